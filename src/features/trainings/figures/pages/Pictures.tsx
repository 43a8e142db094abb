import { useTranslations } from 'use-intl'
import { Chart } from '#/ui/Chart.tsx'
import { Section } from '#/ui/Section.tsx'
import { aspectOf, PHASES, placeIn } from '../../schedule/rules.ts'
import { peopleIn, percent } from '../rules.ts'
import type { RetentionFigures } from '../schema.ts'

type PicturesProps = Pick<RetentionFigures, 'phases'>

/** How many do what is asked of them, phase by phase: where people drop off. */
export function KeepingGoing({ phases }: PicturesProps) {
  const t = useTranslations('retentionFigures')
  const values = (part: (of: { inWindow: number; late: number }) => number) =>
    byNumber(phases, ({ timeliness }) => timeliness && percent(part(timeliness), peopleIn(timeliness)))
  return (
    <Section title={t('picture')}>
      <Chart
        kind="lines"
        label={t('pictureAlt')}
        unit={t('unit')}
        points={usePoints()}
        series={[
          { name: t('series.all'), values: values(({ inWindow, late }) => inWindow + late) },
          { name: t('series.inWindow'), values: values(({ inWindow }) => inWindow) },
        ]}
      />
    </Section>
  )
}

/** What is remembered as time goes by. */
export function Remembered({ phases }: PicturesProps) {
  const t = useTranslations('retentionFigures')
  return (
    <Section title={t('remembered')}>
      <Chart
        kind="lines"
        label={t('rememberedAlt')}
        unit={t('unit')}
        points={usePoints()}
        series={[{ name: t('average'), values: byNumber(phases, ({ recall }) => recall) }]}
      />
      <p className="text-sm text-muted">{t('rememberedText')}</p>
    </Section>
  )
}

const NUMBERS = Array.from({ length: PHASES }, (_, place) => place + 1)

type Phase = RetentionFigures['phases'][number]
const byNumber = (phases: readonly Phase[], value: (phase: Phase) => number | null) => {
  const known = new Map(phases.map((phase) => [phase.number, phase]))
  return NUMBERS.map((number) => {
    const phase = known.get(number)
    return phase ? value(phase) : null
  })
}

/** All phases have their place, also those that lie ahead; each aspect is named where it begins. */
function usePoints() {
  const t = useTranslations('retentionFigures')
  return NUMBERS.map((number) => {
    const name = placeIn(number) === 1 ? t(`aspects.${aspectOf(number)}`) : ''
    return { key: `${number}`, name, short: name }
  })
}
