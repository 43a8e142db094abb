import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { kindName } from '#/features/people/organization/rules.ts'
import type { OwnKind } from '#/features/people/organization/schema.ts'
import { BUILT_IN_KINDS } from '#/features/people/record/schema.ts'

export const useOwnKinds = (): readonly OwnKind[] =>
  useQuery({ queryKey: ['people.kinds'], queryFn: () => api.people.kinds({}) }).data?.kinds ?? []

/** How kinds of employment are called, and those that can be chosen: the one chosen before stays among them. */
export function useKinds(own: readonly OwnKind[]) {
  const say = useTranslations('organization.kinds')
  const locale = useLocale()
  const name = (code: string) => kindName(code, own, { locale, say })
  const choices = (before?: string) =>
    [...BUILT_IN_KINDS, ...own.filter(({ code, retired }) => !retired || code === before).map(({ code }) => code)].map(
      (code) => ({ value: code, label: name(code) }),
    )
  return { name, choices }
}
