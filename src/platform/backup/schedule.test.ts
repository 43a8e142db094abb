import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { openTestBanso } from '../../../fixtures/banso.ts'
import type { BackupConfig } from '../config.ts'
import { rowsOf } from './manifest.ts'
import { checkBackup } from './read.ts'
import { keepBackups } from './schedule.ts'
import { backupsOf, momentIn, nameAt, namesIn } from './shelf.ts'

const folder = mkdtempSync(join(tmpdir(), 'banso-schedule-'))
after(() => rmSync(folder, { recursive: true }))
const banso = await openTestBanso()
const { world, log } = banso
const now = Temporal.Now.instant()
const ago = (hours: number) => nameAt(now.subtract({ hours }))
const KEEP = { hours: 24, days: 14, weeks: 8 }

let folders = 0
const shelf = (every: BackupConfig['every'] = 'hour', dir = join(folder, `${++folders}`)) => ({
  dir,
  every,
  keep: KEEP,
})

/** Lets a process look after its backups for a moment. */
async function keptFor(backup: BackupConfig, enough: () => boolean, processes = 1, patience = 5000): Promise<void> {
  const config = { ...world.config, backup }
  const keepers = Array.from({ length: processes }, () => keepBackups({ ...world, config }, banso.connection, 20))
  for (let waited = 0; waited < patience && !enough(); waited += 20) await sleep(20)
  await sleep(100)
  await Promise.all(keepers.map((keeper) => keeper.stop()))
}
const told = (event: string) => log.filter((line) => (line as { event: string }).event === event).length

test('before somebody has claimed it there is nothing to lose', async () => {
  const backup = shelf()
  await keptFor(backup, () => false, 1, 300)
  assert.equal(existsSync(backup.dir), false)
})

test('two processes make the one backup that is due, and none more before the next is', async () => {
  await world.owner.query(`update identity.installation set claimed_at = now() - interval '2 days'`)
  const backup = shelf()
  await keptFor(backup, () => told('backup-made') > 0, 2)
  assert.equal(told('backup-made'), 1)
  const [name, ...more] = await namesIn(backup.dir)
  assert.deepEqual(more, [])
  assert.equal(statSync(join(backup.dir, name!)).mode & 0o077, 0)
  const rows = rowsOf(await checkBackup(join(backup.dir, name!)))
  const { kept, late, failure } = await backupsOf({ backup })
  const bytes = statSync(join(backup.dir, name!)).size
  assert.deepEqual(
    { kept, late, failure },
    { kept: [{ name, at: momentIn(name!)!.toString(), bytes, rows }], late: false, failure: null },
  )
})

test('what a killed one left is cleared away, what is too old is let go of, what is not ours stays', async () => {
  const backup = { ...shelf(), keep: { hours: 2, days: 0, weeks: 0 } }
  mkdirSync(backup.dir)
  const others = ['letter.txt', 'before-the-upgrade.tar.gz', 'banso-20261399T250000Z.tar.gz']
  for (const name of [ago(2), ago(3), ago(50), `${ago(4)}.part`, ...others]) writeFileSync(join(backup.dir, name), 'x')
  const before = told('backup-made')
  await keptFor(backup, () => told('backup-made') > before)
  const [newest] = await namesIn(backup.dir)
  assert.deepEqual(readdirSync(backup.dir).sort(), [ago(2), newest, ...others].sort())
  assert.deepEqual(
    (await backupsOf({ backup })).kept.map(({ rows }) => typeof rows),
    ['number', 'object'],
  )
})

test('a folder that cannot be written to: told in words, tried later, and the earlier ones stay', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  const backup = shelf('hour', join(file, 'backups'))
  const before = told('backup-failed')
  await keptFor(backup, () => told('backup-failed') > before)
  assert.equal(told('backup-failed'), before + 1)
  const { failure, kept } = await backupsOf({ backup })
  assert.match(failure!.reason, /^The backup could not be written to .*a-file/)
  assert.deepEqual(kept, [])
})

test('one that is missing for longer than it takes is shown as late', async () => {
  const backup = shelf('day')
  mkdirSync(backup.dir)
  writeFileSync(join(backup.dir, ago(72)), 'x')
  assert.equal((await backupsOf({ backup })).late, true)
  assert.equal((await backupsOf({ backup: { ...backup, every: 'off' } })).late, false)
})
