import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { Stats } from '#/ui/Stats.tsx'
import { dropOff, peopleIn, percent, together } from '../rules.ts'
import type { RetentionFigures } from '../schema.ts'
import { PhaseTable } from './PhaseTable.tsx'
import { KeepingGoing, Remembered } from './Pictures.tsx'
import { usePhaseName } from './phaseName.tsx'

/** How what a session taught has stayed, in published figures; for those who answer for it. */
export function RetentionTab({ sessionId }: { sessionId: string }) {
  const { data, error } = useQuery({
    queryKey: ['trainings.retentionFigures', sessionId],
    queryFn: (): Promise<RetentionFigures> => api.trainings.retentionFigures({ sessionId }),
  })
  return <RetentionView figures={data} problem={error} />
}

type RetentionViewProps = {
  /** Undefined while they are being loaded. */
  figures: RetentionFigures | undefined
  problem?: unknown
}

export function RetentionView({ figures, problem }: RetentionViewProps) {
  const t = useTranslations('retentionFigures')
  const { sentence } = useRefusal('verdict')
  if (!figures) return problem ? <Notice kind="problem">{sentence(problem)}</Notice> : <Skeleton lines={4} cards />
  const { phases, followed } = figures
  if (phases.length === 0)
    return (
      <EmptyState icon="calendar" title={t('empty.title')}>
        {t(followed ? 'empty.text' : 'empty.before')}
      </EmptyState>
    )
  const shown = phases.some(({ timeliness }) => timeliness)
  return (
    <>
      <div className="grid gap-3">
        <p>{t('lead')}</p>
        <p className="flex items-start gap-2 text-[0.9375rem] text-muted">
          <Icon name="lock" className="mt-1 size-5 shrink-0" />
          <span>{t('promise')}</span>
        </p>
      </div>
      {!shown && <Notice>{t('empty.few')}</Notice>}
      {shown && <AtOnce phases={phases} />}
      {shown && <KeepingGoing phases={phases} />}
      {phases.some(({ recall }) => recall !== null) && <Remembered phases={phases} />}
      {shown && (
        <Section>
          <PhaseTable phases={phases} />
        </Section>
      )}
    </>
  )
}

function AtOnce({ phases }: Pick<RetentionFigures, 'phases'>) {
  const t = useTranslations('retentionFigures')
  const name = usePhaseName()
  const all = together(phases.map(({ timeliness }) => timeliness))
  if (!all) return null
  const people = peopleIn(all)
  const most = dropOff(phases)
  const last = phases.findLast(({ recall }) => recall !== null)
  const share = (part: number) => ({
    value: t('percent', { share: percent(part, people) }),
    share: part / people,
  })
  return (
    <Stats
      items={[
        { label: t('onTime'), ...share(all.inWindow), detail: t('onTimeDetail') },
        { label: t('done'), ...share(all.inWindow + all.late) },
        { label: t('drop'), value: most === null ? t('dropNone') : name(most) },
        ...(last && last.recall !== null
          ? [
              {
                ...{ label: t('recall'), value: t('percent', { share: last.recall }), share: last.recall / 100 },
                detail: t('recallDetail', { phase: name(last.number) }),
              },
            ]
          : []),
      ]}
    />
  )
}
