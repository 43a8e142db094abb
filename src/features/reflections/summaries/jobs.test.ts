import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { NOBODY } from '#/platform/database.ts'
import { hireAnswers, trainerAnswers } from '../../../../fixtures/answers.ts'
import { AOBA, settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'

/** Fourteen new hires: six and two below one unit, five in another, one of nowhere; five trainers, one for the rest. */
const UNITS = [
  ...Array(6).fill('製造本部 ＞ 第一製造部'),
  ...Array(2).fill('製造本部 ＞ 第二製造部'),
  ...Array(5).fill('営業部'),
]
const hires = Array.from({ length: 14 }, (_, place) => `h${place}`)
const trainers = Array.from({ length: 5 }, (_, place) => `t${place}`)
const someone = (familyName: string) => ({ familyName, givenName: '空' })
const people = {
  hana: AOBA.hana!,
  ito: AOBA.ito!,
  mori: AOBA.mori!,
  exe: { ...someone('役'), roles: ['executive' as const] },
  ...Object.fromEntries(trainers.map((key) => [key, someone(key)])),
  ...Object.fromEntries(
    hires.map((key, place) => [
      key,
      {
        ...someone(key),
        unit: UNITS[place],
        kind: 'new-graduate',
        trainers: [trainers[place % 5]!],
        managers: ['mori'],
      },
    ]),
  ),
}
const banso = await openTestBanso({}, '2026-11-02T09:00:00+09:00')
const { id, cookie, organizationId } = await settle(banso, people)
const { owner } = banso.world
const day = async (on: string) => {
  banso.setNow(`${on}T09:00:00+09:00`)
  await banso.runDailyJobs()
}
const call = async (person: string, procedure: string, input: object = {}) => {
  const { status, body } = await banso.call(cookie[person], `reflections.${procedure}`, input)
  assert.equal(status, 200, `${person} ${procedure} ${JSON.stringify(body)}`)
  return body
}

const hidden = { hire: 'hidden', trainer: 'hidden', manager: 'hidden', hr: 'hidden' }
const PLACE = 'item-202611-1'
const where = {
  ...{ key: PLACE, kind: 'choice', required: false, title: { ja: '働く場所', en: 'Where you work' } },
  readers: { ...hidden, trainer: 'summary', hr: 'answers' },
  options: ['o1', 'o2', 'o3'].map((key) => ({ key, label: { ja: `場所${key}`, en: `place ${key}` } })),
}
const everybody = { kinds: [], unitIds: [], hiredFrom: null, hiredUntil: null }
await call('hana', 'keepItems', {
  month: '2026-11',
  revision: 0,
  audience: { ...everybody, kinds: ['new-graduate'] },
  questions: [where],
})
const programmeId = v7()
await call('hana', 'startProgramme', {
  ...{ programmeId, name: '月次の振り返り', cadence: 'monthly', startsOn: '2026-11-01', endsOn: '2027-03-31' },
  ...{ opensBefore: 10, dueAfter: 5, closesAfter: 9, personIds: hires.map((key) => id[key]) },
})
// How they seem is a summary for HR here.
await owner.query(`
  update app.forms_versions set content = jsonb_set(content, '{questions}', (
    select jsonb_agg(case when q->>'key' = 'condition' then jsonb_set(q, '{readers,hr}', '"summary"') else q end order by place)
    from jsonb_array_elements(content->'questions') with ordinality x (q, place)))
  where form_id in (select id from app.forms_forms where side = 'trainer')`)

type Kept = { unit: string; question: string; counts: object | null }
const cells = async (): Promise<Kept[]> =>
  (
    await owner.query(
      `select coalesce(v.name, '-') as unit, question, counts from app.reflections_cells c
       left join app.people_unit_versions v on v.unit_id = c.unit_id where c.organization_id = $1 order by question, unit`,
      [organizationId],
    )
  ).rows
const of = async (question: string) =>
  Object.fromEntries(
    (await cells()).filter((cell) => cell.question === question).map(({ unit, counts }) => [unit, counts]),
  )
const mine: Record<string, string> = {}
const round = { programmeId, period: '2026-11' }

test('a round that is open has no figures', async () => {
  await day('2026-11-17')
  for (const { id: reflectionId, person_id } of (
    await owner.query('select id, person_id from app.reflections_reflections')
  ).rows)
    mine[hires.find((key) => id[key] === person_id)!] = reflectionId
  for (const [place, key] of hires.entries()) {
    const answers = { ...hireAnswers(), [PLACE]: `o${(place % 2) + 1}` }
    await call(key, 'submit', { reflectionId: mine[key], answers, alsoToManager: false })
  }
  for (const [place, key] of hires.entries())
    await call(trainers[place % 5]!, 'answer', { reflectionId: mine[key], answers: trainerAnswers() })
  await day('2026-11-27')
  assert.deepEqual(await cells(), [])
  assert.deepEqual((await call('hana', 'summary', round)).publishedOn, null)
  assert.deepEqual((await call('hana', 'summaryRounds')).rounds, [])
})

test('once it has closed there are: nobody can be reckoned from them, and those of trainers come when answers are due', async () => {
  await day('2026-12-01')
  assert.deepEqual(await of(PLACE), {
    '-': { 1: 7, 2: 7 },
    製造本部: { 1: 4, 2: 4 },
    第一製造部: null,
    第二製造部: null,
    // With the one of nowhere left over, one of the two must go.
    営業部: null,
  })
  assert.deepEqual(await of('condition'), {})
  await day('2026-12-04')
  assert.deepEqual((await of('condition'))['-'], { 1: 14 })
  assert.deepEqual(await of('growth'), {}, 'nobody was promised a summary')
})

test('what was published stays, whatever is taken away', async () => {
  const before = await cells()
  await call('h0', 'withdraw', { what: 'reflection', subjectId: mine.h0 })
  await owner.query('delete from app.entrusted')
  await day('2026-12-05')
  assert.deepEqual(await cells(), before)
})

test('everybody sees what was announced to them, and units the offices alone', async () => {
  type Asked = { question: { key: string }; whole: object; units: { unit: string; counts: object | null }[] }
  const seen = async (person: string) => {
    const { questions } = await call(person, 'summary', round)
    return Object.fromEntries((questions as Asked[]).map(({ question, units }) => [question.key, units.length]))
  }
  assert.deepEqual(await seen('hana'), { [PLACE]: 4, condition: 4 })
  assert.deepEqual(await seen('exe'), { [PLACE]: 4, condition: 4 })
  assert.deepEqual(await seen('t0'), { [PLACE]: 0 })
  assert.deepEqual(await seen('mori'), {}, 'nothing of it was for managers')
  for (const other of ['h0', 'ito'])
    assert.equal((await banso.call(cookie[other], 'reflections.summary', round)).status, 404, other)
  assert.equal((await call('t0', 'summaryRounds')).rounds.length, 1)
  assert.equal((await call('ito', 'summaryRounds')).rounds.length, 0)
  assert.equal((await call('hana', 'summaryRounds')).rounds[0].shown, true)
  const [{ whole, units }] = (await call('hana', 'summary', round)).questions as [Asked]
  assert.deepEqual(whole, { 1: 7, 2: 7 })
  assert.deepEqual(units[0], { unit: '営業部', counts: null, unitId: (units[0] as { unitId?: string }).unitId })
})

test('who may have read some answers sees no units, and HR nothing of what is kept from them', async () => {
  type Asked = { question: { key: string }; whole: object; units: object[] }
  const seen = async (person: string) =>
    ((await call(person, 'summary', round)).questions as Asked[]).map(
      ({ question: { key }, whole, units }) => `${key} ${whole !== null} ${units.length}`,
    )
  const support = `insert into app.people_supports (organization_id, id, person_id, supporter_id, kind, starts_on)
    values ($1, $2, $3, $4, 'manager', '2026-11-01')`
  for (const person of ['exe', 'hana']) await owner.query(support, [organizationId, v7(), id.h0, id[person]])
  assert.deepEqual(await seen('exe'), [`${PLACE} true 4`, 'condition true 0'])
  assert.deepEqual(await seen('hana'), ['condition true 0'])
  for (const key of hires.slice(1, 10)) await owner.query(support, [organizationId, v7(), id[key], id.exe])
  assert.deepEqual(await seen('exe'), [`${PLACE} true 4`, 'condition false 0'], 'four others would be left')
  await owner.query('delete from app.people_supports where supporter_id = any($1)', [[id.exe, id.hana]])
})

test('what was asked for other readers is not shown to those of a later version', async () => {
  await day('2026-12-18')
  const { rows } = await owner.query(
    "select id, person_id, trainer_form_id from app.reflections_reflections where period = '2026-12'",
  )
  const widened = v7()
  await owner.query(
    `insert into app.forms_versions (organization_id, id, form_id, version, content, created_at)
     select organization_id, $2, form_id, 2, jsonb_set(jsonb_set(content, '{version}', '2'), '{questions}', (
       select jsonb_agg(case when q->>'key' = 'condition' then jsonb_set(q, '{readers,trainer}', '"summary"') else q end
         order by place) from jsonb_array_elements(content->'questions') with ordinality x (q, place))), created_at
     from app.forms_versions where id = $1`,
    [rows[0].trainer_form_id, widened],
  )
  const later = hires.slice(0, 8).map((key) => id[key])
  await owner.query(
    "update app.reflections_reflections set trainer_form_id = $1 where period = '2026-12' and person_id = any($2)",
    [widened, later],
  )
  for (const [place, key] of hires.entries()) {
    const reflectionId = rows.find(({ person_id }) => person_id === id[key]).id
    await call(key, 'submit', { reflectionId, answers: hireAnswers(), alsoToManager: false })
    await call(trainers[place % 5]!, 'answer', { reflectionId, answers: trainerAnswers() })
  }
  await day('2027-01-20')
  const published = await owner.query(
    "select counts from app.reflections_cells where period = '2026-12' and question = 'condition' and unit_id = $1",
    [NOBODY],
  )
  assert.deepEqual(published.rows, [{ counts: { 1: 8 } }])
})
