import type { Bilingual, Question, QuestionReaders } from '../../schema.ts'

/** The longest answer to a free question, in code points. */
const WORDS = 2000

export const nobody: QuestionReaders = { hire: 'hidden', trainer: 'hidden', manager: 'hidden', hr: 'hidden' }
/** The new hire's numbers and words; how the trainer sees them; the trainer's word to them. */
export const numbers: QuestionReaders = { ...nobody, trainer: 'answers', manager: 'answers' }
export const ownWords: QuestionReaders = { ...nobody, trainer: 'answers' }
export const seen: QuestionReaders = { ...nobody, manager: 'answers', hr: 'answers' }
export const reply: QuestionReaders = { ...nobody, hire: 'answers' }
/** What those beside somebody and the programme office can act upon together. */
export const wishes: QuestionReaders = { ...nobody, trainer: 'answers', hr: 'answers' }
export const choices: QuestionReaders = { ...numbers, hr: 'summary' }

const THIS_MONTH: Bilingual = {
  ja: '今月、自分の成長をどのくらい実感しましたか',
  en: 'How much did you feel yourself grow this month?',
}

/** The sense of growth: the one number that every set of the new hire's asks, always under this key. */
export const growth = (group: string, title: Bilingual = THIS_MONTH): Question => ({
  key: 'growth',
  readers: numbers,
  group,
  kind: 'scale',
  required: true,
  title,
  scale: steps({ ja: 'まだあまり感じない', en: 'Not much yet' }, { ja: 'とても感じる', en: 'Very much' }),
})

/** How the trainer sees them, always under this key; as a mark 1 to 3, where 3 asks for a word soon. */
export const condition = (group: string): Question => ({
  key: 'condition',
  readers: seen,
  group,
  kind: 'choice',
  required: true,
  title: { ja: '今のご本人は、どんな様子ですか', en: 'How do they seem to be doing?' },
  options: [
    { key: 'going-well', label: { ja: '順調に過ごせている', en: 'Going well' } },
    { key: 'some-worries', label: { ja: '少し気になることがある', en: 'Some worries' } },
    { key: 'needs-a-word-soon', label: { ja: '早めに声をかけたい', en: 'Needs a word soon' } },
  ],
})

export const conditionNote = (group: string): Question => ({
  ...words('condition-note', group, false, seen),
  title: { ja: 'そう感じた場面', en: 'What makes you think so' },
  help: {
    ja: '見聞きしたことを、評価を交えずにそのまま書いてください。',
    en: 'Write what you saw or heard just as it was, without judging.',
  },
})

export function steps(lowLabel: Bilingual, highLabel: Bilingual) {
  return { min: 1 as const, max: 5 as const, lowLabel, highLabel }
}

export function words(key: string, group: string, required: boolean, readers: QuestionReaders) {
  return { key, group, required, readers, kind: 'text' as const, maxLength: WORDS }
}

/** A step from little to much. */
export function scale(key: string, group: string, title: Bilingual, low: Bilingual, high: Bilingual) {
  return { key, group, title, required: true, readers: numbers, kind: 'scale' as const, scale: steps(low, high) }
}

export const agreement: [Bilingual, Bilingual] = [
  { ja: 'まだこれから', en: 'Not yet' },
  { ja: 'とてもそう思う', en: 'Very much so' },
]
