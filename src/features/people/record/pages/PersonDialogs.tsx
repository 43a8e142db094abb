import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import type { OwnKind } from '#/features/people/organization/schema.ts'
import type { PersonView } from '#/features/people/record/viewing/schema.ts'
import { AbsenceDialog, RemoveAbsence } from './AbsenceDialogs.tsx'
import { EmploymentDialog, LeaveDialog, RehireDialog } from './EmploymentDialogs.tsx'
import { FormDialog } from './FormDialog.tsx'
import { PersonFieldset } from './PersonFieldset.tsx'
import { TakeBack, TransferDialog } from './TransferDialogs.tsx'
import type { UnitChoice } from './UnitFieldset.tsx'
import { useProblem } from './useProblem.tsx'

export type Employment = NonNullable<PersonView['employments']>[number]
export type Assignment = NonNullable<PersonView['assignments']>[number]
export type Absence = NonNullable<PersonView['absences']>[number]

/** What of a record somebody is about to change. */
export type Asking =
  | { what: 'person' }
  | { what: 'employment'; employment: Employment }
  | { what: 'leave'; employment: Employment }
  | { what: 'rehire' }
  | { what: 'transfer'; assignment?: Assignment }
  | { what: 'takeBack'; assignment: Assignment }
  | { what: 'absence'; absence?: Absence }
  | { what: 'removeAbsence'; absence: Absence }

export type Changing = {
  person: PersonView
  today: string
  kinds: readonly OwnKind[]
  /** The units of the day last asked for. */
  units: readonly UnitChoice[] | undefined
  onDay: (day: string | undefined) => void
  pending: boolean
  problem: unknown
  onSave: (change: () => Promise<unknown>) => void
  onClose: () => void
}

/** The person and the revision that a change is sent with. */
export const changeOf = ({ id, keeping }: PersonView) => ({ personId: id, revision: keeping?.revision ?? 0 })

export function PersonDialogs({ asking, ...changing }: Changing & { asking: Asking }) {
  switch (asking.what) {
    case 'person':
      return <FieldsDialog {...changing} />
    case 'employment':
      return <EmploymentDialog {...changing} employment={asking.employment} />
    case 'leave':
      return <LeaveDialog {...changing} employment={asking.employment} />
    case 'rehire':
      return <RehireDialog {...changing} />
    case 'transfer':
      return <TransferDialog {...changing} assignment={asking.assignment} />
    case 'takeBack':
      return <TakeBack {...changing} assignment={asking.assignment} />
    case 'absence':
      return <AbsenceDialog {...changing} absence={asking.absence} />
    case 'removeAbsence':
      return <RemoveAbsence {...changing} absence={asking.absence} />
  }
}

function FieldsDialog({ person, pending, problem, onSave, onClose }: Changing) {
  const t = useTranslations('record.dialogs')
  const [fields, set] = useState(person.fields!)
  const said = useProblem(problem)
  const { account, privateEmail } = person.keeping!
  const changed = Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => value !== person.fields![key as keyof typeof fields]),
  )
  return (
    <FormDialog
      title={t('person')}
      pending={pending}
      problem={said.rest}
      onSubmit={() => onSave(() => api.people.changePerson({ ...changeOf(person), person: changed }))}
      onClose={onClose}
    >
      <PersonFieldset
        value={fields}
        onChange={set}
        problem={said}
        activated={account === 'active'}
        privateEmail={privateEmail}
      />
    </FormDialog>
  )
}
