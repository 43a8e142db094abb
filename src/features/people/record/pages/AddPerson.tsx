import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useTranslations } from 'use-intl'
import { api, newId } from '#/client.ts'
import type { OwnKind } from '#/features/people/organization/schema.ts'
import { displayName } from '#/features/people/rules.ts'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import { toast } from '#/ui/Toast.tsx'
import { sent } from './EmploymentDialogs.tsx'
import { type Employed, EmploymentFieldset } from './EmploymentFieldset.tsx'
import { nobody, PersonFieldset } from './PersonFieldset.tsx'
import { type UnitChoice, UnitFieldset } from './UnitFieldset.tsx'
import { useOwnKinds } from './useKinds.tsx'
import { useProblem } from './useProblem.tsx'
import { useUnits } from './useUnits.tsx'

export function AddPersonPage() {
  const t = useTranslations('record.add')
  const { today } = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [ids] = useState(() => ({ personId: newId(), employmentId: newId(), assignmentId: newId() }))
  const [entry, set] = useState<Entry>(() => ({ ...empty, employed: { ...empty.employed, hiredOn: today } }))
  const { units, onDay } = useUnits(true, today)
  const { familyName, givenName } = useDeferredValue(entry.person)
  const alike = useQuery({
    queryKey: ['people.namesakes', familyName, givenName],
    queryFn: () => api.people.namesakes({ familyName, givenName }),
    placeholderData: keepPreviousData,
    throwOnError: false,
  })
  const adding = useMutation({
    mutationFn: () =>
      api.people.addPerson({
        ...ids,
        person: entry.person,
        ...sent(entry.employed),
        ...{ ...entry.placement, unitId: entry.placement.unitId || null },
      }),
    onSuccess() {
      for (const key of ['people.list', 'people.find']) void queries.invalidateQueries({ queryKey: [key] })
      toast({ text: t('added', { name: displayName(entry.person) }) })
      void navigate({ to: '/people/$personId', params: { personId: ids.personId } })
    },
  })
  return (
    <AddPerson
      entry={entry}
      onEntry={(next) => {
        set(next)
        onDay(next.employed.hiredOn)
      }}
      today={today}
      kinds={useOwnKinds()}
      units={units}
      alike={alike.data?.people ?? []}
      pending={adding.isPending}
      problem={adding.error}
      onAdd={() => adding.mutate()}
    />
  )
}

const empty = {
  person: nobody,
  employed: { number: '', kind: '', hiredOn: undefined, endsOn: null } as Employed,
  placement: { unitId: '', position: '' },
}
export type Entry = typeof empty

type AddPersonProps = {
  entry: Entry
  onEntry: (entry: Entry) => void
  today: string
  kinds: readonly OwnKind[]
  units: readonly UnitChoice[] | undefined
  alike: readonly { id: string; displayName: string; unit: string | null }[]
  pending: boolean
  problem: unknown
  onAdd: () => void
}

/** One person by hand. Somebody of the same name is shown, and stands in nobody's way. */
export function AddPerson(props: AddPersonProps) {
  const { entry, onEntry, today, kinds, units, alike, pending, problem, onAdd } = props
  const t = useTranslations('record')
  const said = useProblem(problem)
  const { hiredOn } = entry.employed
  return (
    <Page title={t('add.title')} lead={t('add.lead')}>
      <form
        noValidate
        className="grid gap-6 *:min-w-0"
        onSubmit={(event) => {
          event.preventDefault()
          onAdd()
        }}
      >
        <Section title={t('add.person')}>
          <PersonFieldset
            value={entry.person}
            onChange={(person) => onEntry({ ...entry, person })}
            problem={said}
            activated={false}
            privateEmail
          />
        </Section>
        <div role="status">
          {alike.length > 0 && (
            <Notice kind="needs-you" title={t('add.alike')}>
              <p>{t('add.alikeText')}</p>
              <ul className="mt-2 grid gap-1">
                {alike.map(({ id, displayName, unit }) => (
                  <li key={id} className="wrap-anywhere">
                    <TextLink to="/people/$personId" params={{ personId: id }}>
                      {displayName}
                    </TextLink>{' '}
                    {unit ?? t('add.alikeNoUnit')}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
        </div>
        <Section title={t('add.work')}>
          <EmploymentFieldset
            value={entry.employed}
            onChange={(employed) => onEntry({ ...entry, employed })}
            problem={said}
            kinds={kinds}
          />
          <UnitFieldset
            value={entry.placement}
            onChange={(placement) => onEntry({ ...entry, placement })}
            problem={said}
            units={units}
            optional
          />
          {hiredOn && hiredOn > today && <p className="text-[0.9375rem] text-muted">{t('add.secret')}</p>}
        </Section>
        <div role="alert">
          <FieldError>{said.rest}</FieldError>
        </div>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" kind="primary" pending={pending} wide>
            {t('add.submit')}
          </Button>
          <ButtonLink to="/people" wide>
            {t('dialogs.cancel')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  )
}
