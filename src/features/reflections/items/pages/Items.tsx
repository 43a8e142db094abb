import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { ApiProblem, api } from '#/client.ts'
import { useKinds, useOwnKinds } from '#/features/people/record/pages/useKinds.tsx'
import type { Month } from '#/platform/schema.ts'
import { dayText, monthText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Select } from '#/ui/Select.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { toast } from '#/ui/Toast.tsx'
import { MOST_ITEMS } from '../rules.ts'
import type { Items as ItemsShape } from '../schema.ts'
import type { Kind, Unit } from './AudienceFields.tsx'
import { ItemsEditor, type Kept } from './ItemsEditor.tsx'

const route = getRouteApi('/inside/items')

export function ItemsPage() {
  const t = useTranslations('items')
  const locale = useLocale()
  const { month } = route.useSearch()
  const navigate = route.useNavigate()
  const queries = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ['reflections.items', month],
    queryFn: () => api.reflections.items({ ...(month && { month }) }),
    // What is typed here is not replaced unless somebody asks for it.
    refetchOnWindowFocus: false,
  })
  const units = useQuery({ queryKey: ['people.units'], queryFn: () => api.people.units({}) })
  const kinds = useKinds(useOwnKinds()).choices()
  const keep = useMutation({
    mutationFn: api.reflections.keepItems,
    async onSuccess({ month }) {
      toast({ text: t('saved', { month: monthText(month, locale) }) })
      await queries.invalidateQueries({ queryKey: ['reflections.items'] })
    },
  })
  return (
    <Items
      items={data}
      problem={keep.error ?? error}
      kinds={kinds}
      units={units.data?.units ?? []}
      pending={keep.isPending}
      onMonth={(month) => {
        keep.reset()
        void navigate({ search: { month } })
      }}
      onKeep={(kept) => data && keep.mutate({ ...kept, month: data.month, revision: data.revision })}
      onReload={() => {
        keep.reset()
        void queries.invalidateQueries({ queryKey: ['reflections.items'] })
      }}
    />
  )
}

type ItemsProps = {
  /** Undefined while loading. */
  items: ItemsShape | undefined
  problem?: unknown
  kinds: readonly Kind[]
  units: readonly Unit[]
  pending?: boolean | undefined
  onMonth: (month: Month) => void
  onKeep: (kept: Kept) => void
  onReload: () => void
  first?: 'edit' | 'preview' | undefined
}

/** What the office asks in a month beside the reflections. */
export function Items({ items, problem, kinds, units, pending = false, onMonth, onReload, ...editor }: ItemsProps) {
  const t = useTranslations('items')
  const locale = useLocale()
  const { sentence } = useRefusal('items')
  const head = { title: t('title'), lead: t('lead', { max: MOST_ITEMS }) }
  if (!items)
    return (
      <Page {...head}>
        {problem ? <Notice kind="problem">{sentence(problem)}</Notice> : <Skeleton lines={4} cards />}
      </Page>
    )
  const stale = problem instanceof ApiProblem && ['changed-meanwhile', 'already-asked'].includes(problem.reason)
  return (
    <Page {...head}>
      <div className="sm:max-w-md">
        <Select
          label={t('month')}
          choices={items.months.map(({ month, questions }) => ({
            value: month,
            label: t('monthChoice', { month: monthText(month, locale), count: questions }),
          }))}
          value={items.month}
          onChange={({ target }) => onMonth(target.value as Month)}
        />
      </div>
      {items.over ? (
        <Notice title={t('over.title')}>{t('over.text')}</Notice>
      ) : items.asked ? (
        <Notice title={t('asked.title')}>{t('asked.text')}</Notice>
      ) : (
        <HowAsked alone={items.alone} />
      )}
      <ItemsEditor
        key={`${items.month} ${items.revision} ${items.asked}`}
        {...{ items, kinds, units, pending }}
        {...editor}
        problem={problem ? sentence(problem) : undefined}
        onReload={stale ? onReload : undefined}
      />
    </Page>
  )
}

function HowAsked({ alone }: Pick<ItemsShape, 'alone'>) {
  const t = useTranslations('items.how')
  const locale = useLocale()
  return (
    <Notice title={t('title')}>
      <ul className="grid list-disc gap-1 pl-5">
        <li>{t('reflection')}</li>
        <li>
          {alone
            ? t('alone', { opens: dayText(alone.opensOn, locale), closes: dayText(alone.closesOn, locale) })
            : t('none')}
        </li>
      </ul>
    </Notice>
  )
}
