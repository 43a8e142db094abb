import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { v7 } from 'uuid'
import { systemClock } from '#/platform/clock.ts'
import { dayIn } from '#/platform/day.ts'
import { hireAnswers, trainerAnswers } from '../fixtures/answers.ts'
import type { Company } from '../fixtures/aoba.ts'
import { connectionOf, dataFolder, killEverything, type Running, startServer } from '../fixtures/process.ts'
import { rhythmOpenOn } from '../fixtures/rhythm.ts'
import { settleIn } from '../fixtures/settled.ts'

const KILLS = 20
const HIRES = 500
const data = dataFolder()
const env = { DATA_DIR: data.path, SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'banso@aoba.example' }
let running: Running
after(async () => {
  await killEverything(running)
  data.remove()
})

const crowd = {
  aki: { familyName: '田中', givenName: '亜希' },
  mori: { familyName: '森', givenName: '誠' },
  hana: { familyName: '佐藤', givenName: '花', roles: ['hr' as const] },
  ...Object.fromEntries(
    Array.from({ length: HIRES }, (_, i) => [
      `hire${i}`,
      { familyName: '新人', givenName: `${i}`, unit: `第${i % 7}課`, trainers: ['aki'], managers: ['mori'] },
    ]),
  ),
}

/** What the server said it has done. */
const said = { submitted: new Set<string>(), answered: new Set<string>(), kept: new Map<string, number>() }

