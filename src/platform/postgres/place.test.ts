import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { closedFolder } from './account.ts'
import { requireSpace } from './place.ts'

test('too full a disk is told with the folder and both numbers', () => {
  requireSpace(tmpdir(), 1)
  assert.throws(() => requireSpace(tmpdir(), 1e12), {
    name: 'StartProblem',
    message: new RegExp(`^The disk that holds ${tmpdir()} has \\d+ MB free, and a new database needs 1000000000000 MB`),
  })
})

test('the first folder closed to an account is found, whoever owns it', () => {
  const base = mkdtempSync(join(tmpdir(), 'banso-place-'))
  const inner = join(base, 'inner')
  mkdirSync(inner, { mode: 0o755 })
  chmodSync(base, 0o711)
  const stranger = { uid: 60_001, gid: 60_001 }
  assert.equal(closedFolder(inner, stranger), undefined)
  chmodSync(base, 0o700)
  assert.equal(closedFolder(inner, stranger), base)
  assert.equal(closedFolder(inner, { ...stranger, uid: process.getuid?.() ?? 0 }), undefined)
  assert.equal(closedFolder(inner, undefined), undefined)
  rmSync(base, { recursive: true })
})
