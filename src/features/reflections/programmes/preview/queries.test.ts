import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { addDays, type Day } from '#/platform/day.ts'
import { AOBA, settle } from '../../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../../fixtures/banso.ts'
import type { ProgrammePreview, ProgrammeWish } from '../schema.ts'

const FROM: Day = '2026-11-20'
const UNTIL: Day = '2027-02-12'

const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'banso@aoba.example' })
const unit = '営業部'
const { organizationId, id, cookie } = await settle(banso, {
  ...AOBA,
  // Back in the middle of a window; hired while the programme runs; leaving; without anybody beside them.
  back: {
    familyName: '春野',
    givenName: '光',
    kind: 'new-graduate',
    unit,
    away: ['2026-11-01', '2026-11-26'],
    trainers: ['toru'],
  },
  soon: { familyName: '夏木', givenName: '渚', kind: 'new-graduate', unit, hiredOn: '2026-12-01', managers: ['kudo'] },
  gone: { familyName: '秋山', givenName: '渉', kind: 'new-graduate', unit, leftOn: '2026-12-28', trainers: ['toru'] },
  sole: { familyName: '冬木', givenName: '司', kind: 'mid-career', unit, hiredOn: '2026-10-31' },
  mute: { familyName: '雪村', givenName: '静', kind: 'mid-career', unit, hiredOn: '2026-11-04', managers: ['kudo'] },
  rest: {
    familyName: '霜田',
    givenName: '律',
    kind: 'mid-career',
    unit,
    hiredOn: '2026-11-16',
    away: ['2026-12-07', '2027-01-10'],
  },
})
await banso.world.owner.query("update identity.sessions set expires_at = '2100-01-01'")
await banso.world.owner.query('update app.people_persons set email = null where id = $1', [id.mute])

const asked = async (procedure: string, input: object) => {
  const { status, body } = await banso.call(cookie.hana, `reflections.${procedure}`, input)
  assert.equal(status, 200, `${procedure}: ${JSON.stringify(body)}`)
  return body
}
const audience = (kinds: string[]) => ({ kinds, unitIds: [], hiredFrom: null, hiredUntil: null })
const common = { startsOn: FROM, endsOn: null, tolerance: 5, personIds: [], exceptIds: [], tellsManagers: true }
const two = [{ fromMonths: 0, hireForm: { library: 'new-graduate' }, trainerForm: { library: 'trainer' } }]
const wishes: Record<string, Partial<ProgrammeWish>> = {
  monthly: {
    ...{ name: '月次', cadence: 'monthly', opensBefore: 5, dueAfter: 5, closesAfter: 10, stages: two },
    ...{ anchor: 'assigned', afterMonths: 0, forMonths: 12, audience: audience(['new-graduate']) },
  },
  weekly: {
    ...{ name: '週報', cadence: 'weekly', opensBefore: 1, dueAfter: 1, closesAfter: 3, stages: two },
    ...{ anchor: 'hired', afterMonths: 0, forMonths: 9, audience: audience(['new-graduate']), exceptIds: [id.sora!] },
  },
  milestones: {
    ...{ name: '節目', cadence: 'milestones', opensBefore: 1, dueAfter: 5, closesAfter: 10, tolerance: 2 },
    ...{ anchor: 'hired', afterMonths: 0, forMonths: 12, audience: audience(['mid-career']), personIds: [id.ren!] },
    stages: [1, 2, 3, 8].map((fromMonths) => ({ ...two[0]!, fromMonths })),
  },
}
const programmes = Object.entries(wishes).map(([name, wish]) => ({ name, id: v7(), wish: { ...common, ...wish } }))

type Line = { period: string; person: string; on: string }
type Named = { people: { id: string; opensOn: string }[]; next: number | null }

/** Who is asked on which day, line by line of the preview; milestones stand under the month they open in. */
async function foreseen(wish: object, { rounds }: ProgrammePreview): Promise<Line[]> {
  const lines: Line[] = []
  for (const { period } of rounds) {
    for (let after: number | null = 0; after !== null; ) {
      const { people, next }: Named = await asked('programmeRoundPeople', { ...wish, period, after })
      lines.push(...people.map((one) => ({ period, person: one.id, on: one.opensOn })))
      after = next
    }
  }
  return lines.filter(({ on }) => on <= UNTIL)
}
const inOrder = (lines: Line[]) => lines.map((line) => Object.values(line).join(' ')).toSorted()

