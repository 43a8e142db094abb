import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { docsComplaints } from './check-docs.ts'

const SOUND = {
  'README.md': [
    '`npm start`, `/api`, `src/**/*.ts`, `people.invite`, `./data`, `https://example.test/a.md`, `text/html`, `and/or`',
    '`src/app.ts`, `src/app.ts:3`, `#/app.ts`, `src/`, `app.ts`, `rules.ts`, [list](docs/requirements.md#a), [top](#a)',
    '```',
    '`src/not-yet.ts`',
    '```',
  ].join('\n'),
  'docs/requirements.md': '| ID | what |\n|---|---|\n| A-12 | answer |\n',
  'src/app.ts': '/** The answer (A-12); JP-13 and A-123 are other things. */\n',
}

function complaintsAbout(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'banso-docs-'))
  try {
    for (const [path, text] of Object.entries({ ...SOUND, ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return docsComplaints(root).join('\n')
  } finally {
    rmSync(root, { recursive: true })
  }
}

test('documents that are true have nothing to mend', () => {
  assert.equal(complaintsAbout({}), '')
})

const cases: [name: string, path: string, text: string, complaint: RegExp][] = [
  ['a path that is gone', 'a.md', 'x\n`src/gone.ts`', /^a\.md:2 {2}src\/gone\.ts does not exist/],
  ['a folder that is gone', 'a.md', '`src/gone/`', /^a\.md:1 {2}src\/gone\/ does not exist/],
  ['a file that is gone', 'a.md', '`gone.mjs`', /^a\.md:1 {2}gone\.mjs does not exist/],
  ['a dead link', 'docs/a.md', '[x](README.md)', /^docs\/a\.md:1 {2}README\.md does not exist/],
  ['a long README', 'README.md', 'a\n'.repeat(61), /^README\.md:61 {2}61 lines, 60 allowed/],
  ['a long ADR', 'docs/adr/0001-a.md', 'a\n'.repeat(41), /41 lines, 40 allowed/],
  ['an unknown requirement', 'src/b.ts', '\n// T-25', /^src\/b\.ts:2 {2}T-25 is not explained/],
  ['a doubled requirement', 'docs/requirements.md', '| A-12 | a |\n| A-12 | b |\n', /A-12 is listed twice/],
]

for (const [name, path, text, complaint] of cases)
  test(`${name} is named`, () => {
    assert.match(complaintsAbout({ [path]: text }), complaint)
  })