test(`${KILLS} times kill -9 of everything under writes: nothing acknowledged is lost, nothing is torn`, async () => {
  running = await startServer(env)
  const company = await settleIn(running, data.path, crowd)
  const work = await reflectionsOf(company)
  let next = 0
  for (let kill = 0; kill < KILLS; kill++) {
    let alive = true
    const writers = Array.from({ length: 8 }, async () => {
      while (alive && next < work.length) await oneLoop(running.port, company, work[next++]!).catch(() => {})
    })
    // On a slow machine the first writes take longer than the rest; it is to die in the middle of them.
    const [before, began] = [said.submitted.size, performance.now()]
    while (said.submitted.size === before && performance.now() - began < 10_000) await pause(10)
    await pause(Math.random() * 400)
    alive = false
    await killEverything(running)
    await Promise.all(writers)
    running = await startServer(env)
  }
  assert.ok(said.submitted.size >= KILLS, `only ${said.submitted.size} were written: the test says too little`)
  await nothingLostNothingTorn()
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function call(port: number, cookie: string, procedure: string, input: unknown) {
  const response = await fetch(`http://127.0.0.1:${port}/api/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(input),
  })
  const body = await response.json()
  if (!response.ok) throw new Error(`${procedure}: ${response.status} ${JSON.stringify(body)}`)
  return body
}

async function oneLoop(
  port: number,
  { cookie }: Company,
  { person, reflectionId }: { person: string; reflectionId: string },
) {
  const kept = { reflectionId, answers: { happened: '途中' }, alsoToManager: false, revision: 0 }
  await call(port, cookie[person]!, 'reflections.keepDraft', kept)
  said.kept.set(reflectionId, 1)
  await call(port, cookie[person]!, 'reflections.submit', { reflectionId, answers: hireAnswers(), alsoToManager: true })
  said.submitted.add(reflectionId)
  await call(port, cookie.aki!, 'reflections.answer', { reflectionId, answers: trainerAnswers() })
  said.answered.add(reflectionId)
}

async function reflectionsOf({ id, cookie }: Company) {
  const hires = Object.keys(id).filter((person) => person.startsWith('hire'))
  const rhythm = rhythmOpenOn(dayIn('Asia/Tokyo', systemClock.now()))
  const personIds = hires.map((person) => id[person]!)
  const programme = { programmeId: v7(), name: '振り返り', personIds, ...rhythm }
  await call(running.port, cookie.hana!, 'reflections.startProgramme', programme)
  const rows = await ask<{ id: string; person_id: string }>('select id, person_id from app.reflections_reflections')
  assert.ok(rows.length >= HIRES)
  return rows.map((row) => ({ reflectionId: row.id, person: hires.find((person) => id[person] === row.person_id)! }))
}

async function ask<Row>(sql: string): Promise<Row[]> {
  const client = new pg.Client(await connectionOf(data.path))
  await client.connect()
  try {
    return (await client.query(sql)).rows as Row[]
  } finally {
    await client.end()
  }
}

type Trace = {
  id: string
  state: string
  submissions: number
  answers: number
  to_answer: number
  to_know: number
  to_hire: number
  written: number
  answer_parts: number
  drafts: number
  write_steps: number
}

async function nothingLostNothingTorn() {
  const rows = await ask<Trace>(`
    select r.id, r.state,
      (select count(*)::int from app.events e where e.subject_id = r.id and e.name = 'reflections.submitted') as submissions,
      (select count(*)::int from app.events e where e.subject_id = r.id and e.name = 'reflections.answered') as answers,
      (select count(*)::int from app.tasks_steps s where s.subject_id = r.id and s.kind = 'reflections.answer') as to_answer,
      (select count(*)::int from app.reflections_recipients p where p.reflection_id = r.id) as to_know,
      (select count(*)::int from app.tasks_steps s where s.subject_id = r.id and s.kind = 'reflections.answer' and s.state = 'done') as to_hire,
      (select count(*)::int from app.entrusted w where w.subject_id = r.id and w.kind = 'reflections.written') as written,
      (select count(*)::int from app.entrusted w where w.subject_id = r.id and w.kind = 'reflections.answered') as answer_parts,
      (select count(*)::int from app.entrusted w where w.subject_id = r.id and w.kind = 'reflections.draft') as drafts,
      (select count(*)::int from app.tasks_steps s where s.subject_id = r.id and s.kind = 'reflections.write' and s.state = 'done') as write_steps
    from app.reflections_reflections r`)
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const id of said.submitted)
    assert.match(byId.get(id)!.state, /submitted|answered/, `${id} was said to be handed in`)
  for (const id of said.answered) assert.equal(byId.get(id)!.state, 'answered', `${id} was said to be answered`)
  for (const id of said.kept.keys()) assert.notEqual(byId.get(id)!.state, 'open', `${id} was said to be kept`)
  for (const row of rows) {
    const submitted = row.state === 'submitted' || row.state === 'answered' ? 1 : 0
    const answered = row.state === 'answered' ? 1 : 0
    const { id, state, ...trace } = row
    const whole = {
      submissions: submitted,
      answers: answered,
      to_answer: submitted,
      to_know: 2 * submitted,
      to_hire: answered,
      written: 2 * submitted,
      answer_parts: 3 * answered,
      drafts: state === 'draft' ? 1 : 0,
      write_steps: submitted,
    }
    assert.deepEqual(trace, whole, `${id} (${state}) is torn`)
  }
  const mails = await ask<{ kind: string; n: number }>(
    `select kind, count(*)::int as n from app.mails group by kind order by kind`,
  )
  const submitted = rows.filter(({ state }) => state === 'submitted' || state === 'answered').length
  const answered = rows.filter(({ state }) => state === 'answered').length
  assert.deepEqual(
    mails.filter(({ kind }) => kind.startsWith('reflections.')),
    [
      { kind: 'reflections.answered', n: answered },
      { kind: 'reflections.to-answer', n: submitted },
      { kind: 'reflections.to-know', n: submitted },
    ],
  )
  const [sums] = await ask<{ asked: number; submitted: number; answered: number }>(
    'select sum(asked)::int as asked, sum(submitted)::int as submitted, sum(answered)::int as answered from app.reflections_counts',
  )
  assert.deepEqual(sums, { asked: rows.length, submitted, answered })
}
