import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
import { handOver } from '#/features/people/pages/fileContent.tsx'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { Chart } from '#/ui/Chart.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { monthText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Select } from '#/ui/Select.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { toast } from '#/ui/Toast.tsx'
import { type FiscalYear, fiscalYears, monthsOf } from '../months/rules.ts'
import type { Responses as ResponsesShape } from '../schema.ts'
import { FilesTaken, type Taken, UndoTaken } from './FilesTaken.tsx'
import { MonthTable, YearTable } from './ResponseTables.tsx'

export type Responses = z.infer<typeof ResponsesShape>

const route = getRouteApi('/inside/responses')
export const responsesQuery = {
  queryKey: ['reflections.responses'],
  queryFn: (): Promise<Responses> => api.reflections.responses({}),
}

export function ResponsesPage() {
  const t = useTranslations('responses.imports')
  const queries = useQueryClient()
  const { year } = route.useSearch()
  const navigate = route.useNavigate()
  const [undoing, askToUndo] = useState<Taken>()
  const { data, error } = useQuery(responsesQuery)
  const download = useMutation({
    mutationFn: () => api.reflections.exportResponses({ format: 'xlsx' }),
    onSuccess: handOver,
  })
  const undo = useMutation({
    mutationFn: api.reflections.undoHistory,
    async onSuccess() {
      toast({ text: t('undone') })
      askToUndo(undefined)
      await queries.invalidateQueries({ queryKey: responsesQuery.queryKey })
    },
  })
  return (
    <>
      <ResponsesView
        responses={data}
        problem={error}
        year={year}
        onYear={(year) => void navigate({ search: { year }, resetScroll: false })}
        onDownload={() => download.mutate()}
        downloading={download.isPending}
        downloadProblem={download.error}
        onUndo={askToUndo}
      />
      <UndoTaken
        taken={undoing}
        pending={undo.isPending}
        problem={undo.error}
        onUndo={({ importId }) => undo.mutate({ importId })}
        onClose={() => {
          undo.reset()
          askToUndo(undefined)
        }}
      />
    </>
  )
}

type ResponsesViewProps = {
  /** Undefined while it is being loaded. */
  responses: Responses | undefined
  problem?: unknown
  year: number | undefined
  onYear: (year: number) => void
  onDownload: () => void
  downloading?: boolean | undefined
  downloadProblem?: unknown
  onUndo: (taken: Taken) => void
}

export function ResponsesView({ responses, problem, downloadProblem, ...props }: ResponsesViewProps) {
  const t = useTranslations('responses')
  const { sentence } = useRefusal('reflections')
  const take = <ButtonLink to="/responses/import">{t('take')}</ButtonLink>
  const actions = (
    <div className="flex flex-wrap gap-2">
      {responses && responses.months.length > 0 && (
        <>
          {take}
          <Button icon="file" pending={props.downloading} onClick={props.onDownload}>
            {t('download')}
          </Button>
        </>
      )}
    </div>
  )
  return (
    <Page width="wide" title={t('title')} lead={t('lead')} actions={actions}>
      <div role="alert" className="empty:sr-only">
        <FieldError>{sentence(downloadProblem)}</FieldError>
      </div>
      {responses ? (
        responses.months.length > 0 ? (
          <Years {...props} responses={responses} />
        ) : (
          <EmptyState icon="rounds" title={t('empty.title')} action={take}>
            {t('empty.text')}
          </EmptyState>
        )
      ) : problem ? (
        <Notice kind="problem">{sentence(problem)}</Notice>
      ) : (
        <Skeleton lines={4} cards />
      )}
    </Page>
  )
}

type YearsProps = Pick<ResponsesViewProps, 'year' | 'onYear' | 'onUndo'> & { responses: Responses }

function Years({ responses, year, onYear, onUndo }: YearsProps) {
  const t = useTranslations('responses')
  const { fiscalMonth, imports } = responses
  const years = fiscalYears(responses.months, fiscalMonth)
  const shown = years.find((one) => one.year === year) ?? years[0]!
  const before = years.find((one) => one.year === shown.year - 1)
  return (
    <>
      <div className="w-full sm:w-56">
        <Select
          label={t('year')}
          choices={years.map(({ year }) => ({ value: String(year), label: t('yearName', { year: String(year) }) }))}
          value={String(shown.year)}
          onChange={(event) => onYear(Number(event.target.value))}
        />
      </div>
      <Section title={t('picture', { year: t('yearName', { year: String(shown.year) }) })}>
        <Picture shown={shown} before={before} fiscalMonth={fiscalMonth} />
      </Section>
      <Section title={t('table')}>
        <MonthTable shown={shown} before={before} fiscalMonth={fiscalMonth} />
        <p className="text-sm text-muted">
          {t('note')} {t('promise')}
        </p>
      </Section>
      {years.length > 1 && (
        <Section title={t('years')}>
          <YearTable years={years} onYear={onYear} />
        </Section>
      )}
      {imports.length > 0 && <FilesTaken imports={imports} onUndo={onUndo} />}
    </>
  )
}

type PictureProps = { shown: FiscalYear; before: FiscalYear | undefined; fiscalMonth: number }

function Picture({ shown, before, fiscalMonth }: PictureProps) {
  const t = useTranslations('responses')
  const locale = useLocale()
  const months = monthsOf(shown.year, fiscalMonth)
  const figures = (of: FiscalYear, key: 'submitted' | 'answered') =>
    monthsOf(of.year, fiscalMonth).map((month) => of.months.find((line) => line.month === month)?.[key] ?? null)
  return (
    <Chart
      label={t('pictureAlt')}
      unit={t('unit')}
      points={months.map((month) => ({ key: month, ...withoutYear(month, locale) }))}
      series={[
        { name: t('submitted'), values: figures(shown, 'submitted') },
        { name: t('answered'), values: figures(shown, 'answered') },
      ]}
      earlier={before && { name: t('lastYear'), values: figures(before, 'submitted') }}
    />
  )
}

/** Twelve have to fit on a phone: a number there, or a letter. */
function withoutYear(month: string, locale: 'ja' | 'en') {
  const whole = monthText(month, locale)
  if (locale === 'en') return { name: whole.slice(0, 3), short: whole.slice(0, 1) }
  return { name: whole.slice('2026?'.length), short: String(Number(month.slice(5))) }
}
