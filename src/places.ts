import type { Office } from '#/platform/use-case.ts'

/** What of the pages somebody has is decided by. */
export type Standing = {
  roles: readonly Office[]
  /** Employed today. */
  here: boolean
  /** Writes reflections, or did. */
  reflects: boolean
  /** Answers or is told of reflections, or was. */
  supports: boolean
  /** Sets trainings up, answers for one or teaches it. */
  trains: boolean
  /** Takes part in a training that has begun. */
  learns: boolean
}

/** Every place of the navigation and its address. */
export const PLACES = {
  today: '/',
  reflections: '/reflections',
  learning: '/learning',
  waiting: '/waiting',
  waitingSummaries: '/summaries',
  rounds: '/rounds',
  responses: '/responses',
  summaries: '/summaries',
  items: '/items',
  programmes: '/programmes',
  forms: '/forms',
  trainings: '/trainings',
  trainingSettings: '/trainings/settings',
  people: '/people',
  units: '/units',
  supporters: '/supporters',
  imports: '/people/import',
  organization: '/organization',
  maps: '/organization/maps',
  offices: '/offices',
  keeping: '/organization/keeping',
  administration: '/administration',
  letters: '/letters',
  everything: '/me/everything',
  profile: '/me',
} as const
export type Place = keyof typeof PLACES

export type GroupKey =
  | 'today'
  | 'reflections'
  | 'learning'
  | 'waiting'
  | 'rounds'
  | 'trainings'
  | 'summaries'
  | 'people'
  | 'settings'
  | 'mine'

export type PlaceGroup = { key: GroupKey; places: readonly Place[] }

/** The places somebody has, in the order in which they stand; `mine` hangs below the account, the rest in the header. */
export function places({ roles, here, reflects, supports, trains, learns }: Standing): PlaceGroup[] {
  const is = (...offices: Office[]) => offices.some((office) => roles.includes(office))
  const keeps = is('hr', 'admin')
  const groups: { key: GroupKey; places: (Place | false)[] }[] = [
    { key: 'today', places: ['today'] },
    // One's own growth is one group, called by what there is more of.
    { key: reflects ? 'reflections' : 'learning', places: [reflects && 'reflections', learns && 'learning'] },
    // HR and executives find all summaries at a place of their own.
    { key: 'waiting', places: supports ? ['waiting', !is('hr', 'executive') && 'waitingSummaries'] : [] },
    {
      key: 'rounds',
      places: is('hr') ? ['rounds', 'responses', 'summaries', 'items', 'programmes', 'forms'] : [],
    },
    { key: 'trainings', places: [trains && 'trainings', is('hr') && 'trainingSettings'] },
    { key: 'summaries', places: [is('executive') && !is('hr') && 'summaries'] },
    {
      key: 'people',
      places: [
        ...(here || roles.length > 0 ? (['people', 'units'] as const) : []),
        (keeps || is('unit-hr')) && 'supporters',
        keeps && 'imports',
        is('unit-hr') && !keeps && 'maps',
      ],
    },
    {
      key: 'settings',
      places: keeps ? ['organization', 'maps', 'offices', 'keeping', is('admin') && 'administration'] : [],
    },
    { key: 'mine', places: ['letters', 'everything', 'profile'] },
  ]
  return groups
    .map(({ key, places }) => ({ key, places: places.filter((place) => place !== false) }))
    .filter(({ places }) => places.length > 0)
}

/** What pages below a place belong to it; where several may, the first that the reader has. The first match counts. */
const BELOW: readonly [path: RegExp, ...places: Place[]][] = [
  [/^\/$/, 'today'],
  [/^\/calendar$/, 'today'],
  [/^\/reflections$/, 'reflections'],
  [/^\/reflections\/[^/]+\/write$/, 'reflections'],
  [/^\/reflections\/[^/]+\/answer$/, 'waiting', 'rounds'],
  [/^\/reflections\//, 'reflections', 'waiting', 'rounds'],
  [/^\/waiting$/, 'waiting'],
  [/^\/rounds$/, 'rounds'],
  [/^\/responses(\/import)?$/, 'responses'],
  [/^\/summaries$/, 'summaries', 'waitingSummaries'],
  [/^\/items$/, 'items'],
  [/^\/programmes(\/[^/]+)?$/, 'programmes'],
  [/^\/forms(\/[^/]+)?$/, 'forms'],
  [/^\/trainings\/settings$/, 'trainingSettings'],
  [/^\/trainings(\/.*)?$/, 'trainings'],
  [/^\/(learning(\/.*)?|(papers|rating)\/[^/]+)$/, 'learning', 'today'],
  [/^\/confirm\/[^/]+$/, 'today'],
  [/^\/people\/imports?$/, 'imports', 'people'],
  [/^\/people(\/[^/]+)?$/, 'people'],
  [/^\/supporters$/, 'supporters'],
  [/^\/units$/, 'units'],
  [/^\/organization\/keeping$/, 'keeping', 'everything'],
  [/^\/organization\/maps$/, 'maps'],
  [/^\/organization$/, 'organization'],
  [/^\/offices$/, 'offices'],
  [/^\/administration(\/.*)?$/, 'administration'],
  [/^\/(letters(\/[^/]+)?|door)$/, 'letters'],
  [/^\/me\/everything(\/print)?$/, 'everything'],
  [/^\/me$/, 'profile'],
]

/** A page of one reflection, which is the reader's own or somebody else's. */
export const READING = /^\/reflections\/([^/]+)$/

/**
 * Where in the navigation a page stands; nowhere when it is none of the reader's. `theirs`: the reflection on it is
 * somebody else's.
 */
export function placeOf(path: string, groups: readonly PlaceGroup[], theirs = false): Place | undefined {
  const [, ...below] = BELOW.find(([below]) => below.test(path)) ?? [undefined]
  const candidates = theirs ? below.filter((place) => place !== 'reflections') : below
  return candidates.find((place) => groups.some(({ places }) => places.includes(place)))
}
