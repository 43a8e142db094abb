import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { api, newId } from '#/client.ts'
import type { Day } from '#/platform/schema.ts'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { DayField } from '#/ui/DayField.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { FormDialog } from './FormDialog.tsx'
import { type Assignment, type Changing, changeOf } from './PersonDialogs.tsx'
import { UnitFieldset } from './UnitFieldset.tsx'
import { useProblem } from './useProblem.tsx'

/** A transfer, or a correction of one. */
export function TransferDialog(props: Changing & { assignment?: Assignment | undefined }) {
  const { person, assignment, today, units, onDay, pending, problem, onSave, onClose } = props
  const t = useTranslations('record')
  const locale = useLocale()
  const [assignmentId] = useState(() => assignment?.id ?? newId())
  const [startsOn, set] = useState<string | undefined>(assignment?.startsOn)
  const [placement, place] = useState({ unitId: assignment?.unitId ?? '', position: assignment?.position ?? '' })
  const said = useProblem(problem)
  return (
    <FormDialog
      title={assignment ? t('dialogs.correctTransfer') : t('dialogs.transfer', { name: person.profile.displayName })}
      submit={assignment ? undefined : t('dialogs.saveTransfer')}
      pending={pending}
      problem={said.rest}
      onSubmit={() =>
        onSave(() =>
          api.people.transfer({
            ...changeOf(person),
            assignmentId,
            startsOn: startsOn as Day,
            ...placement,
            unitId: (placement.unitId || undefined) as string,
          }),
        )
      }
      onClose={onClose}
    >
      <DayField
        label={t('fields.startsOn')}
        value={startsOn}
        onChange={(day) => {
          set(day)
          onDay(day)
        }}
        error={said.at('startsOn')}
      />
      <UnitFieldset value={placement} onChange={place} problem={said} units={units} />
      {startsOn && (
        <Notice kind="info">
          {t(startsOn > today ? 'dialogs.effectsLater' : 'dialogs.effectsNow', { day: dateText(startsOn, locale) })}
        </Notice>
      )}
    </FormDialog>
  )
}

export function TakeBack(props: Changing & { assignment: Assignment }) {
  const { person, assignment, pending, problem, onSave, onClose } = props
  const t = useTranslations('record.dialogs')
  const locale = useLocale()
  return (
    <ConfirmDialog
      open
      title={t('takeBack')}
      confirm={t('takeBackConfirm')}
      pending={pending}
      error={useProblem(problem).rest}
      onConfirm={() => onSave(() => api.people.takeBackTransfer({ ...changeOf(person), assignmentId: assignment.id }))}
      onClose={onClose}
    >
      {t('takeBackText', { day: dateText(assignment.startsOn, locale), unit: assignment.unit })}
    </ConfirmDialog>
  )
}
