import assert from 'node:assert/strict'
import { test } from 'node:test'
import { licenceComplaints, mayUse, runtimeClosure } from './check-licences.ts'

const lock = {
  packages: {
    '': { dependencies: { a: '1' }, optionalDependencies: { o: '1' }, devDependencies: { d: '1' } },
    'node_modules/a': { license: 'MIT', dependencies: { b: '1' }, peerDependencies: { p: '1', missing: '1' } },
    'node_modules/a/node_modules/b': { license: 'ISC', dependencies: { c: '1' } },
    'node_modules/b': { license: 'GPL-3.0-only', dev: true },
    'node_modules/c': { license: '0BSD' },
    'node_modules/d': { license: 'GPL-3.0-only', dev: true },
    'node_modules/o': { license: 'Apache-2.0' },
    'node_modules/p': {},
  },
}

test('the closure follows what runs, and finds nested packages first', () => {
  assert.deepEqual(runtimeClosure(lock), [
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/c',
    'node_modules/o',
    'node_modules/p',
  ])
})

test('a package without licence or under a refused one is named', () => {
  assert.match(
    licenceComplaints(lock, () => undefined).join('\n'),
    /^package-lock\.json:1 {2}p names no licence[^\n]*$/,
  )
  assert.match(licenceComplaints(lock, () => 'AGPL-3.0-only').join('\n'), /^package-lock\.json:1 {2}p is under AGPL/)
  assert.deepEqual(
    licenceComplaints(lock, () => 'MIT'),
    [],
  )
})

test('expressions are read as SPDX means them', () => {
  const cases: [name: string, expression: string, may: boolean][] = [
    ['x', 'MIT', true],
    ['x', '(MIT OR GPL-3.0-only)', true],
    ['x', 'MIT AND ISC', true],
    ['x', 'MIT AND GPL-3.0-only', false],
    ['x', 'SEE LICENSE IN LICENSE', false],
    ['lightningcss-linux-x64-gnu', 'MPL-2.0', true],
    ['x', 'MPL-2.0', false],
  ]
  for (const [name, expression, may] of cases) assert.equal(mayUse(name, expression), may, `${name}: ${expression}`)
})
