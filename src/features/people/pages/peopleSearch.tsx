import type { BuiltInKind } from '#/features/people/organization/rules.ts'
import type { SupportKind } from '#/features/people/record/schema.ts'
import type { Account, Included, PersonLine } from '#/features/people/schema.ts'

/** How the list is narrowed, as it stands in the URL; what is absent narrows nothing. */
export type PeopleSearch = {
  search?: string | undefined
  unit?: string | undefined
  kind?: string | undefined
  hired?: `${number}-${number}` | undefined
  missing?: SupportKind | undefined
  language?: PersonLine['locale'] | undefined
  account?: Account | undefined
  include?: Exclude<Included, 'present'> | undefined
}

export const accounts = ['none', 'invited', 'expired', 'active'] as const satisfies Account[]
export const languages = ['ja', 'en'] as const satisfies PersonLine['locale'][]
// Named here, since their schemas would bring all of zod along.
export const supportKinds: readonly SupportKind[] = [
  ...(['trainer', 'manager', 'head', 'mentor', 'buddy', 'peer', 'hr', 'counsellor', 'development'] as const),
]
export const builtInKinds: readonly BuiltInKind[] = [
  ...(['new-graduate', 'mid-career', 'fixed-term', 'exchange', 'part-time', 'other'] as const),
]

/** Reads the URL; what makes no sense there is passed over. An employee number may arrive as a number. */
export function peopleSearch(raw: Record<string, unknown>): PeopleSearch {
  const search = String(raw.search ?? '').slice(0, 100)
  return {
    ...(search && { search }),
    ...shaped('unit', /^[\da-f-]{36}$/i, raw.unit),
    ...shaped('kind', /^[\w-]{1,40}$/, raw.kind),
    ...(shaped('hired', /^\d{4}-(0[1-9]|1[0-2])$/, raw.hired) as Pick<PeopleSearch, 'hired'>),
    ...chosen('missing', supportKinds, raw.missing),
    ...chosen('language', languages, raw.language),
    ...chosen('account', accounts, raw.account),
    ...chosen('include', ['coming', 'left'] as const, raw.include),
  }
}

/** What is asked of the server for it. */
export const wishOf = ({ unit, hired, language, ...rest }: PeopleSearch) => ({
  ...rest,
  unitId: unit,
  hiredIn: hired,
  locale: language,
})

function shaped<Key extends string>(key: Key, shape: RegExp, raw: unknown) {
  return typeof raw === 'string' && shape.test(raw) ? ({ [key]: raw } as { [K in Key]: string }) : undefined
}

function chosen<Key extends string, Value>(key: Key, values: readonly Value[], raw: unknown) {
  return values.includes(raw as Value) ? ({ [key]: raw } as { [K in Key]: Value }) : undefined
}
