import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Section } from '#/ui/Section.tsx'
import { Stats } from '#/ui/Stats.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import type { Side } from './RemindMissing.tsx'
import type { Round } from './Rounds.tsx'

type Unit = Round['units'][number]

/** So many units are shown at once; the rest when asked for. */
const AT_FIRST = 8

type RoundCountsProps = { round: Round; onRemind: (side: Side) => void; onWithoutTrainer: () => void }

/** How many were asked, handed in and were answered: altogether, then unit by unit. */
export function RoundCounts({ round, onRemind, onWithoutTrainer }: RoundCountsProps) {
  const t = useTranslations('rounds')
  const format = useFormatter()
  const { total, answers, withoutTrainer } = round
  const of = (label: string, done: number, count: number) => ({
    ...{ label, value: done, unit: t('of', { count }), share: count === 0 ? 0 : done / count },
    detail: count === 0 ? undefined : format.number(done / count, { style: 'percent' }),
  })
  const figures = [
    { label: t('asked'), value: total.asked, unit: t('persons', { count: total.asked }) },
    of(t('submitted'), total.submitted, total.asked),
    ...(answers ? [of(t('answered'), total.answered, total.submitted)] : []),
    ...(answers && total.medianDays !== null
      ? [
          {
            ...{ label: t('median'), value: format.number(total.medianDays) },
            unit: t('workingDays', { days: total.medianDays }),
          },
        ]
      : []),
  ]
  return (
    <>
      {withoutTrainer > 0 && (
        <Notice
          kind="needs-you"
          title={t('withoutTrainer.title')}
          action={<Button onClick={onWithoutTrainer}>{t('withoutTrainer.show')}</Button>}
        >
          {t('withoutTrainer.text', { count: withoutTrainer })}
        </Notice>
      )}
      <Section title={t('totals')}>
        <Stats items={figures} />
        <div className="flex flex-wrap gap-2">
          {!round.over && total.submitted < total.asked && (
            <Button onClick={() => onRemind('hire')}>
              {t('remind.hire', { count: total.asked - total.submitted })}
            </Button>
          )}
          {answers && total.answered < total.submitted && (
            <Button onClick={() => onRemind('trainer')}>
              {t('remind.trainer', { count: total.submitted - total.answered })}
            </Button>
          )}
        </div>
      </Section>
      <Units round={round} />
    </>
  )
}

function Units({ round: { units, answers, over } }: { round: Round }) {
  const t = useTranslations('rounds')
  const format = useFormatter()
  const [all, showAll] = useState(false)
  const figure = (key: string, header: string, cell: (unit: Unit) => number | string, spare = false): Column<Unit> => ({
    ...{ key, header, cell, spare, align: 'end', narrow: true },
  })
  const columns: Column<Unit>[] = [
    {
      key: 'unit',
      header: t('unit'),
      cell: ({ unit }) => <span className="font-medium">{unit ?? t('noUnit')}</span>,
    },
    figure('asked', t('asked'), ({ asked }) => asked),
    figure('submitted', t('submitted'), ({ submitted }) => submitted),
    figure('missing', over ? t('missed') : t('missing'), ({ asked, submitted }) => asked - submitted, true),
    ...(answers
      ? [
          figure('answered', t('answered'), ({ answered }) => answered),
          figure(
            'median',
            t('medianColumn'),
            ({ medianDays }) => (medianDays === null ? '–' : format.number(medianDays)),
            true,
          ),
        ]
      : []),
    { key: 'share', header: t('share'), spare: true, cell: (unit) => <Bar {...unit} answers={answers} /> },
  ]
  return (
    <Section title={t('units')}>
      <div className="-mx-4 max-sm:mx-0">
        <Table
          compact
          caption={t('units')}
          columns={columns}
          rows={all ? units : units.slice(0, AT_FIRST)}
          rowKey={({ unitId }) => unitId}
        />
      </div>
      {!all && units.length > AT_FIRST && (
        <Button className="justify-self-center" onClick={() => showAll(true)}>
          {t('allUnits', { count: units.length - AT_FIRST })}
        </Button>
      )}
      <p className="text-sm text-muted max-sm:hidden">
        {answers ? `${t('legend')} ${t('medianHint')}` : t('legendWithout')}
      </p>
    </Section>
  )
}

/** The same figures as a picture; the numbers stand beside it. */
function Bar({ asked, submitted, answered, answers }: Unit & { answers: boolean }) {
  const share = (part: number) => ({ width: `${asked === 0 ? 0 : (100 * part) / asked}%` })
  return (
    <div
      aria-hidden="true"
      className="flex h-2.5 w-28 overflow-hidden rounded-full bg-sunken shadow-[inset_0_0_0_1px_var(--edge)] sm:w-16 lg:w-32"
    >
      <div className="bg-action" style={share(answers ? answered : submitted)} />
      {answers && <div className="bg-leaf-line" style={share(submitted - answered)} />}
    </div>
  )
}
