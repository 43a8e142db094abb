import { READY } from '#/features/reflections/programmes/ready/rules.ts'
import type { Day } from '#/platform/day.ts'
import type { Planned } from '../schema.ts'
import { PLACE } from '../units/rules.ts'

const library = (hire: string, trainer: string) => ({ hireForm: { library: hire }, trainerForm: { library: trainer } })

/** The programmes of the demo, running from its first day; what is not said follows the ready-made ones. */
export function programmesFrom(startsOn: Day): Planned[] {
  const { 'graduates-monthly': monthly, 'joiners-milestones': milestones, 'graduates-weekly': weekly } = READY
  const rhythm = ({ cadence, opensBefore, dueAfter, closesAfter }: (typeof READY)[keyof typeof READY]) => ({
    ...{ cadence, opensBefore, dueAfter, closesAfter },
    ...{ startsOn, endsOn: null, tolerance: 5, tellsManagers: true, anchor: 'hired' as const, afterMonths: 0 },
  })
  const everybody = { units: [], hiredFrom: null, hiredUntil: null }
  return [
    {
      key: 'graduates',
      name: '新卒・毎月の振り返り',
      ...rhythm(monthly),
      // Open for most of a month, so that whoever looks at the demo, on whatever day, finds one to write.
      ...{ opensBefore: 12, dueAfter: 8 },
      // As long as one class is new, the one before it goes on until July.
      forMonths: 15,
      audience: { ...everybody, kinds: ['new-graduate'] },
      stages: [{ fromMonths: 0, ...library('new-graduate', 'trainer') }],
    },
    {
      key: 'joiners',
      name: 'キャリア入社・節目の振り返り',
      ...rhythm(milestones),
      forMonths: 12,
      audience: { ...everybody, kinds: ['mid-career'] },
      stages: milestones.stages.map(({ fromMonths, hire, trainer }) => ({ fromMonths, ...library(hire, trainer) })),
    },
    {
      key: 'south-weekly',
      name: '九州工場・はじめの2か月',
      ...rhythm(weekly),
      forMonths: 2,
      audience: { ...everybody, kinds: ['mid-career', 'new-graduate'], units: [PLACE.south] },
      stages: [{ fromMonths: 0, ...library('weekly', 'trainer-short') }],
    },
  ]
}
