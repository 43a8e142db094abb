import { useState } from 'react'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import type { UnitNode, UnitPerson } from '#/features/people/units/schema.ts'
import type { Day } from '#/platform/day.ts'
import { DayField } from '#/ui/DayField.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Select } from '#/ui/Select.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { type ChangeDialogProps, choicesWithout, dayBeside } from './unitNames.tsx'

type CloseUnitProps = ChangeDialogProps & {
  unit: UnitNode
  /** Whoever would be left on the day after the last; undefined while that is being asked. */
  people: readonly UnitPerson[] | undefined
  /** The last day, kept by the page since it asks who is left. */
  lastDay: Day | undefined
  onLastDay: (day: Day | undefined) => void
}

/** So many names are written out. */
const NAMES = 6

export function CloseUnitDialog({ unit, units, people, lastDay, onLastDay, ...props }: CloseUnitProps) {
  const t = useTranslations('units.change')
  const format = useFormatter()
  const locale = useLocale()
  const [successorId, setSuccessor] = useState<string | null>(null)
  const after = lastDay && dateText(dayBeside(lastDay, 1), locale)
  return (
    <ChangeDialog
      {...props}
      kind="danger"
      title={t('closeTitle', { unit: unit.name })}
      confirm={t('closeConfirm')}
      ready={Boolean(lastDay && people && (people.length === 0 || successorId))}
      onConfirm={() =>
        props.onChange({ procedure: 'closeUnit', input: { unitId: unit.id, lastDay: lastDay ?? null, successorId } })
      }
    >
      <DayField
        label={t('lastDay')}
        hint={t('lastDayHint')}
        value={lastDay}
        onChange={(day) => onLastDay(day as Day | undefined)}
      />
      {!after ? null : !people ? (
        <Skeleton lines={2} />
      ) : people.length === 0 ? (
        <p className="text-muted">{t('leftNobody', { day: after })}</p>
      ) : (
        <Notice kind="needs-you" title={t('left', { day: after, count: people.length })}>
          {format.list(
            [
              ...people.slice(0, NAMES).map(({ displayName }) => displayName),
              ...(people.length > NAMES ? [t('others', { count: people.length - NAMES })] : []),
            ],
            { style: 'narrow' },
          )}
        </Notice>
      )}
      <Select
        label={t('successor')}
        hint={t('successorHint')}
        optional={people?.length === 0}
        placeholder={people?.length === 0 ? t('noSuccessor') : t('choose')}
        choices={choicesWithout(units, unit.id)}
        value={successorId ?? ''}
        onChange={(event) => setSuccessor(event.target.value || null)}
      />
    </ChangeDialog>
  )
}
