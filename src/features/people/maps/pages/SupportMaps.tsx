import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import type { SupportMap } from '#/features/people/maps/schema.ts'
import { kindsQuery } from '#/features/people/organization/pages/editing.tsx'
import { kindName } from '#/features/people/organization/rules.ts'
import type { OwnKind } from '#/features/people/organization/schema.ts'
import type { MapEntry } from '#/features/people/record/schema.ts'
import { useMe } from '#/ui/frame/me.ts'
import { Page } from '#/ui/Page.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { MapSection } from './MapSection.tsx'

/** What can be done with a map, by whoever may. */
export type MapEditing = {
  change: (kind: string, seen: MapEntry[], wanted: MapEntry[]) => Promise<unknown>
  reset: (kind: string) => Promise<unknown>
  reload: () => Promise<unknown>
}

const mapsQuery = { queryKey: ['people.supportMaps'], queryFn: () => api.people.supportMaps({}) }

export function SupportMapsPage() {
  const queries = useQueryClient()
  const maps = useQuery(mapsQuery)
  const kinds = useQuery(kindsQuery)
  const hr = useMe().roles.includes('hr')
  const problem = maps.error ?? kinds.error
  if (problem) throw problem
  const reload = () => queries.invalidateQueries({ queryKey: mapsQuery.queryKey })
  const editing: MapEditing = {
    reload,
    change: (kind, seen, wanted) => api.people.changeSupportMap({ kind, seen, wanted }).then(reload),
    reset: (kind) => api.people.resetSupportMap({ kind }).then(reload),
  }
  return (
    <SupportMaps
      maps={kinds.data && maps.data?.maps}
      kinds={kinds.data?.kinds ?? []}
      editing={hr ? editing : undefined}
    />
  )
}

type SupportMapsProps = {
  /** Undefined while they are being loaded. */
  maps: readonly SupportMap[] | undefined
  kinds: readonly OwnKind[]
  /** Undefined for whoever only reads. */
  editing: MapEditing | undefined
}

/** Who stands beside whom, for every kind of employment that can be chosen (K-06, K-07). */
export function SupportMaps({ maps, kinds, editing }: SupportMapsProps) {
  const t = useTranslations('maps')
  const say = useTranslations('organization.kinds')
  const locale = useLocale()
  return (
    <Page title={t('title')} lead={t('lead')}>
      {!maps ? (
        <Skeleton lines={4} cards />
      ) : (
        maps.map((map) => (
          <MapSection key={map.kind} map={map} name={kindName(map.kind, kinds, { locale, say })} editing={editing} />
        ))
      )}
    </Page>
  )
}
