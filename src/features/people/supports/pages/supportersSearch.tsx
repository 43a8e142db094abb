import type { SupportKind } from '#/features/people/record/schema.ts'
import { SUPPORT_KINDS } from './supportWords.tsx'

/** What the page shows, as it stands in the URL; what is absent narrows nothing. */
export type SupportersSearch = {
  view?: 'gaps' | undefined
  unit?: string | undefined
  show?: 'absent' | undefined
  kind?: SupportKind | undefined
}

/** Reads the URL; what makes no sense there is passed over. */
export const supportersSearch = ({ view, unit, show, kind }: Record<string, unknown>): SupportersSearch => ({
  ...(view === 'gaps' && { view }),
  ...(typeof unit === 'string' && /^[\da-f-]{36}$/i.test(unit) && { unit }),
  ...(show === 'absent' && { show }),
  ...(SUPPORT_KINDS.includes(kind as never) && { kind: kind as SupportKind }),
})
