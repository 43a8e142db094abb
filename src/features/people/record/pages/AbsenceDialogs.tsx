import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { api, newId } from '#/client.ts'
import { AbsenceKind } from '#/features/people/record/schema.ts'
import type { Day } from '#/platform/schema.ts'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { DayField } from '#/ui/DayField.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Select } from '#/ui/Select.tsx'
import { FormDialog } from './FormDialog.tsx'
import { type Absence, type Changing, changeOf } from './PersonDialogs.tsx'
import { useProblem } from './useProblem.tsx'

/** A leave, or a correction of one. */
export function AbsenceDialog(props: Changing & { absence?: Absence | undefined }) {
  const { person, absence, pending, problem, onSave, onClose } = props
  const t = useTranslations('record')
  const [absenceId] = useState(() => absence?.id ?? newId())
  const [kind, setKind] = useState<string>(absence?.kind ?? '')
  const [days, set] = useState({ startsOn: absence?.startsOn, endsOn: absence?.endsOn ?? null })
  const said = useProblem(problem)
  const unknown = absence !== undefined && absence.kind === null
  const change = () => {
    const wish = { ...changeOf(person), absenceId, startsOn: days.startsOn as Day, endsOn: days.endsOn as Day | null }
    const why = (kind || undefined) as AbsenceKind
    return absence ? api.people.changeAbsence({ ...wish, kind: why }) : api.people.recordAbsence({ ...wish, kind: why })
  }
  return (
    <FormDialog
      title={t('dialogs.absence', { name: person.profile.displayName })}
      text={t('dialogs.absenceText')}
      pending={pending}
      problem={said.rest}
      onSubmit={() => onSave(change)}
      onClose={onClose}
    >
      <DayField
        label={t('fields.from')}
        value={days.startsOn}
        onChange={(day) => set({ ...days, startsOn: day as Day })}
        error={said.at('startsOn')}
      />
      <DayField
        label={t('fields.until')}
        hint={t('fields.untilHint')}
        optional
        value={days.endsOn}
        onChange={(day) => set({ ...days, endsOn: (day as Day) ?? null })}
        error={said.at('endsOn')}
      />
      <Select
        label={t('fields.absenceKind')}
        hint={t('fields.absenceKindHint')}
        optional={unknown}
        value={kind}
        onChange={({ target }) => setKind(target.value)}
        error={said.at('kind')}
        placeholder={unknown ? t('fields.kindStays') : t('fields.choose')}
        choices={AbsenceKind.options.map((value) => ({ value, label: t(`absences.${value}`) }))}
      />
    </FormDialog>
  )
}

export function RemoveAbsence(props: Changing & { absence: Absence }) {
  const { person, absence, pending, problem, onSave, onClose } = props
  const t = useTranslations('record.dialogs')
  const locale = useLocale()
  return (
    <ConfirmDialog
      open
      title={t('removeAbsence')}
      confirm={t('removeAbsenceConfirm')}
      pending={pending}
      error={useProblem(problem).rest}
      onConfirm={() => onSave(() => api.people.removeAbsence({ ...changeOf(person), absenceId: absence.id }))}
      onClose={onClose}
    >
      {t('removeAbsenceText', { day: dateText(absence.startsOn, locale) })}
    </ConfirmDialog>
  )
}
