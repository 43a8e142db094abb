import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { PLACES, placeOf, places, type Standing } from './places.ts'

const SELF = 'mine: letters everything profile'
const nobody: Standing = { roles: [], here: true, reflects: false, supports: false, trains: false, learns: false }
const TRAININGS = 'trainings: trainings trainingSettings'
const OFFICE = 'rounds: rounds responses summaries items programmes forms'

const HAS: [who: string, standing: Partial<Standing>, groups: string[]][] = [
  ['a colleague', {}, ['today', 'people: people units']],
  ['invited before the first day', { here: false }, ['today']],
  ['a newcomer', { reflects: true }, ['today', 'reflections', 'people: people units']],
  [
    'a trainer, a manager, a mentor, a head of department',
    { supports: true },
    ['today', 'waiting: waiting waitingSummaries', 'people: people units'],
  ],
  [
    'a trainer who reflects as well',
    { reflects: true, supports: true },
    ['today', 'reflections', 'waiting: waiting waitingSummaries', 'people: people units'],
  ],
  ['somebody who takes part in a training', { learns: true }, ['today', 'learning', 'people: people units']],
  [
    'a newcomer who takes part in a training',
    { reflects: true, learns: true },
    ['today', 'reflections: reflections learning', 'people: people units'],
  ],
  ['somebody who teaches', { trains: true }, ['today', 'trainings', 'people: people units']],
  [
    'HR',
    { roles: ['hr'], trains: true },
    [
      'today',
      OFFICE,
      TRAININGS,
      'people: people units supporters imports',
      'settings: organization maps offices keeping',
    ],
  ],
  ['HR of a unit', { roles: ['unit-hr'] }, ['today', 'people: people units supporters maps']],
  [
    'HR of a unit who is a manager',
    { roles: ['unit-hr'], supports: true },
    ['today', 'waiting: waiting waitingSummaries', 'people: people units supporters maps'],
  ],
  ['an executive', { roles: ['executive'] }, ['today', 'summaries', 'people: people units']],
  [
    'an executive who supports somebody',
    { roles: ['executive'], supports: true },
    ['today', 'waiting', 'summaries', 'people: people units'],
  ],
  [
    'an administrator',
    { roles: ['admin'] },
    ['today', 'people: people units supporters imports', 'settings: organization maps offices keeping administration'],
  ],
  [
    'an administrator who is not employed here',
    { roles: ['admin'], here: false },
    ['today', 'people: people units supporters imports', 'settings: organization maps offices keeping administration'],
  ],
  [
    'somebody who is everything',
    { roles: ['hr', 'unit-hr', 'executive', 'admin'], reflects: true, supports: true, trains: true, learns: true },
    [
      ...['today', 'reflections: reflections learning', 'waiting', OFFICE, TRAININGS],
      'people: people units supporters imports',
      'settings: organization maps offices keeping administration',
    ],
  ],
]

for (const [who, standing, wanted] of HAS)
  test(`${who} has ${wanted.length} places in the header`, () => {
    const groups = places({ ...nobody, ...standing })
    const said = groups.map(({ key, places }) => (places.length === 1 ? places[0]! : `${key}: ${places.join(' ')}`))
    assert.deepEqual(said, [...wanted, SELF])
    assert.ok(wanted.length <= 7)
  })

const hr = places({ ...nobody, roles: ['hr'], trains: true })
const ID = '01939000-0000-7000-8000-000000000001'

