import { useState } from 'react'
import { useTranslations } from 'use-intl'
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
  const { total, answers, withoutTrainer } = round
  const of = (label: string, done: number, count: number) => ({
    ...{ label, value: done, detail: t('amount', { count, done }), share: count === 0 ? 0 : done / count },
  })
  const figures = [
    { label: t('asked'), value: total.asked },
    of(t('submitted'), total.submitted, total.asked),
    ...(answers ? [of(t('answered'), total.answered, total.submitted)] : []),
    ...(answers && total.medianDays !== null
      ? [{ label: t('median'), value: t('workingDays', { days: total.medianDays }) }]
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
          {total.submitted < total.asked && <Button onClick={() => onRemind('hire')}>{t('remind.hire')}</Button>}
          {answers && total.answered < total.submitted && (
            <Button onClick={() => onRemind('trainer')}>{t('remind.trainer')}</Button>
          )}
        </div>
      </Section>
      <Units round={round} />
    </>
  )
}

function Units({ round: { units, answers, over } }: { round: Round }) {
  const t = useTranslations('rounds')
  const [all, showAll] = useState(false)
  const figure = (key: string, header: string, cell: (unit: Unit) => number | string): Column<Unit> => ({
    ...{ key, header, cell, align: 'end', narrow: true },
  })
  const columns: Column<Unit>[] = [
    {
      key: 'unit',
      header: t('unit'),
      cell: ({ unit }) => <span className="font-medium">{unit ?? t('noUnit')}</span>,
    },
    figure('asked', t('asked'), ({ asked }) => asked),
    figure('submitted', t('submitted'), ({ submitted }) => submitted),
    figure('missing', over ? t('missed') : t('missing'), ({ asked, submitted }) => asked - submitted),
    ...(answers
      ? [
          figure('answered', t('answered'), ({ answered }) => answered),
          figure('median', t('median'), ({ medianDays }) =>
            medianDays === null ? '–' : t('workingDays', { days: medianDays }),
          ),
        ]
      : []),
    { key: 'share', header: t('share'), cell: (unit) => <Bar {...unit} answers={answers} /> },
  ]
  return (
    <Section title={t('units')}>
      <div className="-mx-4 max-sm:mx-0">
        <Table
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
      <p className="text-sm text-muted">{answers ? `${t('legend')} ${t('medianHint')}` : t('legendWithout')}</p>
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
