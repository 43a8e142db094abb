import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { hireAnswers, trainerAnswers } from '../fixtures/answers.ts'
import { openTestBanso } from '../fixtures/banso.ts'
import { settleYear } from '../fixtures/year/company.ts'
import { type Asked, askedIn, mailsOf, type Rhythm } from '../fixtures/year/expectation.ts'
import { FIRST, LAST, type Life, livesOf } from '../fixtures/year/lives.ts'
import { addDays, type Day, dayIn } from './platform/day.ts'

/**
 * Twelve months of 300 people who join, move, are on leave, change trainer, leave, hand in late or never - with a monthly,
 * a weekly, a two-weekly programme and one of milestones. What comes of it is compared with what `expectation.ts` works
 * out by itself: every mail that should be exists once and no other, every reader set is right.
 */

const LEARNERS = 300
const hr: Life = {
  ...{ key: 'hr', kind: 'other', here: { from: '2020-04-01', until: null } },
  ...{ units: [], away: [], trainers: [], managers: [] },
}
const lives = [...livesOf(LEARNERS), hr]
const isNew = ({ kind }: Life) => kind === 'new-graduate'
const learner = ({ key }: Life) => Number(key.slice(1))

const common = { startsOn: FIRST, endsOn: null, anchor: 'none', milestones: [] } as const
const rhythms: Rhythm[] = [
  {
    ...{ ...common, name: 'monthly', cadence: 'monthly', anchor: 'assigned', isFor: isNew, milestones: [] },
    ...{ opensBefore: 5, dueAfter: 5, closesAfter: 10 },
  },
  {
    ...{ ...common, name: 'weekly', cadence: 'weekly', endsOn: '2026-06-30', milestones: [] },
    ...{ isFor: (life) => isNew(life) && learner(life) < 60, opensBefore: 1, dueAfter: 1, closesAfter: 3 },
  },
  {
    ...{ ...common, name: 'biweekly', cadence: 'biweekly', milestones: [] },
    ...{ isFor: (life) => isNew(life) && learner(life) >= 240, opensBefore: 2, dueAfter: 2, closesAfter: 5 },
  },
  {
    ...{ ...common, name: 'milestones', cadence: 'milestones', anchor: 'hired', milestones: [1, 3, 6, 12] },
    ...{ isFor: ({ kind }) => kind === 'mid-career', opensBefore: 5, dueAfter: 5, closesAfter: 10 },
  },
]

const banso = await openTestBanso(
  { smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'banso@aoba.example' },
  `${FIRST}T07:00:00+09:00`,
)
const { organizationId, id, cookie } = await settleYear(banso, lives)
const keyOf = new Map([...id].map(([key, personId]) => [personId, key]))
const { owner } = banso.world

async function call(who: string, procedure: string, input: object) {
  const { status, body } = await banso.call(cookie.get(who), procedure, input)
  assert.equal(status, 200, `${procedure} ${who}: ${JSON.stringify(body)}`)
  return body
}

const programmeId = new Map(rhythms.map(({ name }) => [name, v7()]))
for (const { name, isFor, milestones, anchor, cadence, ...days } of rhythms) {
  const kinds = [name === 'milestones' ? 'mid-career' : 'new-graduate']
  const byName = name === 'weekly' || name === 'biweekly'
  const form = (fromMonths: number) => ({
    fromMonths,
    hireForm: { library: 'new-graduate' },
    trainerForm: { library: 'trainer' },
  })
  await call('hr', 'reflections.startProgramme', {
    ...{ programmeId: programmeId.get(name), name, cadence, anchor, tolerance: 14, ...days },
    audience: byName ? null : { kinds, unitIds: [], hiredFrom: null, hiredUntil: null },
    personIds: byName ? lives.filter(isFor).map(({ key }) => id.get(key)) : [],
    stages: milestones.length > 0 ? milestones.map(form) : [form(0)],
  })
}

const asked = askedIn(rhythms, lives)
const place = ({ programme, person, period }: Pick<Asked, 'programme' | 'person' | 'period'>) =>
  `${programme} ${person} ${period}`
const handedIn = Map.groupBy(
  asked.filter(({ handsInOn }) => handsInOn),
  ({ handsInOn }) => handsInOn!,
)
const answered = Map.groupBy(
  asked.filter(({ answersOn }) => answersOn),
  ({ answersOn }) => answersOn!,
)
type Row = {
  id: string
  programme: string
  person_id: string
  period: string
  opens_on: Day
  due_on: Day
  closes_on: Day
}
const reflectionId = new Map<string, string>()
async function look() {
  const { rows } = await owner.query<Row>(
    `select r.id, p.name as programme, r.person_id, r.period, r.opens_on::text, r.due_on::text, r.closes_on::text
     from app.reflections_reflections r join app.reflections_programmes p on p.id = r.programme_id
     where r.organization_id = $1`,
    [organizationId],
  )
  for (const { id, programme, person_id, period } of rows)
    reflectionId.set(place({ programme, person: keyOf.get(person_id)!, period }), id)
  return rows
}

