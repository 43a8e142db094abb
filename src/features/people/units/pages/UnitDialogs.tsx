import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import type { UnitNode, UnitPlan } from '#/features/people/units/schema.ts'
import type { Day } from '#/platform/day.ts'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { toast } from '#/ui/Toast.tsx'
import { MoveUnitDialog, OpenUnitDialog, RenameUnitDialog } from './ChangeUnit.tsx'
import { CloseUnitDialog } from './CloseUnit.tsx'
import { MergeUnitsDialog } from './MergeUnits.tsx'
import { SplitUnitDialog } from './SplitUnit.tsx'
import type { ChangeKind } from './UnitPanel.tsx'
import { usePlanWords } from './UnitPlans.tsx'
import { dayBeside, type UnitChange } from './unitNames.tsx'

/** What is being asked about, in a dialog. */
export type Changing =
  | { kind: 'openUnit'; parentId: string | null }
  | { kind: Exclude<ChangeKind, 'openUnit'>; unit: UnitNode }
  | { kind: 'unplan'; plan: UnitPlan }

type UnitDialogsProps = {
  changing: Changing
  units: readonly UnitNode[]
  day: string
  today: string
  onClose: () => void
}

/** The dialog for each way to change units, and what comes of it. */
export function UnitDialogs({ changing, units, day, today, onClose }: UnitDialogsProps) {
  const t = useTranslations('units')
  const locale = useLocale()
  const queries = useQueryClient()
  const done = (text: string) => {
    for (const key of ['people.unitTree', 'people.unitHistory', 'people.unitPeople', 'people.units', 'people.list'])
      void queries.invalidateQueries({ queryKey: [key] })
    toast({ text })
    onClose()
  }
  const change = useMutation({
    mutationFn: ({ procedure, input }: UnitChange) =>
      (api.people[procedure] as (input: UnitChange['input']) => Promise<unknown>)(input),
    onSuccess: (_, wish) => {
      const from = dayOf(wish)
      done(from > today ? t('change.savedFor', { day: dateText(from, locale) }) : t('change.saved'))
    },
  })
  const [on, setOn] = useState<string | undefined>(day)
  const asked = on && (changing.kind === 'closeUnit' ? dayBeside(on, 1) : on)
  const unitId = 'unit' in changing ? changing.unit.id : ''
  const people = useQuery({
    queryKey: ['people.unitPeople', unitId, asked],
    queryFn: () => api.people.unitPeople({ unitId, day: asked as Day }),
    enabled: Boolean(unitId && asked) && (changing.kind === 'closeUnit' || changing.kind === 'splitUnit'),
  }).data?.people
  const given = {
    ...{ units, day, pending: change.isPending, problem: change.error, onClose },
    onChange: (wish: UnitChange) => change.mutate(wish),
  }
  switch (changing.kind) {
    case 'openUnit':
      return <OpenUnitDialog {...given} parentId={changing.parentId} />
    case 'renameUnit':
      return <RenameUnitDialog {...given} unit={changing.unit} />
    case 'moveUnit':
      return <MoveUnitDialog {...given} unit={changing.unit} />
    case 'closeUnit':
      return (
        <CloseUnitDialog
          {...given}
          unit={changing.unit}
          people={people}
          lastDay={on as Day | undefined}
          onLastDay={setOn}
        />
      )
    case 'mergeUnits':
      return <MergeUnitsDialog {...given} unit={changing.unit} />
    case 'splitUnit':
      return <SplitUnitDialog {...given} unit={changing.unit} people={people} on={on} onDay={setOn} />
    case 'unplan':
      return <Unplan plan={changing.plan} onDone={() => done(t('plans.taken'))} onClose={onClose} />
  }
}

/** The first day on which it is otherwise. */
function dayOf({ procedure, input }: UnitChange): string {
  if (procedure === 'openUnit') return input.startsOn
  if (procedure === 'closeUnit') return input.lastDay ? dayBeside(input.lastDay, 1) : ''
  return input.on
}

function Unplan({ plan, onDone, onClose }: { plan: UnitPlan; onDone: () => void; onClose: () => void }) {
  const t = useTranslations('units.plans')
  const locale = useLocale()
  const words = usePlanWords()
  const { sentence } = useRefusal('units')
  const { unitId, on, kind } = plan
  const take = useMutation({ mutationFn: () => api.people.unplanUnit({ unitId, on, kind }), onSuccess: onDone })
  return (
    <ConfirmDialog
      open
      title={t('takeTitle')}
      confirm={t('take')}
      pending={take.isPending}
      error={sentence(take.error)}
      onConfirm={() => take.mutate()}
      onClose={onClose}
    >
      {t('takeText', { day: dateText(on, locale), what: words(plan) })}
    </ConfirmDialog>
  )
}
