import { useTranslations } from 'use-intl'
import { Progress } from '#/ui/Progress.tsx'
import { Section } from '#/ui/Section.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import type { Round } from './Rounds.tsx'

type Counts = { asked: number; submitted: number; answered: number }

/** How many were asked, handed in and were answered: altogether, then unit by unit. */
export function RoundCounts({ round: { units } }: { round: Round }) {
  const t = useTranslations('rounds')
  const total = (key: keyof Counts) => units.reduce((sum, unit) => sum + unit[key], 0)
  const [asked, submitted, answered] = [total('asked'), total('submitted'), total('answered')]
  const columns: Column<Round['units'][number]>[] = [
    {
      key: 'unit',
      header: t('unit'),
      cell: ({ unit }) => <span className="font-medium">{unit ?? t('noUnit')}</span>,
    },
    { key: 'asked', header: t('asked'), align: 'end', narrow: true, cell: ({ asked }) => asked },
    { key: 'submitted', header: t('submitted'), align: 'end', narrow: true, cell: ({ submitted }) => submitted },
    { key: 'answered', header: t('answered'), align: 'end', narrow: true, cell: ({ answered }) => answered },
    { key: 'share', header: t('share'), cell: (unit) => <Bar {...unit} /> },
  ]
  return (
    <>
      <Section title={t('totals')}>
        <Progress
          label={t('submitted')}
          value={submitted}
          max={asked}
          text={t('amount', { count: asked, done: submitted })}
        />
        <Progress
          label={t('answered')}
          value={answered}
          max={submitted}
          text={t('amount', { count: submitted, done: answered })}
        />
      </Section>
      <Section title={t('units')}>
        <div className="-mx-4 max-sm:mx-0">
          <Table caption={t('units')} columns={columns} rows={units} rowKey={({ unitId }) => unitId} />
        </div>
        <p className="text-sm text-muted">{t('legend')}</p>
      </Section>
    </>
  )
}

/** The same figures as a picture; the numbers stand beside it. */
function Bar({ asked, submitted, answered }: Counts) {
  const share = (part: number) => ({ width: `${asked === 0 ? 0 : (100 * part) / asked}%` })
  return (
    <div
      aria-hidden="true"
      className="flex h-2.5 w-28 overflow-hidden rounded-full bg-sunken shadow-[inset_0_0_0_1px_var(--edge)] sm:w-48"
    >
      <div className="bg-action" style={share(answered)} />
      <div className="bg-leaf-line" style={share(submitted - answered)} />
    </div>
  )
}
