import { hireForm } from '#/features/forms/library/rules.ts'
import type { Answer, Answers, Question } from '#/features/forms/schema.ts'
import { monthsSince } from '#/platform/period.ts'
import { chance, oneOf } from '../../company/chance/rules.ts'
import type { Round, Someone } from '../../company/schema.ts'
import { growthIn, isLow, monthNumber, within } from '../months/rules.ts'
import { MILESTONES, STORIES } from '../stories/rules.ts'
import { EPISODES, REPLIES } from '../texts/rules.ts'
import { written } from '../writing/rules.ts'

/** What was answered to which happening: whoever reads it writes about that, and not about anything. */
const ANSWERED = new Map(
  [
    ...Object.values(EPISODES.ja).flat(),
    ...EPISODES.en,
    ...EPISODES.vi,
    ...Object.values(STORIES).flatMap((story) => Object.values(story)),
  ].map(({ happened, reply }) => [happened, reply]),
)

/** What a trainer answers to somebody, in that person's language, having read what was (or would be) handed in. */
export function replied(
  trainer: Someone,
  person: Someone,
  round: Round,
  questions: readonly Question[],
  hireAnswers: Answers = written(person, round, hireForm.questions),
): Answers {
  const growth = markIn(hireAnswers, 'growth') ?? growthIn(person.key, monthNumber(person, round))
  const seed = [trainer.key, person.key, round.programme, round.period]
  return Object.fromEntries(
    questions.flatMap((question): [string, Answer][] => {
      const answer = answerTo(question, growth)
      return answer === undefined ? [] : [[question.key, answer]]
    }),
  )

  function answerTo(question: Question, felt: number): Answer | undefined {
    const { key, required } = question
    const left = (part: number) => !required && chance(...seed, key, 'left out') < part
    switch (question.kind) {
      case 'scale': {
        if (left(0.15)) return undefined
        const mark = key === 'confidence' ? 3 : (markIn(hireAnswers, key) ?? felt)
        return within(mark + chance(...seed, key) * 2 - 0.6)
      }
      case 'choice':
        return key === 'condition' ? conditionOf(felt) : oneOf(question.options, ...seed, key).key
      case 'many':
        return required ? [question.options[0]!.key] : undefined
      case 'number':
        return question.range?.min ?? 0
      case 'text': {
        const text = key === 'comment' ? commentOf(felt) : left(isLow(felt) ? 0.3 : 0.8) ? undefined : noteOf(felt)
        return text?.slice(0, question.maxLength)
      }
    }
  }

  function conditionOf(felt: number): string {
    const worry = chance(...seed, 'condition')
    if (isLow(felt)) return worry < 0.25 ? 'needs-a-word-soon' : worry < 0.8 ? 'some-worries' : 'going-well'
    return worry < 0.1 ? 'some-worries' : 'going-well'
  }

  function commentOf(felt: number): string {
    const { happened } = hireAnswers
    const since = monthsSince(round.period)
    const own = since === undefined ? undefined : MILESTONES[person.key]?.[since]?.reply
    const fitting = own ?? (typeof happened === 'string' ? ANSWERED.get(happened) : undefined)
    const { low, well } = REPLIES[person.locale].comment
    const text = fitting ?? oneOf(isLow(felt) ? low : well, ...seed, 'comment')
    const named = person.locale === 'ja' && !fitting && chance(trainer.key, 'by name') < 0.4
    return named ? REPLIES.ja.named.replace('{name}', person.familyName) + text : text
  }

  /** Of the person, for managers and the office: in the trainer's own language. */
  function noteOf(felt: number): string {
    const { low, well } = REPLIES[trainer.locale].note
    return oneOf(isLow(felt) ? low : well, ...seed, 'note')
  }
}

function markIn(answers: Answers, key: string): number | undefined {
  const mark = answers[key]
  return typeof mark === 'number' ? mark : undefined
}
