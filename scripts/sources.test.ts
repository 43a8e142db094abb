import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importsOf, lineCount, resolveImport, withoutComments } from './sources.ts'

test('comments are blanked and nothing else', () => {
  const cases: [source: string, code: string][] = [
    ['a // b', 'a     '],
    ['a /* b\nc */ d', 'a     \n     d'],
    ["'http://x' // y", "'http://x'     "],
    ['`// a /* */`', '`// a /* */`'],
    ["x.replace(/['\"]/g, '') // y", "x.replace(/['\"]/g, '')     "],
    ['a / b // c / d', 'a / b         '],
    ["/[/*]/.test('')", "/[/*]/.test('')"],
    ["it's // b", "it's     "],
  ]
  for (const [source, code] of cases) assert.equal(withoutComments(source), code)
})

test('imports are found with their line, and known for types alone', () => {
  const source = [
    "import a from 'a'",
    "import type { B } from './b.ts'",
    'import {',
    '  type C,',
    '  type D,',
    "} from '#/c.ts'",
    "import { type E, f } from 'e'",
    "export { g } from './g.ts'",
    "import 'side'",
    'export type H = { h: 1 }',
    "import * as all from 'all'",
    "const later = () => import('lazy')",
  ].join('\n')
  assert.deepEqual(importsOf(source), [
    { from: 'a', line: 1, typeOnly: false },
    { from: './b.ts', line: 2, typeOnly: true },
    { from: '#/c.ts', line: 6, typeOnly: true },
    { from: 'e', line: 7, typeOnly: false },
    { from: './g.ts', line: 8, typeOnly: false },
    { from: 'side', line: 9, typeOnly: false },
    { from: 'all', line: 11, typeOnly: false },
    { from: 'lazy', line: 12, typeOnly: false },
  ])
})

test('an import is resolved to a file of the project or a package', () => {
  assert.equal(resolveImport('src/features/people/rules.ts', './schema.ts'), 'src/features/people/schema.ts')
  assert.equal(resolveImport('src/features/people/rules.ts', '../forms/api.ts'), 'src/features/forms/api.ts')
  assert.equal(resolveImport('src/app.ts', '#/platform/day.ts'), 'src/platform/day.ts')
  assert.equal(resolveImport('src/app.ts', 'better-auth/node'), 'better-auth/node')
})

test('a last newline begins no line', () => {
  assert.equal(lineCount('a\nb\n'), 2)
  assert.equal(lineCount('a\nb'), 2)
})
