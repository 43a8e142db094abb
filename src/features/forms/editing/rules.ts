import type { Answers, Bilingual, Condition, FormVersion, Question, Side } from '../schema.ts'
import type { DraftCondition, DraftQuestion, FormDraft, Kind, Language, Said } from './schema.ts'

export const EMPTY: Said = { ja: '', en: '' }
export const LONGEST_TEXT = 2000

/** All questions in the order in which they are asked. */
export const questionsIn = ({ groups }: FormDraft): DraftQuestion[] => groups.flatMap(({ questions }) => questions)

/** A published version, ready to be changed. */
export function draftOf(form: FormVersion): FormDraft {
  return {
    title: form.title,
    minutes: form.minutes,
    groups: form.groups.map(({ key, title, intro }) => ({
      ...{ key, title, intro: intro ?? EMPTY },
      questions: form.questions.filter(({ group }) => group === key).map(draftQuestion),
    })),
  }
}

export function draftQuestion(question: Question): DraftQuestion {
  const { key, kind, title, help, required, dimension, visibleIf, readers } = question
  return {
    ...{ key, kind, title, help: help ?? EMPTY, required, dimension: dimension ?? null, readers },
    condition: visibleIf ? draftCondition(visibleIf) : null,
    ends: kind === 'scale' ? { low: question.scale.lowLabel, high: question.scale.highLabel } : NO_ENDS,
    options: 'options' in question ? question.options : [],
    min: kind === 'number' ? (question.range?.min ?? null) : null,
    max: kind === 'number' ? (question.range?.max ?? null) : null,
    maxLength: kind === 'text' ? question.maxLength : LONGEST_TEXT,
  }
}

/** A question back to how it was answered, in what answers have fixed. */
export function asAnswered(question: Question): Pick<DraftQuestion, 'kind' | 'readers' | 'ends' | 'options'> {
  const { kind, readers, ends, options } = draftQuestion(question)
  return { kind, readers, ends, options }
}

export const NO_ENDS = { low: EMPTY, high: EMPTY }

function draftCondition({ question, equals, atLeast, atMost }: Condition): DraftCondition {
  if (typeof equals === 'number') return { question, equals: null, atLeast: equals, atMost: equals }
  return { question, equals: equals ?? null, atLeast: atLeast ?? null, atMost: atMost ?? null }
}

/**
 * What a draft without faults is once published. Where a language is not offered, its texts are those of one that is:
 * what nobody can see in the editor is never empty.
 */
export function contentOf(draft: FormDraft, side: Side, version: number, languages: readonly Language[]): FormVersion {
  const say = (text: Said) => saidIn(text, languages)
  const kinds = new Map(questionsIn(draft).map(({ key, kind }) => [key, kind]))
  const maybe = (text: Said) => (isBlank(text) ? undefined : say(text))
  return {
    key: 'own',
    version,
    title: say(draft.title),
    minutes: draft.minutes ?? 1,
    groups: draft.groups.map(({ key, title, intro }) => ({
      key,
      title: say(title),
      ...optional({ intro: maybe(intro) }),
    })),
    questions: draft.groups.flatMap((group) =>
      group.questions.map(
        (question) =>
          ({
            ...{ key: question.key, group: group.key, title: say(question.title), required: question.required },
            ...optional({
              help: maybe(question.help),
              dimension: question.dimension ?? undefined,
              visibleIf: question.condition
                ? conditionOf(question.condition, kinds.get(question.condition.question))
                : undefined,
            }),
            readers: side === 'hire' ? { ...question.readers, hire: 'hidden' } : question.readers,
            ...ofKind(question, say),
          }) as Question,
      ),
    ),
  }
}

function ofKind(question: DraftQuestion, say: (text: Said) => Bilingual) {
  const { kind, ends, min, max } = question
  switch (kind) {
    case 'scale':
      return { kind, scale: { min: 1 as const, max: 5 as const, lowLabel: say(ends.low), highLabel: say(ends.high) } }
    case 'choice':
    case 'many':
      return { kind, options: question.options.map(({ key, label }) => ({ key, label: say(label) })) }
    case 'number':
      return min === null || max === null ? { kind } : { kind, range: { min, max } }
    case 'text':
      return { kind, maxLength: question.maxLength ?? LONGEST_TEXT }
  }
}

/** Only what fits the question asked: it may have become one of another kind since. */
function conditionOf({ question, equals, atLeast, atMost }: DraftCondition, asked: Kind | undefined): Condition {
  if (asked === 'choice' || asked === 'many') return { question, ...optional({ equals: equals ?? undefined }) }
  return { question, ...optional({ atLeast: atLeast ?? undefined, atMost: atMost ?? undefined }) }
}

export const isBlank = ({ ja, en }: Said): boolean => ja.trim() === '' && en.trim() === ''

function saidIn({ ja, en }: Said, languages: readonly Language[]): Bilingual {
  const [first = 'ja'] = languages
  const text = { ja: ja.trim(), en: en.trim() }
  return { ja: text.ja || text[first] || text.en, en: text.en || text[first] || text.ja }
}

function optional<Fields extends object>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>
  }
}

/**
 * The questions as they were answered, from answered versions, the newest first: of a key that stood in several, the
 * newest says what it means.
 */
export function frozenIn(answered: readonly FormVersion[]): Question[] {
  const frozen = new Map<string, Question>()
  for (const { questions } of answered)
    for (const question of questions) if (!frozen.has(question.key)) frozen.set(question.key, question)
  return [...frozen.values()]
}

/** Answers to look at: a step near the top, the first options, and the same words everywhere. */
export function sampleAnswers({ questions }: FormVersion, words: string): Answers {
  return Object.fromEntries(questions.map((question) => [question.key, sampleOf(question, words)]))
}

function sampleOf(question: Question, words: string) {
  switch (question.kind) {
    case 'scale':
      return 4
    case 'choice':
      return question.options[0]?.key ?? null
    case 'many':
      return question.options.slice(0, 2).map(({ key }) => key)
    case 'number':
      return question.range?.min ?? 3
    case 'text':
      return words
  }
}
