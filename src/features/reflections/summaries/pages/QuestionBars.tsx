import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { Section } from '#/ui/Section.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import type { QuestionSummary } from '../schema.ts'
import { useAnswerBars } from './answerBars.tsx'

type QuestionBarsProps = {
  summary: QuestionSummary
  /** The unit looked at; undefined: everybody. */
  unitId: string | undefined
}

type Line = { id: string; name: string; counts: QuestionSummary['whole'] }

/** How a question was answered: a bar for each answer, and every figure as a table. */
export function QuestionBars({ summary: { question, side, whole, units }, unitId }: QuestionBarsProps) {
  const t = useTranslations('summaries')
  const locale = useLocale()
  const counts = unitId ? (units.find((one) => one.unitId === unitId)?.counts ?? null) : whole
  const lines: Line[] = [
    { id: 'everybody', name: t('everybody'), counts: whole },
    ...units.map(({ unitId, unit, counts }) => ({ id: unitId, name: unit, counts })),
  ]
  return (
    <Section
      title={question.title[locale]}
      actions={side === 'trainer' && <Badge icon="pencil">{t('byTrainer')}</Badge>}
    >
      {counts ? <Bars question={question} counts={counts} /> : <Few />}
      {lines.some(({ counts }) => counts) && <Figures question={question} lines={lines} />}
    </Section>
  )
}

const totalOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0)

function Bars({ question, counts }: { question: QuestionSummary['question']; counts: Record<string, number> }) {
  const t = useTranslations('summaries')
  const format = useFormatter()
  const bars = useAnswerBars()(question, counts)
  const total = totalOf(counts)
  return (
    <div className="grid gap-3">
      <p className="text-[0.9375rem] text-muted">{t('answers', { count: total })}</p>
      <ul className="grid gap-3">
        {bars.map(({ key, label, count }) => (
          <li key={key} className="grid gap-x-4 gap-y-1 sm:grid-cols-[14rem_minmax(0,1fr)] sm:items-center">
            <span className="wrap-anywhere">{label}</span>
            <span className="grid grid-cols-[minmax(0,1fr)_9rem] items-center gap-3">
              <span
                aria-hidden="true"
                className="flex h-4 overflow-hidden rounded-full bg-sunken shadow-[inset_0_0_0_1px_var(--edge)]"
              >
                <span className="bg-action" style={{ width: `${(100 * count) / total}%` }} />
              </span>
              <span className="flex justify-end gap-2 whitespace-nowrap tabular-nums">
                <span>{t('people', { count })}</span>
                <span className="w-11 text-right text-muted">
                  {format.number(total === 0 ? 0 : count / total, { style: 'percent' })}
                </span>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Few() {
  const t = useTranslations('summaries')
  return (
    <div className="flex items-start gap-2">
      <Icon name="lock" className="mt-1 size-5 text-muted" />
      <p>
        <span className="font-medium">{t('few')}</span> <span className="text-muted">{t('fewText')}</span>
      </p>
    </div>
  )
}

function Figures({ question, lines }: { question: QuestionSummary['question']; lines: readonly Line[] }) {
  const t = useTranslations('summaries')
  const locale = useLocale()
  const barsOf = useAnswerBars()
  const columns: Column<Line>[] = [
    { key: 'unit', header: t('unit'), cell: ({ name }) => <span className="font-medium wrap-anywhere">{name}</span> },
    {
      ...{ key: 'count', header: t('count'), align: 'end', narrow: true },
      cell: ({ counts }) => (counts ? totalOf(counts) : '–'),
    },
    {
      key: 'breakdown',
      header: t('breakdown'),
      cell: ({ counts }) =>
        counts ? (
          <ul className="grid gap-x-4 sm:flex sm:flex-wrap">
            {barsOf(question, counts).map(({ key, label, count }) => (
              <li key={key}>{t('part', { label, count })}</li>
            ))}
          </ul>
        ) : (
          <span className="text-muted">{t('few')}</span>
        ),
    },
  ]
  return (
    <details className="group">
      <summary className="flex min-h-11 w-fit cursor-pointer list-none items-center gap-1.5 rounded-lg font-medium text-action underline-offset-4 hover:underline sm:min-h-9">
        <Icon name="right" className="size-5 group-open:rotate-90" />
        {t('table')}
      </summary>
      <div className="-mx-4 mt-3 max-sm:mx-0">
        <Table caption={question.title[locale]} columns={columns} rows={lines} rowKey={({ id }) => id} />
      </div>
    </details>
  )
}