/** Every page inside, for HR who supports somebody and reflects; an administrator for the last. */
const WHERE: [path: string, place: string | undefined, standing?: Partial<Standing>][] = [
  ['/', 'today'],
  ['/calendar', 'today'],
  ['/reflections', 'reflections', { reflects: true }],
  [`/reflections/${ID}`, 'reflections', { reflects: true }],
  [`/reflections/${ID}`, 'waiting', { supports: true }],
  [`/reflections/${ID}`, 'rounds', { roles: ['hr'] }],
  [`/reflections/${ID}/write`, 'reflections', { reflects: true, supports: true }],
  [`/reflections/${ID}/answer`, 'waiting', { reflects: true, supports: true }],
  [`/reflections/${ID}/add`, 'waiting', { supports: true }],
  ['/waiting', 'waiting', { supports: true }],
  ['/summaries', 'waitingSummaries', { supports: true }],
  ['/summaries', 'summaries', { roles: ['executive'] }],
  ['/rounds', 'rounds'],
  ['/responses', 'responses'],
  ['/responses/import', 'responses'],
  ['/summaries', 'summaries'],
  ['/items', 'items'],
  ['/programmes', 'programmes'],
  ['/programmes/new', 'programmes'],
  [`/programmes/${ID}`, 'programmes'],
  ['/forms', 'forms'],
  [`/forms/${ID}`, 'forms'],
  ['/trainings', 'trainings'],
  ['/trainings/settings', 'trainingSettings'],
  [`/trainings/programmes/${ID}`, 'trainings'],
  [`/trainings/programmes/${ID}/material/import`, 'trainings'],
  [`/trainings/${ID}`, 'trainings', { trains: true }],
  [`/trainings/${ID}/redesign`, 'trainings'],
  ['/learning', 'learning', { learns: true }],
  ['/learning', 'learning', { reflects: true, learns: true }],
  [`/learning/${ID}`, 'learning', { learns: true }],
  [`/learning/${ID}/${ID}`, 'learning', { learns: true }],
  [`/papers/${ID}`, 'learning', { learns: true }],
  [`/rating/${ID}`, 'learning', { learns: true }],
  [`/confirm/${ID}`, 'today', {}],
  ['/people', 'people'],
  ['/people/new', 'people'],
  [`/people/${ID}`, 'people'],
  ['/people/import', 'imports'],
  ['/people/imports', 'imports'],
  ['/people/imports', 'people', { roles: ['unit-hr'] }],
  ['/supporters', 'supporters'],
  ['/units', 'units'],
  ['/organization', 'organization'],
  ['/organization/maps', 'maps'],
  ['/organization/maps', 'maps', { roles: ['unit-hr'] }],
  ['/organization/keeping', 'keeping'],
  ['/organization/keeping', 'everything', {}],
  ['/offices', 'offices'],
  ['/administration', 'administration', { roles: ['admin'] }],
  ['/me', 'profile'],
  ['/me/everything', 'everything'],
  ['/me/everything/print', 'everything'],
  ['/door', 'letters'],
  ['/letters', 'letters'],
  [`/letters/${ID}`, 'letters'],
  ['/no-such-page', undefined],
]

for (const [path, place, standing] of WHERE)
  test(`${path} stands at ${place ?? 'no place'}${standing ? ` for ${JSON.stringify(standing)}` : ''}`, () => {
    assert.equal(placeOf(path, standing ? places({ ...nobody, ...standing }) : hr), place)
  })

test('a reflection of somebody else stands with what arrived, of a trainer who reflects too', () => {
  const both = places({ ...nobody, reflects: true, supports: true })
  assert.equal(placeOf(`/reflections/${ID}`, both), 'reflections')
  assert.equal(placeOf(`/reflections/${ID}`, both, true), 'waiting')
})

test('every page inside has a row above', () => {
  const routes = readFileSync(new URL('./routes.tsx', import.meta.url), 'utf8')
  const inside = /inside\.addChildren\(\[([\s\S]*?)\]\)/.exec(routes)![1]!
  const paths = [...inside.matchAll(/'(\/[^']*)'/g)].map(([, path]) => path!).filter((path) => path !== '/$')
  const shape = (path: string) => path.replaceAll(ID, '$').replaceAll(/\$\w+/g, '$')
  const missing = paths.filter((path) => !WHERE.some(([one]) => shape(one) === shape(path)))
  assert.deepEqual(
    missing.filter((path) => !path.startsWith('/demo')),
    [],
  )
  assert.ok(Object.values(PLACES).every((path) => path === '/administration' || paths.includes(path)))
})
