import type { Account, PersonLine } from '#/features/people/schema.ts'

/** How the list is narrowed, as it stands in the URL; what is absent narrows nothing. */
export type PeopleSearch = {
  search?: string | undefined
  unit?: string | undefined
  kind?: PersonLine['kind'] | undefined
  account?: Account | undefined
  include?: 'left' | undefined
}

export const kinds = ['new-graduate', 'mid-career', 'other'] as const satisfies PersonLine['kind'][]
export const accounts = ['none', 'invited', 'expired', 'active'] as const satisfies Account[]

/** Reads the URL; what makes no sense there is passed over. An employee number may arrive as a number. */
export function peopleSearch(raw: Record<string, unknown>): PeopleSearch {
  const search = String(raw.search ?? '').slice(0, 100)
  return {
    ...(search && { search }),
    ...(typeof raw.unit === 'string' && /^[\da-f-]{36}$/i.test(raw.unit) && { unit: raw.unit }),
    ...chosen('kind', kinds, raw.kind),
    ...chosen('account', accounts, raw.account),
    ...chosen('include', ['left'] as const, raw.include),
  }
}

function chosen<Key extends string, Value>(key: Key, values: readonly Value[], raw: unknown) {
  return values.includes(raw as Value) ? ({ [key]: raw } as { [K in Key]: Value }) : undefined
}
