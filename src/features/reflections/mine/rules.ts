import type { Answers, FormVersion } from '#/features/forms/schema.ts'
import { LETTER, LETTER_DRAFT } from '../door/rules.ts'
import { ADDING, DRAFT } from '../keeping/rules.ts'
import type { Kept } from '../keeping/schema.ts'
import { KIND } from '../readers/rules.ts'
import type { What } from './schema.ts'

/** What each kind of entrusted words is to the one who wrote them. */
export const WHAT: Record<string, What> = {
  [KIND.hire]: 'reflection',
  [KIND.added]: 'addition',
  [KIND.trainer]: 'answer',
  [LETTER]: 'letter',
  [DRAFT]: 'draft',
  [ADDING]: 'addition-draft',
  [LETTER_DRAFT]: 'letter-draft',
}
export const OWN_KINDS = Object.keys(WHAT)
export const kindOf = (what: What): string => OWN_KINDS.find((kind) => WHAT[kind] === what)!

/** Which period each is kept for. */
export const KEPT_AS: Record<What, Kept> = {
  reflection: 'reflections',
  addition: 'reflections',
  answer: 'reflections',
  letter: 'letters',
  draft: 'drafts',
  'addition-draft': 'drafts',
  'letter-draft': 'drafts',
}

/** Answers with the question they answer, in the form's order; what an option says stands in place of its key. */
export function saidIn(form: FormVersion | null, answers: Answers) {
  return (form?.questions ?? []).flatMap((question) => {
    const answer = answers[question.key]
    if (answer === undefined || answer === null) return []
    const labelOf = (key: unknown) =>
      ('options' in question && question.options.find((option) => option.key === key)?.label) || key
    const said = Array.isArray(answer) ? answer.map(labelOf) : labelOf(answer)
    return [{ question: question.key, title: question.title, answer: said }]
  })
}
