import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { takeLock } from './lock.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banso-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const path = () => join(folder, 'lock')
const holder = () => JSON.parse(readFileSync(path(), 'utf8'))

/** A lock as this process would write it, but for what the test changes. */
async function leave(change: object, silent: number): Promise<void> {
  const release = await takeLock(folder)
  const mine = holder()
  release()
  writeFileSync(path(), JSON.stringify({ ...mine, token: 'earlier', ...change }))
  const then = new Date(Date.now() - silent)
  utimesSync(path(), then, then)
}

test('one holder at a time, and giving it back lets the next one in', async () => {
  const release = await takeLock(folder)
  await assert.rejects(takeLock(folder), {
    name: 'StartProblem',
    message: new RegExp(`^The data folder ${folder} is in use by another Banso \\(process ${process.pid}\\)`),
  })
  release()
  assert.equal(existsSync(path()), false)
  ;(await takeLock(folder))()
})

test('of many who ask at once, one gets it', async () => {
  await leave({ pid: 2 ** 22 - 1, born: '1' }, 0)
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(folder)))
  const got = asked.filter((one) => one.status === 'fulfilled')
  assert.equal(got.length, 1)
  for (const one of got) one.value()
})

const gone: [string, object, number][] = [
  ['a process that is no more', { pid: 2 ** 22 - 1, born: '1' }, 0],
  ['a process whose number another one has now', { born: '1' }, 0],
  ['a process before the machine was restarted', { boot: 'an earlier boot' }, 0],
  ['a silent process in another container', { space: 'pid:[1]' }, 60_000],
  ['a silent process on another machine', { host: 'elsewhere', boot: 'other' }, 60_000],
]
for (const [who, change, silent] of gone) {
  test(`the lock of ${who} is taken over`, { skip: process.platform !== 'linux' }, async () => {
    await leave(change, silent)
    const release = await takeLock(folder)
    assert.equal(holder().pid, process.pid)
    release()
  })
}

test('a process on another machine that still gives signs of life keeps its lock', async () => {
  await leave({ host: 'elsewhere', boot: 'other', pid: 7 }, 1_000)
  const beat = setTimeout(() => utimesSync(path(), new Date(), new Date()), 200)
  await assert.rejects(takeLock(folder), { name: 'StartProblem', message: /process 7 on elsewhere/ })
  clearTimeout(beat)
  assert.equal(holder().token, 'earlier')
})

test('a lock that cannot be read is nobody’s', async () => {
  writeFileSync(path(), '')
  chmodSync(path(), 0o600)
  ;(await takeLock(folder))()
})
