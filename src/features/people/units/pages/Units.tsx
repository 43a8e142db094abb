import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
import type { UnitPlan, UnitTree as UnitTreeShape } from '#/features/people/units/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { DayField } from '#/ui/DayField.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { type Changing, UnitDialogs } from './UnitDialogs.tsx'
import { type ChangeKind, UnitPanel } from './UnitPanel.tsx'
import { UnitPlans } from './UnitPlans.tsx'
import { UnitTree } from './UnitTree.tsx'
import { pathsOf } from './unitNames.tsx'

const route = getRouteApi('/inside/units')

export function UnitsPage() {
  const { roles, today } = useMe()
  const { day = today, unit } = route.useSearch()
  const navigate = route.useNavigate()
  const [changing, change] = useState<Changing>()
  const keeps = roles.includes('hr') || roles.includes('admin')
  const asked = keeps && day !== today ? { day } : {}
  const tree = useQuery({
    queryKey: ['people.unitTree', asked],
    queryFn: () => api.people.unitTree(asked as Parameters<typeof api.people.unitTree>[0]),
    placeholderData: keepPreviousData,
  })
  const node = tree.data?.units.find(({ id }) => id === unit)
  const history = useQuery({
    queryKey: ['people.unitHistory', unit],
    queryFn: () => api.people.unitHistory({ unitId: unit! }),
    enabled: node !== undefined && node.own !== null,
  })
  const search = (next: { day?: string | undefined; unit?: string | undefined }) =>
    void navigate({ search: { ...(day !== today && { day }), ...(unit && { unit }), ...next }, replace: true })
  return (
    <>
      <Units
        keeps={keeps}
        today={today}
        day={day}
        onDay={(next) => search({ day: next === today ? undefined : next })}
        tree={tree.data}
        problem={tree.error}
        selected={node?.id}
        onSelect={(id) => search({ unit: id })}
        onOpen={() => change({ kind: 'openUnit', parentId: null })}
        onUnplan={(plan) => change({ kind: 'unplan', plan })}
        panel={
          node && (
            <UnitPanel
              unit={node}
              parent={pathsOf(tree.data?.units ?? []).get(node.parentId ?? '')}
              today={today}
              plans={tree.data?.plans.filter(({ unitId }) => unitId === node.id) ?? []}
              history={history.data}
              lists={node.own !== null}
              {...(keeps && {
                onChange: (kind: ChangeKind) =>
                  change(kind === 'openUnit' ? { kind, parentId: node.id } : { kind, unit: node }),
                onUnplan: (plan: UnitPlan) => change({ kind: 'unplan', plan }),
              })}
              onClose={() => search({ unit: undefined })}
            />
          )
        }
      />
      {changing && tree.data && (
        <UnitDialogs
          changing={changing}
          units={tree.data.units}
          day={day}
          today={today}
          onClose={() => change(undefined)}
        />
      )}
    </>
  )
}

type UnitsProps = {
  /** Whether the reader changes units. */
  keeps: boolean
  today: string
  day: string
  onDay: (day: string) => void
  /** Undefined while it is being loaded. */
  tree: z.infer<typeof UnitTreeShape> | undefined
  problem?: unknown
  selected?: string | undefined
  onSelect: (unitId: string) => void
  onOpen: () => void
  onUnplan: (plan: UnitPlan) => void
  /** The unit that is selected. */
  panel?: ReactNode
}

export function Units(props: UnitsProps) {
  const { keeps, today, day, onDay, tree, problem, selected, onSelect, onOpen, onUnplan, panel } = props
  const t = useTranslations('units')
  const locale = useLocale()
  const { sentence } = useRefusal('units')
  const open = (
    <Button kind="primary" icon="plus" onClick={onOpen}>
      {t('open')}
    </Button>
  )
  const plans = tree?.plans ?? []
  return (
    <Page
      width="wide"
      title={t('title')}
      lead={keeps ? t('leadOffice') : t('lead')}
      actions={keeps && tree && tree.units.length > 0 && open}
    >
      {keeps && (
        <div className="flex flex-wrap items-end gap-3">
          <div className="w-64 max-w-full">
            <DayField label={t('day')} value={day} onChange={(next) => next && onDay(next)} />
          </div>
          {day !== today && <Button onClick={() => onDay(today)}>{t('backToToday')}</Button>}
        </div>
      )}
      {day !== today && <Notice>{t('asOf', { day: dateText(day, locale) })}</Notice>}
      {problem && !tree ? (
        <Notice kind="problem">{sentence(problem)}</Notice>
      ) : !tree ? (
        <Skeleton lines={6} />
      ) : tree.units.length === 0 && plans.length === 0 ? (
        <EmptyState icon="people" title={t('empty')} action={keeps && open}>
          {keeps ? t('emptyText') : t('emptyMember')}
        </EmptyState>
      ) : (
        <div className="grid items-start gap-6 *:min-w-0 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className={`lg:order-last lg:sticky lg:top-22 ${panel ? '' : 'max-lg:hidden'}`}>
            {panel ?? <p className="rounded-2xl bg-sunken px-5 py-4 text-muted">{t('panel.choose')}</p>}
          </div>
          <div className="grid gap-6 *:min-w-0">
            <Section>
              <UnitTree units={tree.units} selected={selected} onSelect={onSelect} />
            </Section>
            {keeps && plans.length > 0 && (
              <Section title={t('plans.title')}>
                <UnitPlans plans={plans} onUnplan={onUnplan} />
              </Section>
            )}
          </div>
        </div>
      )}
    </Page>
  )
}
