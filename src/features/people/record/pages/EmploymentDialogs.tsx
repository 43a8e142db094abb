import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api, newId } from '#/client.ts'
import type { Day } from '#/platform/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { DayField } from '#/ui/DayField.tsx'
import { type Employed, EmploymentFieldset } from './EmploymentFieldset.tsx'
import { FormDialog } from './FormDialog.tsx'
import { type Changing, changeOf, type Employment } from './PersonDialogs.tsx'
import { UnitFieldset } from './UnitFieldset.tsx'
import { useProblem } from './useProblem.tsx'

/** As it is sent; what is missing is told by the server. */
export const sent = ({ hiredOn, endsOn, ...rest }: Employed) => ({
  ...rest,
  hiredOn: hiredOn as Day,
  endsOn: endsOn as Day | null,
})

export function EmploymentDialog(props: Changing & { employment: Employment }) {
  const { person, employment, kinds, pending, problem, onSave, onClose } = props
  const t = useTranslations('record.dialogs')
  const { id: employmentId, state: _, ...before } = employment
  const [employed, set] = useState<Employed>(before)
  const said = useProblem(problem)
  return (
    <FormDialog
      title={t('employment')}
      text={t('employmentText')}
      pending={pending}
      problem={said.rest}
      onSubmit={() =>
        onSave(() => api.people.changeEmployment({ ...changeOf(person), employmentId, ...sent(employed) }))
      }
      onClose={onClose}
    >
      <EmploymentFieldset value={employed} onChange={set} problem={said} kinds={kinds} />
    </FormDialog>
  )
}

export function LeaveDialog(props: Changing & { employment: Employment }) {
  const { person, employment, pending, problem, onSave, onClose } = props
  const t = useTranslations('record')
  const { id: employmentId, state: _, ...before } = employment
  const [lastDay, set] = useState<string | undefined>(employment.endsOn ?? undefined)
  const said = useProblem(problem)
  const leave = (endsOn: string | null | undefined) =>
    onSave(() =>
      api.people.changeEmployment({ ...changeOf(person), employmentId, ...before, endsOn: endsOn as Day | null }),
    )
  return (
    <FormDialog
      title={t('dialogs.leave', { name: person.profile.displayName })}
      text={t('dialogs.leaveText')}
      pending={pending}
      problem={said.rest}
      onSubmit={() => leave(lastDay)}
      onClose={onClose}
    >
      <DayField
        label={t('fields.lastDay')}
        value={lastDay}
        onChange={set}
        min={employment.hiredOn}
        error={said.at('endsOn')}
      />
      {employment.endsOn && (
        <div>
          <Button onClick={() => leave(null)} disabled={pending}>
            {t('dialogs.withdrawLeave')}
          </Button>
        </div>
      )}
    </FormDialog>
  )
}

export function RehireDialog(props: Changing) {
  const { person, today, kinds, units, onDay, pending, problem, onSave, onClose } = props
  const t = useTranslations('record.dialogs')
  const [ids] = useState(() => ({ employmentId: newId(), assignmentId: newId() }))
  const [employed, set] = useState<Employed>({ number: '', kind: '', hiredOn: today, endsOn: null })
  const [placement, place] = useState({ unitId: '', position: '' })
  const said = useProblem(problem)
  return (
    <FormDialog
      title={t('rehire', { name: person.profile.displayName })}
      text={t('rehireText')}
      pending={pending}
      problem={said.rest}
      onSubmit={() =>
        onSave(() =>
          api.people.rehire({
            ...changeOf(person),
            ...ids,
            ...sent(employed),
            ...{ ...placement, unitId: placement.unitId || null },
          }),
        )
      }
      onClose={onClose}
    >
      <EmploymentFieldset
        value={employed}
        onChange={(value) => {
          set(value)
          onDay(value.hiredOn)
        }}
        problem={said}
        kinds={kinds}
      />
      <UnitFieldset value={placement} onChange={place} problem={said} units={units} optional />
    </FormDialog>
  )
}
