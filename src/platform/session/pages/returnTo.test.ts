import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnIn, safeReturn } from './returnTo.ts'

const paths: [path: unknown, goesTo: string][] = [
  ['/waiting?month=2026-11', '/waiting?month=2026-11'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  ['/sign-in?return=/', '/'],
  [undefined, '/'],
]

test('signing in leads to a page of Banso only', () => {
  for (const [path, goesTo] of paths) assert.equal(safeReturn(path), goesTo, String(path))
})

test('a link that came too late still says where it led', () => {
  const token = (path: string) => `secret.${Buffer.from(path).toString('base64url')}`
  assert.equal(returnIn(token('/reflections/0199?x=>>>')), '/reflections/0199?x=>>>')
  assert.equal(returnIn(token('//elsewhere.example')), '/')
  assert.equal(returnIn('secret'), '/')
  assert.equal(returnIn('secret.###'), '/')
})
