import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { type FoundPerson, PersonField } from '#/ui/PersonField.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import type { Session } from '../../schema.ts'

type As = 'owner' | 'instructor'
type StaffProps = {
  session: Pick<Session, 'owners' | 'instructors'>
  /** Owners alone name others. */
  mayChange: boolean
  search: (text: string) => Promise<readonly FoundPerson[]>
  onName: (as: As, personId: string) => void
  onDismiss: (as: As, personId: string) => void
  problem?: unknown
}

/** Who answers for the training and who teaches it; participants are shown the same names. */
export function Staff({ session, mayChange, search, onName, onDismiss, problem }: StaffProps) {
  const t = useTranslations('trainingPeople')
  const frame = useTranslations('trainings.session')
  const { sentence } = useRefusal('trainings')
  return (
    <Section title={t('staff')}>
      <p className="text-muted">{t('staffHint')}</p>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        {(['owner', 'instructor'] as const).map((as) => {
          const people = as === 'owner' ? session.owners : session.instructors
          return (
            <div key={as} className="grid min-w-0 gap-3">
              <h3 className="font-semibold">{frame(`${as}s`)}</h3>
              {people.length === 0 && <p className="text-muted">{frame('nobody')}</p>}
              <ul className="grid gap-1">
                {people.map(({ id, displayName }) => (
                  <li key={id} className="flex min-h-11 items-center justify-between gap-2 wrap-anywhere">
                    {displayName}
                    {mayChange && (as === 'instructor' || people.length > 1) && (
                      <Button
                        size="small"
                        kind="quiet"
                        icon="cross"
                        aria-label={t('dismiss', { name: displayName })}
                        onClick={() => onDismiss(as, id)}
                      />
                    )}
                  </li>
                ))}
              </ul>
              {mayChange && (
                <PersonField
                  // A new one for each person named, so that the field is empty again.
                  key={people.length}
                  label={t(`nameAs.${as}`)}
                  optional
                  value={null}
                  search={search}
                  onChange={(person) => person && onName(as, person.id)}
                />
              )}
            </div>
          )
        })}
      </div>
      <div role="alert">{problem ? <Notice kind="problem">{sentence(problem)}</Notice> : null}</div>
    </Section>
  )
}