const refused: string[] = []
/** What should be possible that day; where it is not, the comparison at the end tells why. */
async function attempt(who: string, procedure: string, one: Asked, input: object) {
  const subject = { reflectionId: reflectionId.get(place(one)), ...input }
  const { status, body } = await banso.call(cookie.get(who), procedure, subject)
  if (status !== 200) refused.push(`${procedure} ${who} ${place(one)} ${one.handsInOn}: ${JSON.stringify(body)}`)
}

/** At most so many at once: as many connections as there are. */
async function all<T>(list: readonly T[], work: (one: T) => Promise<unknown>) {
  for (let from = 0; from < list.length; from += 4) await Promise.all(list.slice(from, from + 4).map(work))
}

for (let day: Day = FIRST; day <= LAST; day = addDays(day, 1)) {
  banso.setNow(`${day}T08:30:00+09:00`)
  await banso.runDailyJobs()
  if (handedIn.has(day) || answered.has(day)) await look()
  banso.setNow(`${day}T12:00:00+09:00`)
  await all(handedIn.get(day) ?? [], (one) =>
    attempt(one.person, 'reflections.submit', one, { answers: hireAnswers(), alsoToManager: false }),
  )
  banso.setNow(`${day}T13:00:00+09:00`)
  await all(answered.get(day) ?? [], (one) =>
    attempt(one.answeredBy!, 'reflections.answer', one, { answers: trainerAnswers() }),
  )
}

test('no job failed', () =>
  assert.deepEqual(
    banso.log.filter((line) => (line as { event: string }).event === 'job-failed'),
    [],
  ))

test('nothing was refused that should be possible', () => assert.deepEqual(refused.slice(0, 20), []))

test('whoever is to be asked is asked once, in the right window', async () => {
  const inWords = ({ programme, person, period, opensOn, dueOn, closesOn }: Asked) =>
    `${programme} ${person} ${period}: ${opensOn} ${dueOn} ${closesOn}`
  const found = (await look()).map(({ programme, person_id, period, opens_on, due_on, closes_on }) =>
    inWords({
      ...{ programme, person: keyOf.get(person_id)!, period, opensOn: opens_on, dueOn: due_on, closesOn: closes_on },
      ...{ openedOn: opens_on, trainers: [], managers: [] },
    }),
  )
  assertSame(found, asked.map(inWords))
})

test('every mail that should be exists once, and no other', async () => {
  const { rows } = await owner.query<{ person_id: string; kind: string; created_at: Date }>(
    'select person_id, kind, created_at from app.mails where organization_id = $1',
    [organizationId],
  )
  const found = rows.map(({ person_id, kind, created_at }) => {
    const day = dayIn('Asia/Tokyo', Temporal.Instant.from(created_at.toISOString()))
    return `${day} ${keyOf.get(person_id)} ${kind}`
  })
  assertSame(found, mailsOf(asked, lives))
})

test('what was written is read by those beside the writer on that day, and by nobody else', async () => {
  const { rows } = await owner.query<{ subject_id: string; slot: string; person_readers: string[]; offices: string[] }>(
    `select subject_id, slot, person_readers, office_readers as offices from app.entrusted
     where organization_id = $1 and kind = 'reflections.written'`,
    [organizationId],
  )
  const bySubject = new Map(
    asked.map((one) => [reflectionId.get(place(one)), { trainers: one.trainers, managers: one.managers }]),
  )
  const wrong = rows.filter(({ subject_id, slot, person_readers, offices }) => {
    const { trainers, managers } = bySubject.get(subject_id)!
    const expected = slot === 'trainer' ? trainers : [...trainers, ...managers.filter((who) => !trainers.includes(who))]
    const readers = person_readers.map((reader) => keyOf.get(reader))
    return offices.length > 0 || readers.toSorted().join() !== expected.toSorted().join()
  })
  assert.deepEqual(wrong, [])
  assert.equal(rows.length, 2 * [...handedIn.values()].flat().length)
})

/** Equal as lists whatever the order; what is missing and what is too much is shown, not thousands that are right. */
function assertSame(found: string[], expected: string[]) {
  const surplus = new Map<string, number>()
  for (const one of found) surplus.set(one, (surplus.get(one) ?? 0) + 1)
  for (const one of expected) surplus.set(one, (surplus.get(one) ?? 0) - 1)
  const wrong = (sign: 1 | -1) => [...surplus].filter(([, times]) => times * sign > 0).map(([one]) => one)
  assert.ok(expected.length > 100)
  assert.deepEqual({ missing: wrong(-1).slice(0, 20), surplus: wrong(1).slice(0, 20) }, { missing: [], surplus: [] })
}
