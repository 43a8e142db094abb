import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestBanso } from '../fixtures/banso.ts'
import { cookieOf, knownOf, type Matrix, settleMatrix } from '../fixtures/matrix/company.ts'
import { inputs, lines, procedures } from '../fixtures/matrix/procedures.ts'
import { type Cell, type Line, type Relation, relations, STATUS } from '../fixtures/matrix/relations.ts'
import { fingerprint } from '../fixtures/matrix/rows-of-all.ts'
import { broughtTo, STATES, type State } from '../fixtures/matrix/states.ts'
import { type Subject, subjectOf } from '../fixtures/matrix/subject.ts'
import { CANARY, mayKnow, PARTS } from '../fixtures/matrix/words.ts'

/** Every procedure x everybody who may ask it: `fixtures/matrix/rows/` says what must come of it, here it is asked. */

const NOT_THERE = '{"reason":"not-found"}'
const matrix: Matrix = await settleMatrix(await openTestBanso())
const { banso, here, elsewhere } = matrix
const heard: { by: Relation; name: string; sent: string; text: string }[] = []

type Asking = { name: string; by: Relation; cookie: string | undefined; subject: Subject }

async function ask({ name, by, cookie, subject }: Asking) {
  if (name.startsWith('session.')) await banso.world.owner.query('delete from identity.throttle')
  const sent = JSON.stringify(inputs[name]!(subject))
  const response = await banso.request(name, sent, cookie ? { cookie } : {})
  const text = await response.text()
  heard.push({ by, name, sent, text })
  return { status: response.status, text }
}

const kept = new Map<string, Subject>()
async function subjectFor(by: Relation, state: string, fresh: boolean): Promise<Subject> {
  const person = by === 'hrs' ? 'hrs' : 'own'
  const place = `${person} ${state}`
  const known = await knownOf(matrix, person)
  if (state === '-') return subjectOf(known)
  const before = kept.get(place)
  if (before && !fresh) return subjectOf(before)
  const subject = subjectOf({ ...known, ...(await broughtTo(matrix, person, state as State)) })
  if (!fresh) kept.set(place, subject)
  return subject
}

test('every procedure has its lines, and every line its procedure', () => {
  const named = new Set(lines.map(({ name }) => name))
  assert.deepEqual(
    [...procedures.keys()].filter((name) => !named.has(name)),
    [],
    'procedures without a line',
  )
  assert.deepEqual(
    [...named].filter((name) => !procedures.has(name)),
    [],
    'lines without a procedure',
  )
  assert.deepEqual(
    [...procedures.keys()].filter((name) => !inputs[name]),
    [],
    'procedures without an input',
  )
  assert.deepEqual(
    lines.filter(({ state }) => state !== '-' && !(STATES as readonly string[]).includes(state)),
    [],
  )
})

test('whoever has no session, or has left, is let in nowhere', () => {
  for (const { name, state, cells } of lines.filter(({ name }) => procedures.get(name)!.kind !== 'entrance')) {
    assert.deepEqual([cells.lft, cells.out, cells.end], ['out', 'out', 'out'], `${name} ${state}`)
  }
})

for (const line of lines) test(`${line.name} ${line.state}`, () => lineHolds(line))

async function lineHolds({ name, state, cells }: Line) {
  const denied = relations.filter((by) => cells[by] !== 'yes')
  const wrong: string[] = []
  const asking = async (by: Relation, fresh: boolean): Promise<Asking> => {
    const cookie =
      name.startsWith('session.') || by === 'end'
        ? await cookieOf(matrix, by)
        : { ...here.cookie, ...elsewhere.cookie }[by]
    return { name, by, cookie, subject: await subjectFor(by, state, fresh) }
  }
  const askings: Asking[] = []
  for (const by of denied) askings.push(await asking(by, false))

  const before = await fingerprint(banso.world.owner)
  for (const one of askings) {
    const answer = await ask(one)
    if (answer.status !== STATUS[cells[one.by]]) wrong.push(`${one.by}: ${answer.status}, not ${cells[one.by]}`)
    if (cells[one.by] !== 'no') continue
    const nowhere = await ask({ ...one, subject: subjectOf() })
    if (answer.text !== NOT_THERE || nowhere.text !== NOT_THERE)
      wrong.push(`${one.by}: ${answer.text.slice(0, 200)} / ${nowhere.text.slice(0, 200)}`)
  }
  assert.deepEqual(await fingerprint(banso.world.owner), before, 'somebody was refused and yet something changed')

  for (const by of relations.filter((one) => cells[one] === 'yes')) {
    const answer = await ask(await asking(by, procedures.get(name)!.kind === 'command'))
    if (answer.status !== STATUS.yes) wrong.push(`${by}: ${answer.status} ${answer.text.slice(0, 200)}, not yes`)
  }
  assert.deepEqual(wrong, [])
}

test('no answer ever holds what its reader may not know', () => {
  const leaks = heard.flatMap(({ by, name, text }) =>
    Object.entries(CANARY)
      .filter(([part, canary]) => text.includes(canary) && !mayKnow(part, by))
      .map(([part]) => `${name}: ${part} to ${by}`),
  )
  assert.deepEqual([...new Set(leaks)], [])
  for (const part of Object.keys(CANARY)) {
    const readers = relations.filter((by) =>
      heard.some((one) => one.by === by && one.text.includes(CANARY[part as keyof typeof CANARY])),
    )
    assert.deepEqual(
      readers,
      relations.filter((by) => mayKnow(part, by)),
      `${part} is read by all who may`,
    )
  }
})

