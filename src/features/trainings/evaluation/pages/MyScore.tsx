import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Badge } from '#/ui/Badge.tsx'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { MyScore as Mine } from '../settling/schema.ts'
import { PaperReaders } from './PaperReaders.tsx'

/** One's own score of a training, for the page of one's plan. */
export function MyScore({ sessionId }: { sessionId: string }) {
  const { data } = useQuery({
    queryKey: ['trainings.myScore', sessionId],
    queryFn: () => api.trainings.myScore({ sessionId }),
  })
  return data ? <ScoreCard mine={data} /> : <Skeleton lines={4} />
}

export function ScoreCard({ mine: { score, worth, passMark, readers } }: { mine: Mine }) {
  const t = useTranslations('papers.score')
  const locale = useLocale()
  const asked = (['observation', 'before', 'after', 'peers', 'understanding'] as const).filter((of) => worth[of] > 0)
  return (
    <Section title={t('title')}>
      {score ? (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="text-3xl font-bold tabular-nums">{t('points', { points: score.adjusted / 100 })}</span>
            <Badge kind={score.passed ? 'good' : 'plain'}>
              {t(score.passed ? 'passed' : 'notYet', { mark: passMark })}
            </Badge>
          </p>
          <DefinitionList
            items={asked.map((of) => ({
              term: t(`parts.${of}`),
              value: <Part score={score} of={of} most={worth[of]} />,
            }))}
          />
          <p className="text-muted">{t('settled', { day: dayText(score.settledOn, locale) })}</p>
        </>
      ) : (
        <p>{t('notSettled')}</p>
      )}
      <PaperReaders readers={readers} title={t('readers')} note={t('nobodyElse')} />
    </Section>
  )
}

type PartProps = { score: NonNullable<Mine['score']>; of: keyof Mine['worth']; most: number }

function Part({ score, of, most }: PartProps) {
  const t = useTranslations('papers.score')
  const mark = score.marks.find((one) => one.of === of)
  if (!mark) return <span className="text-muted">{t('missing')}</span>
  return (
    <span>
      <span className="tabular-nums">{t('of', { points: mark.points / 100, most })}</span>
      {mark.adjustment > 0 && (
        <span className="block text-sm text-muted">
          {t('added', { points: mark.adjustment / 100, reason: mark.adjustedFor })}
        </span>
      )}
    </span>
  )
}
