import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { OwnKind } from '#/features/people/organization/schema.ts'
import type { PersonView } from '#/features/people/record/viewing/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { HistoryList } from '#/ui/HistoryList.tsx'
import { Section } from '#/ui/Section.tsx'
import type { Asking } from './PersonDialogs.tsx'
import { useKinds } from './useKinds.tsx'

type WorkProps = { person: PersonView; kinds: readonly OwnKind[]; onAsk: (asking: Asking) => void }

/** Where somebody has worked, as what, and when they were away; with what those who keep the record can do. */
export function Work(props: WorkProps) {
  return (
    <>
      <Assignments {...props} />
      <Employments {...props} />
      <Absences {...props} />
    </>
  )
}

function Assignments({ person: { assignments, keeping, view }, onAsk }: WorkProps) {
  const t = useTranslations('record.work')
  const items = assignments ?? []
  return (
    <Section
      title={t('assignments')}
      actions={keeping && <Act onClick={() => onAsk({ what: 'transfer' })}>{t('transfer')}</Act>}
    >
      {items.length === 0 ? (
        <p className="text-muted">{t('assignmentsEmpty')}</p>
      ) : (
        <HistoryList
          label={t('assignments')}
          items={items.map((assignment) => {
            const what = assignment.unit || t('closedUnit')
            return {
              key: assignment.id,
              state: assignment.state,
              from: assignment.startsOn,
              until: assignment.endsOn,
              label: <span className="wrap-anywhere">{what}</span>,
              detail: assignment.position,
              actions: keeping && (
                <>
                  <Act of={t('correctOf', { what })} onClick={() => onAsk({ what: 'transfer', assignment })}>
                    {t('correct')}
                  </Act>
                  {view === 'office' && assignment.state === 'planned' && (
                    <Act of={t('takeBackOf', { what })} onClick={() => onAsk({ what: 'takeBack', assignment })}>
                      {t('takeBack')}
                    </Act>
                  )}
                </>
              ),
            }
          })}
        />
      )}
    </Section>
  )
}

function Employments({ person: { employments, keeping }, kinds, onAsk }: WorkProps) {
  const t = useTranslations('record.work')
  const { name } = useKinds(kinds)
  const items = employments ?? []
  const gone = items.length > 0 && items.every(({ state }) => state === 'past')
  return (
    <Section
      title={t('employments')}
      actions={keeping && gone && <Act onClick={() => onAsk({ what: 'rehire' })}>{t('rehire')}</Act>}
    >
      <HistoryList
        label={t('employments')}
        items={items.map((employment) => {
          const what = t('number', { number: employment.number })
          return {
            key: employment.id,
            state: employment.state,
            from: employment.hiredOn,
            until: employment.endsOn,
            label: name(employment.kind),
            detail: what,
            actions: keeping && (
              <>
                <Act of={t('correctOf', { what })} onClick={() => onAsk({ what: 'employment', employment })}>
                  {t('correct')}
                </Act>
                {(employment.state !== 'past' || employment === items[0]) && (
                  <Act onClick={() => onAsk({ what: 'leave', employment })}>
                    {t(employment.endsOn ? 'leaving' : 'leave')}
                  </Act>
                )}
              </>
            ),
          }
        })}
      />
    </Section>
  )
}

function Absences({ person: { absences, keeping }, onAsk }: WorkProps) {
  const t = useTranslations('record')
  const items = absences ?? []
  return (
    <Section
      title={t('work.absences')}
      actions={keeping?.absences && <Act onClick={() => onAsk({ what: 'absence' })}>{t('work.away')}</Act>}
    >
      {items.length === 0 ? (
        <p className="text-muted">{t('work.absencesEmpty')}</p>
      ) : (
        <HistoryList
          label={t('work.absences')}
          items={items.map((absence) => {
            const what = absence.kind ? t(`absences.${absence.kind}`) : t('work.absence')
            return {
              key: absence.id,
              state: absence.state,
              from: absence.startsOn,
              until: absence.endsOn,
              label: what,
              actions: keeping?.absences && (
                <>
                  <Act of={t('work.correctOf', { what })} onClick={() => onAsk({ what: 'absence', absence })}>
                    {t('work.correct')}
                  </Act>
                  <Act of={t('work.takeBackOf', { what })} onClick={() => onAsk({ what: 'removeAbsence', absence })}>
                    {t('work.takeBack')}
                  </Act>
                </>
              ),
            }
          })}
        />
      )}
    </Section>
  )
}

/** A small button; `of` names what it is about where the words alone do not. */
const Act = ({ of, onClick, children }: { of?: string; onClick: () => void; children: ReactNode }) => (
  <Button size="small" aria-label={of} onClick={onClick}>
    {children}
  </Button>
)
