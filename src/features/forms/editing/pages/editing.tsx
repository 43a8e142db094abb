import { useLocale, useTranslations } from 'use-intl'
import { newId } from '#/client.ts'
import type { Question, Side } from '../../schema.ts'
import type { DraftFault } from '../faults/rules.ts'
import type { FormDraft, Language, Said } from '../schema.ts'

/** What every part of the editor works with. */
export type Editing = {
  draft: FormDraft
  side: Side
  languages: readonly Language[]
  /** As they were answered: these keep their meaning. */
  frozen: readonly Question[]
  /** What is wrong so far, by field. */
  faults: readonly DraftFault[]
  change: (edit: (draft: FormDraft) => FormDraft) => void
}

/** Names something new inside a form; nobody ever sees it. */
export const newKey = (): string => `k${newId().slice(-12)}`

/** What was typed in the reader's language, or in the other one as long as that is all there is. */
export function useTyped(): (text: Said, otherwise: string) => string {
  const locale = useLocale()
  return (text, otherwise) => text[locale].trim() || text.ja.trim() || text.en.trim() || otherwise
}

/** The sentence beside a field. */
export function useFaultAt({ faults }: Pick<Editing, 'faults'>): (field: string) => string | undefined {
  const t = useTranslations('formEditing.faults')
  return (field) => {
    const fault = faults.find((one) => one.field === field)
    return fault && t(fault.reason, { max: fault.max ?? 0 })
  }
}
