import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Icon } from '#/ui/Icon.tsx'
import type { PhaseLine } from '../learning/schema.ts'
import { ASPECTS, ofAspect, usePhaseName, useTold } from './phaseNames.tsx'

type BandsProps = { planId: string; phases: readonly PhaseLine[]; stopped: boolean }

/** The four aspects as bands of seven: how far one is, at a glance. */
export function Bands({ planId, phases, stopped }: BandsProps) {
  const t = useTranslations('learning')
  return (
    <div className="grid gap-4">
      {ASPECTS.map((aspect, place) => (
        <div key={aspect} className="grid gap-1 sm:grid-cols-[5rem_1fr] sm:items-center">
          <h3 className="font-medium">{t(`aspects.${aspect}`)}</h3>
          <ol className="grid max-w-lg grid-cols-7 gap-1">
            {ofAspect(phases, place).map((phase) => (
              <li key={phase.number}>
                <Cell planId={planId} phase={phase} stopped={stopped} />
              </li>
            ))}
          </ol>
        </div>
      ))}
      <p className="text-[0.9375rem] text-muted">{t('bands.legend')}</p>
    </div>
  )
}

const LOOKS: Record<PhaseLine['state'], string> = {
  ahead: 'border-line bg-card text-muted',
  open: 'border-action bg-action text-on-action font-semibold',
  done: 'border-leaf-line bg-leaf-soft text-leaf-ink',
  'done-out-of-window': 'border-leaf-line bg-leaf-soft text-leaf-ink',
  missed: 'border-dashed border-edge bg-card text-ink',
  stopped: 'border-line bg-sunken text-muted',
}

function Cell({ planId, phase, stopped }: { planId: string; phase: PhaseLine; stopped: boolean }) {
  const t = useTranslations('learning')
  const locale = useLocale()
  const said = useTold()
  const name = usePhaseName()
  const { number, state } = phase
  const label = t('bands.cell', {
    what: name(number),
    title: said(phase.title),
    state: t(`bands.states.${state}`, { day: dayText(dayOf(phase), locale) }),
  })
  const look = `grid h-11 w-full place-items-center rounded-lg border text-sm tabular-nums ${LOOKS[state]}`
  const sign = phase.doneOn ? <Icon name="check" className="size-5" /> : ((number - 1) % 7) + 1
  const isThere = phase.doneOn !== null || (!stopped && (state === 'open' || state === 'missed'))
  if (!isThere)
    return (
      <span className={look}>
        <span aria-hidden="true">{sign}</span>
        <span className="sr-only">{label}</span>
      </span>
    )
  return (
    <Link
      to="/learning/$planId/$number"
      params={{ planId, number: String(number) }}
      className={look}
      aria-label={label}
      title={label}
    >
      {sign}
    </Link>
  )
}

const dayOf = ({ state, doneOn, untilOn, opensOn }: PhaseLine) =>
  doneOn ?? (state === 'open' && untilOn > opensOn ? untilOn : opensOn)
