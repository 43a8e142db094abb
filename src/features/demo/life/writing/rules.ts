import type { Answer, Answers, Question } from '#/features/forms/schema.ts'
import { monthsSince } from '#/platform/period.ts'
import { VIETNAMESE } from '../../company/abroad/rules.ts'
import { chance, oneOf } from '../../company/chance/rules.ts'
import type { Round, Someone } from '../../company/schema.ts'
import { areaOf } from '../../company/units/rules.ts'
import { growthIn, holds, isLow, monthNumber, within } from '../months/rules.ts'
import type { Episode, Language, Pool } from '../schema.ts'
import { MILESTONES, STORIES } from '../stories/rules.ts'
import { EPISODES, POOLS } from '../texts/rules.ts'

/** What somebody writes in a round: plausible, in their language, the same each time. */
export function written(person: Someone, round: Round, questions: readonly Question[]): Answers {
  const month = monthNumber(person, round)
  const texts = textsOf(person, round, month)
  const growth = texts.growth ?? growthIn(person.key, month)
  const seed = [person.key, round.programme, round.period]
  return Object.fromEntries(
    questions.flatMap((question): [string, Answer][] => {
      const answer = answerTo(question, growth, texts.of, seed)
      return answer === undefined ? [] : [[question.key, answer]]
    }),
  )
}

function answerTo(
  question: Question,
  growth: number,
  textOf: (question: Question & { kind: 'text' }) => string | undefined,
  seed: string[],
): Answer | undefined {
  const { key, required } = question
  switch (question.kind) {
    case 'scale':
      return key === 'growth' ? growth : within(growth + chance(...seed, key) * 2.4 - 0.9)
    case 'choice':
      return oneOf(question.options, ...seed, key).key
    case 'many': {
      const keys = question.options.map((option) => option.key)
      const chosen = keys.filter((one) => chance(...seed, key, one) < 0.35)
      return chosen.length > 0 ? chosen : required ? keys.slice(0, 1) : undefined
    }
    case 'number': {
      const { min, max } = question.range ?? { min: 0, max: 10 }
      return Math.floor(min + (max - min) * chance(...seed, key))
    }
    case 'text':
      return textOf(question)?.slice(0, question.maxLength)
  }
}

type Texts = { growth: number | undefined; of: (question: Question & { kind: 'text' }) => string | undefined }
const MONTHLY = ['happened', 'meaning', 'lesson', 'next', 'help'] as const
const isMonthly = (key: string): key is (typeof MONTHLY)[number] => MONTHLY.some((one) => one === key)
const isWeekly = ({ period }: Round) => period.endsWith('W')

function textsOf(person: Someone, round: Round, month: number): Texts {
  const { key } = person
  const seed = [key, round.programme, round.period]
  const since = monthsSince(round.period)
  const own = since === undefined ? undefined : MILESTONES[key]?.[since]
  const chapter = since === undefined && !isWeekly(round) ? STORIES[key]?.[month] : undefined
  const growth = own?.growth ?? chapter?.growth
  const low = isLow(growth ?? growthIn(key, month))
  const language = languageOf(person, month)
  const episode = since === undefined && !isWeekly(round) ? (chapter ?? episodeOf(person, round, month)) : undefined
  const told = chapter !== undefined || own !== undefined
  return {
    growth,
    of({ key: asked, required }) {
      const hand = own?.texts[asked] ?? (episode && isMonthly(asked) ? episode[asked] : undefined)
      if (hand !== undefined) return told || required || chance(...seed, asked, 'filled') < 0.8 ? hand : undefined
      if (!required && (told || chance(...seed, asked, 'filled') > 0.55)) return undefined
      const pool = poolOf(language, asked, isWeekly(round))
      return pool ? oneOf(low ? pool.low : pool.well, ...seed, asked) : undefined
    },
  }
}

function poolOf(language: Language, asked: string, weekly: boolean): Pool | undefined {
  const pools = POOLS[language === 'ja' ? 'ja' : 'en']
  if (asked.startsWith('item-')) return pools.item
  if (weekly && pools[`weekly-${asked}`]) return pools[`weekly-${asked}`]
  return pools[asked] ?? pools.other
}

/** Those from Vietnam write in their own language now and then. */
export function languageOf({ key, locale }: Someone, month: number): Language {
  if (locale === 'ja') return 'ja'
  return VIETNAMESE.has(key) && month % 3 === 2 ? 'vi' : 'en'
}

/** What the month was about: fits their work, the month and how it went, and was not told before. */
function episodeOf(person: Someone, { opensOn }: Pick<Round, 'opensOn'>, month: number): Episode {
  const told = new Set<Episode>()
  const unit = person.assignments.find((one) => holds(one, opensOn))?.unit ?? person.assignments[0]!.unit
  for (let number = 1; ; number += 1) {
    const low = isLow(growthIn(person.key, number))
    const language = languageOf(person, number)
    const all = language === 'ja' ? [...EPISODES.ja[areaOf(unit)], ...EPISODES.ja.everyday] : EPISODES[language]
    const likely = (slack: number) =>
      all.filter((one) => one.low === low && one.months[0] - slack <= number && number <= one.months[1] + slack)
    const fresh = (list: readonly Episode[]) => list.filter((one) => !told.has(one))
    const rest = [fresh(likely(0)), fresh(likely(5)), likely(0), likely(5), all].find((some) => some.length > 0)!
    const episode = oneOf(rest, person.key, number, 'episode')
    if (number >= month) return episode
    told.add(episode)
  }
}
