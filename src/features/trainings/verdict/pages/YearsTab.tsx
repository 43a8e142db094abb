import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { handOver } from '#/features/people/pages/fileContent.tsx'
import { Button } from '#/ui/Button.tsx'
import { Chart } from '#/ui/Chart.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { monthText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { YearLine, Years } from '../years/schema.ts'
import { YearTable } from './YearTable.tsx'

/** The sessions of a programme over the years. */
export function YearsTab({ programmeId }: { programmeId: string }) {
  const { data, error } = useQuery({
    queryKey: ['trainings.years', programmeId],
    queryFn: (): Promise<Years> => api.trainings.years({ programmeId }),
  })
  const download = useMutation({ mutationFn: () => api.trainings.exportYears({ programmeId }), onSuccess: handOver })
  return (
    <YearsView
      years={data}
      problem={error}
      onDownload={() => download.mutate()}
      downloading={download.isPending}
      downloadProblem={download.error}
    />
  )
}

type YearsViewProps = {
  /** Undefined while they are being loaded. */
  years: Years | undefined
  problem?: unknown
  onDownload: () => void
  downloading?: boolean
  downloadProblem?: unknown
}

/** So many sessions have room in the picture; all are in the table. */
const IN_PICTURE = 12

export function YearsView({ years, problem, onDownload, downloading, downloadProblem }: YearsViewProps) {
  const t = useTranslations('verdict.years')
  const { sentence } = useRefusal('verdict')
  if (!years) return problem ? <Notice kind="problem">{sentence(problem)}</Notice> : <Skeleton lines={4} cards />
  const judged = years.sessions.filter(({ judged }) => judged)
  if (judged.length === 0)
    return (
      <Section title={t('title')}>
        <EmptyState icon="rounds" title={t('noneTitle')}>
          {t('none')}
        </EmptyState>
      </Section>
    )
  return (
    <Section
      title={t('title')}
      actions={
        <Button size="small" icon="file" pending={downloading} onClick={onDownload}>
          {t('download')}
        </Button>
      }
    >
      <div role="alert" className="empty:sr-only">
        <FieldError>{sentence(downloadProblem)}</FieldError>
      </div>
      <Picture judged={judged.slice(-IN_PICTURE)} />
      {judged.length > IN_PICTURE && <p className="text-sm text-muted">{t('more')}</p>}
      <p>{t('caveat')}</p>
      <YearTable sessions={years.sessions.toReversed()} />
    </Section>
  )
}

function Picture({ judged }: { judged: readonly YearLine[] }) {
  const t = useTranslations('verdict.years')
  const locale = useLocale()
  const inYen = (hundredths: number | undefined) => (hundredths === undefined ? null : hundredths / 100)
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{t('picture')}</h3>
      <Chart
        label={t('pictureAlt')}
        unit={t('unit')}
        points={judged.map(({ sessionId, endsOn }) => ({
          key: sessionId,
          name: monthText(endsOn.slice(0, 7), locale),
          short: `${endsOn.slice(2, 4)}/${Number(endsOn.slice(5, 7))}`,
        }))}
        series={[{ name: t('left'), values: judged.map(({ judged }) => inYen(judged?.left)) }]}
        earlier={{ name: t('pay'), values: judged.map(({ judged }) => inYen(judged?.pay)) }}
      />
    </div>
  )
}