test('no answer betrays in which tier of a training somebody is: not by a day of their plan, nor by its name', async () => {
  const { rows } = await banso.world.owner.query<{ secret: string }>(
    `select distinct planned_on::text as secret from app.trainings_phases where person_id = any($1) and planned_on > '2027-03-31'
     union select id::text from app.trainings_plans where person_id = any($1)`,
    [[here.id.own, here.id.hrs]],
  )
  assert.ok(rows.length > 20)
  const ofPeople = heard.filter(({ name }) => /^(trainings|tasks)\./.test(name) && name !== 'trainings.adviseDates')
  const betrayed = ofPeople.flatMap(({ by, name, sent, text }) =>
    rows
      .filter(({ secret }) => text.includes(secret) && !sent.includes(secret))
      .map(({ secret }) => ({ by, name, secret })),
  )
  // Who takes part in the same trainings keeps days of their own, which are the same.
  const learners = new Set<Relation>(['own', 'hrs', 'was', 'new', 'sam', 'oth'])
  const leaks = betrayed.filter(({ by }) => by !== 'hr' && !learners.has(by))
  assert.deepEqual([...new Set(leaks.map(({ by, name, secret }) => `${name} to ${by}: ${secret}`))], [])
  assert.ok(
    betrayed.some(({ by }) => by === 'own'),
    'there is something to betray',
  )
})

test('the address of the person goes to everybody of the organisation and nobody else', async () => {
  const { address } = await subjectFor('own', '-', false)
  const readers = relations.filter((by) => heard.some((one) => one.by === by && one.text.includes(address)))
  assert.deepEqual(
    readers,
    relations.filter((by) => mayKnow('address', by)),
  )
})

for (const state of ['answered', 'shown'] as const) {
  test(`the parts of a reflection that is ${state}, by key`, async () => {
    for (const by of relations.filter((one) => one !== 'out' && one !== 'end' && one !== 'lft')) {
      const subject = await subjectFor(by, state, false)
      const { body } = await banso.call(await cookieOf(matrix, by), 'reflections.reading', {
        reflectionId: subject.reflectionId,
      })
      const text = state === 'shown' ? 'shown' : 'text'
      const may = ['marks', text, 'comment', 'hire-state', 'confidence'].filter(
        (part) => PARTS.includes(part) && mayKnow(part, by),
      )
      assert.deepEqual(partsShown(body as never, text).toSorted(), body.reason ? [] : may.toSorted(), by)
    }
  })
}

type Shown = { answers: Record<string, unknown> } | null
function partsShown(
  { written = null, answers = [] }: { written?: Shown; answers?: { read: Shown }[] },
  text: string,
): string[] {
  const keys = (shown: Shown) => Object.keys(shown?.answers ?? {})
  const hire = keys(written).map((key) => (key === 'happened' || WORDS.has(key) ? text : 'marks'))
  const trainer = answers.flatMap(({ read }) => keys(read).map((key) => TRAINERS[key] ?? 'hire-state'))
  return [...new Set([...hire, ...trainer])]
}
const WORDS = new Set(['meaning', 'lesson', 'next', 'help'])
const TRAINERS: Record<string, string> = { comment: 'comment', confidence: 'confidence' }

test('no answer names a row of another organisation', async () => {
  const ids = async (organizationId: string) =>
    (
      await banso.world.identity.inOrganization(organizationId, (tx) =>
        tx.client.query<{ id: string }>(
          `select id from app.people_persons where organization_id = $1 union select id from app.people_units where organization_id = $1
         union select id from app.reflections_programmes where organization_id = $1
         union select id from app.reflections_reflections where organization_id = $1
         union select id from app.trainings_programmes where organization_id = $1
         union select id from app.trainings_sessions where organization_id = $1
         union select id from app.trainings_plans where organization_id = $1 union select $1`,
          [organizationId],
        ),
      )
    ).rows.map(({ id }) => id)
  const foreign = { here: await ids(elsewhere.organizationId), elsewhere: await ids(here.organizationId) }
  const leaks = heard.flatMap(({ by, name, sent, text }) =>
    foreign[by === 'xem' || by === 'xhr' ? 'elsewhere' : 'here']
      .filter((id) => text.includes(id) && !sent.includes(id))
      .map(() => `${name} ${by}`),
  )
  assert.deepEqual([...new Set(leaks)], [])
})

test('an office laid down and an employment that ends hold from the next request on', async () => {
  const set = (statement: string, id: string) =>
    banso.world.identity.inOrganization(here.organizationId, (tx) =>
      tx.client.query(statement, [here.organizationId, id]),
    )
  const status = async (by: Relation, name: string) => (await banso.call(await cookieOf(matrix, by), name, {})).status
  assert.equal(await status('hr', 'people.list'), 200)
  await set(
    `update app.people_offices set ends_on = '2026-11-26' where organization_id = $1 and person_id = $2`,
    here.id.hr!,
  )
  assert.equal(await status('hr', 'people.list'), 404)
  assert.equal(await status('sam', 'people.me'), 200)
  await set(
    `update app.people_employments set ends_on = '2026-11-26' where organization_id = $1 and person_id = $2`,
    here.id.sam!,
  )
  assert.equal(await status('sam', 'people.me'), 401)
  await set(
    `update app.people_employments set ends_on = '2026-11-27' where organization_id = $1 and person_id = $2`,
    here.id.sam!,
  )
  assert.equal(await status('sam', 'people.me'), 200, 'the last day is a day here')
})

test('the matrix is as large as it says', (t) => {
  const cells = lines.flatMap(({ cells }) => Object.values(cells) as Cell[])
  assert.equal(cells.length, lines.length * relations.length)
  t.diagnostic(
    `${procedures.size} procedures, ${lines.length} lines, ${cells.length} cells, ${heard.length} answers read`,
  )
})
