import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '#/client.ts'
import type { OfficeKind } from '#/features/people/record/schema.ts'
import type { Day } from '#/platform/day.ts'
import { Button } from '#/ui/Button.tsx'
import { DayField } from '#/ui/DayField.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { type FoundPerson, PersonField } from '#/ui/PersonField.tsx'
import { RadioCards } from '#/ui/RadioCards.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Select } from '#/ui/Select.tsx'

export type Appointment = {
  holdingId: string
  person: FoundPerson
  office: OfficeKind
  unitId: string | null
  startsOn: Day
  endsOn: Day | null
}

type AppointDialogProps = {
  /** The offices the reader may give. */
  offices: readonly OfficeKind[]
  units: readonly { id: string; path: string }[]
  today: string
  search: (text: string) => Promise<readonly FoundPerson[]>
  pending?: boolean | undefined
  problem?: unknown
  onAppoint: (wish: Appointment) => void
  onClose: () => void
}

export function AppointDialog({ offices, units, today, search, pending, problem, ...props }: AppointDialogProps) {
  const t = useTranslations('offices')
  const { sentence } = useRefusal('offices')
  const [holdingId] = useState(newId)
  const [person, setPerson] = useState<FoundPerson | null>(null)
  const [office, setOffice] = useState<OfficeKind>()
  const [unitId, setUnit] = useState<string | null>(null)
  const [startsOn, setStart] = useState<string | undefined>(today)
  const [endsOn, setEnd] = useState<string>()
  const ofUnit = office === 'unit-hr' || office === 'head'
  const ready = person && office && startsOn && (!ofUnit || unitId)
  return (
    <Dialog
      open
      onClose={() => !pending && props.onClose()}
      title={t('dialog.title')}
      actions={
        <>
          <Button onClick={props.onClose} disabled={pending}>
            {t('dialog.cancel')}
          </Button>
          <Button
            kind="primary"
            pending={pending}
            disabled={!ready}
            onClick={() =>
              ready &&
              props.onAppoint({
                ...{ holdingId, person, office, unitId: ofUnit ? unitId : null },
                ...{ startsOn: startsOn as Day, endsOn: (endsOn as Day | undefined) ?? null },
              })
            }
          >
            {t('dialog.confirm')}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <PersonField
          label={t('dialog.person')}
          placeholder={t('dialog.placeholder')}
          value={person}
          onChange={setPerson}
          search={search}
        />
        <RadioCards
          label={t('dialog.office')}
          choices={offices.map((value) => ({ value, label: t(`kinds.${value}`), hint: t(`about.${value}.can`) }))}
          value={office}
          onChange={setOffice}
        />
        {ofUnit && (
          <Select
            label={t('dialog.unit')}
            placeholder={t('dialog.choose')}
            choices={units.map(({ id, path }) => ({ value: id, label: path }))}
            value={unitId ?? ''}
            onChange={(event) => setUnit(event.target.value || null)}
          />
        )}
        <div className="grid gap-5 sm:grid-cols-2">
          <DayField label={t('dialog.from')} value={startsOn} min={today} onChange={setStart} />
          <DayField label={t('dialog.until')} hint={t('dialog.untilHint')} optional value={endsOn} onChange={setEnd} />
        </div>
      </div>
      <div role="alert" className="mt-3">
        <FieldError>{sentence(problem)}</FieldError>
      </div>
    </Dialog>
  )
}