test('what the preview says is what happens', async () => {
  const previews = new Map<string, { preview: ProgrammePreview; lines: Line[] }>()
  for (const { name, wish } of programmes) {
    const preview = (await asked('previewProgramme', wish)) as ProgrammePreview
    previews.set(name, { preview, lines: await foreseen(wish, preview) })
  }
  const happened = new Map<string, Line[]>(programmes.map(({ name }) => [name, []]))
  const seen = new Set<string>()
  const look = async (today: Day) => {
    const { rows } = await banso.world.owner.query<{ id: string; programme: string; period: string; person: string }>(
      'select id, programme_id as programme, period, person_id as person from app.reflections_reflections',
    )
    for (const row of rows) {
      if (seen.has(row.id)) continue
      seen.add(row.id)
      const { name } = programmes.find(({ id }) => id === row.programme)!
      const period = name === 'milestones' ? today.slice(0, 7) : row.period
      happened.get(name)!.push({ period, person: row.person, on: today })
    }
  }
  for (const { id: programmeId, wish } of programmes) await asked('startProgramme', { ...wish, programmeId })
  await look(FROM)
  for (let today = FROM; today <= UNTIL; today = addDays(today, 1)) {
    banso.setNow(`${today}T08:30:00+09:00`)
    await banso.runDailyJobs()
    await look(today)
  }
  assert.deepEqual(banso.log.filter((line) => JSON.stringify(line).includes('job-failed')).slice(0, 1), [])
  for (const { name } of programmes) {
    const { lines } = previews.get(name)!
    assert.ok(lines.length > 5, `${name}: ${lines.length}`)
    assert.deepEqual(inOrder(happened.get(name)!), inOrder(lines), name)
  }

  // Each was told once, of every round that has closed by now, but for whom no mail reaches.
  const { rows } = await banso.world.owner.query<{ programme: string; period: string; told: number }>(
    `select r.programme_id as programme, r.period, count(s.told_on)::int as told
     from app.reflections_reflections r join app.tasks_steps s on s.subject_id = r.id and s.kind = 'reflections.write'
     where r.closes_on < $1 group by 1, 2`,
    [UNTIL],
  )
  for (const { name, id: programmeId } of programmes.slice(0, 2)) {
    for (const { period, mails, closesOn } of previews.get(name)!.preview.rounds) {
      if (closesOn >= UNTIL) continue
      const told = rows.find((row) => row.programme === programmeId && row.period === period)?.told ?? 0
      assert.equal(told, mails.opening, `${name} ${period}`)
    }
  }
})

test('what is out of the ordinary is named', async () => {
  banso.setNow(`${FROM}T09:00:00+09:00`)
  const oddOf = async (wish: object) => {
    const { odd } = (await asked('previewProgramme', wish)) as ProgrammePreview
    const who = (personId: string) => Object.keys(id).find((key) => id[key] === personId)
    return Object.fromEntries(
      odd.map(({ why, people, periods }) => [
        why,
        people.length > 0 ? people.map((one) => who(one.id)).toSorted() : periods,
      ]),
    )
  }
  const { endedAt: _, ...monthly } = { ...common, ...wishes.monthly, endedAt: null }
  const first = await oddOf({ ...monthly, startsOn: '2026-09-01' })
  assert.deepEqual(first['window-passed'], ['2026-09', '2026-10'])
  assert.deepEqual(first['opens-on-return'], ['back', 'yui'])
  assert.deepEqual(first['away-throughout'], ['yui'])
  assert.deepEqual(first['no-trainer'], ['soon'])
  assert.deepEqual(first.leaves, ['gone'])
  assert.ok(first['asked-twice']!.length > 0, 'the same programme runs already')

  const second = await oddOf({ ...common, ...wishes.milestones })
  assert.deepEqual(second['nobody-told'], ['rest', 'sole'])
  assert.deepEqual(second['no-address'], ['mute'])
  assert.deepEqual(second['out-of-tolerance'], ['rest'])

  const nobody = await oddOf({ ...monthly, audience: audience(['exchange']) })
  assert.deepEqual(Object.keys(nobody), ['nobody'])
  await asked('programmePeople', { audience: audience(['new-graduate']), personIds: [], exceptIds: [] })
})

test('a closure that swallows a month is said', async () => {
  await banso.world.owner.query(
    `insert into app.people_closures (organization_id, id, name, starts_on, ends_on, yearly) values ($1, $2, '改装', '2027-02-01', '2027-02-28', false)`,
    [organizationId, v7()],
  )
  const { odd } = (await asked('previewProgramme', { ...common, ...wishes.monthly })) as ProgrammePreview
  assert.deepEqual(odd.find(({ why }) => why === 'period-without-work')?.periods, ['2027-02'])
})
