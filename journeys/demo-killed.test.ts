import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { using } from '../fixtures/backups.ts'
import { connectionOf, dataFolder, killEverything, type Running, startServer } from '../fixtures/process.ts'

/** A demo is killed and stopped while it is made; whoever starts it again finds it whole. */

const MADE_WITHIN = 600_000
const data = dataFolder()
let running: Running | undefined
after(async () => {
  if (running) await killEverything(running)
  data.remove()
})

type Work = { state: string; done: number; total: number; happened: Record<string, number> }
type State = { made: boolean; work: Work | null }

async function state({ port }: Running): Promise<State> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`http://127.0.0.1:${port}/api/demo.state`, { method: 'POST', headers, body: '{}' })
  assert.equal(answer.status, 200)
  return (await answer.json()) as State
}

async function until(holds: (now: State) => boolean): Promise<State> {
  for (const end = Date.now() + MADE_WITHIN; Date.now() < end; await sleep(200)) {
    const now = await state(running!)
    if (holds(now)) return now
  }
  return assert.fail(running!.output().slice(-2000))
}

const underWay = ({ made, work }: State) =>
  !made && work?.state === 'running' && work.done > 8 && work.done < work.total

test('kill -9 and SIGTERM in the middle of a making: the next start makes it whole, once', async () => {
  running = await startServer({ DATA_DIR: data.path, BANSO_DEMO: '1' })
  await until(underWay)
  await killEverything(running)

  // Once a demo, always a demo.
  running = await startServer({ DATA_DIR: data.path })
  assert.equal((await state(running)).made, false)
  await until(({ made, work }) => !made && work !== null && work.done < 8)
  await until(underWay)
  const began = Date.now()
  const exit = once(running.child, 'exit')
  running.child.kill('SIGTERM')
  assert.deepEqual(await exit, [0, null])
  assert.ok(Date.now() - began < 8000, `${Date.now() - began} ms to stop`)

  running = await startServer({ DATA_DIR: data.path })
  const work = (await until(({ made }) => made)).work!
  assert.deepEqual([work.state, work.done], ['done', work.total])
  await using(await connectionOf(data.path), async (client) => {
    const { rows } = await client.query(
      `select (select count(*)::int from app.demo_works) as works, (select count(*)::int from app.mails) as mails,
         (select count(*)::int from app.reflections_reflections where submitted_at is not null) as written,
         (select count(*)::int from app.reflections_reflections where answered_at is not null) as answered`,
    )
    const { handedIn, answered, mails } = work.happened
    assert.deepEqual(rows, [{ works: 1, mails, written: handedIn, answered }])
  })
})
