import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { FEATURES, structureComplaints } from './check-structure.ts'

const SOUND = {
  'src/features/people/README.md': '# People\n',
  'src/features/people/schema.ts': 'export type Person = { id: string }\n',
  'src/features/people/rules.ts':
    "import type { Person } from './schema.ts'\nimport { addDays } from '#/platform/day.ts'\n",
  'src/features/people/imports/rules.ts': "import { nameOf } from '../rules.ts'\n",
  'src/features/people/access-matrix.test.ts': "import { mayRead } from './access.ts'\n",
  'src/features/people/words.ja.ts': "export default { title: '人' } as const\n",
  'src/features/people/pages/People.tsx':
    "import { nameOf } from '../rules.ts'\nimport type { Step } from '#/features/tasks/schema.ts'\nconst at = Date.now()\n",
  'src/features/tasks/README.md': '# Tasks\n',
  'src/features/tasks/rules.test.ts': "import { nameOf } from '#/features/people/rules.ts'\nconst listed = /[、,]/\n",
  'src/features/tasks/commands.ts': "// 振り返り: why\nimport { persons } from '#/features/people/tables.ts'\n",
  'src/features/tasks/tables.ts': [
    "export const steps = app.table('tasks_steps', { organizationId: organizationId(), id: id() }, (step) => [",
    '  primaryKey({ columns: [step.organizationId, step.id] }),',
    '])',
  ].join('\n'),
  'src/platform/clock.ts': "export const now = () => Temporal.Now.instant()\nconsole.log('up')\n",
  'src/ui/Button.tsx': 'export const Button = () => null\n',
  'src/platform/session/pages/SignIn.tsx': "import { Button } from '#/ui/Button.tsx'\n",
  'src/routes.tsx': "import { People } from '#/features/people/pages/People.tsx'\n",
}

function complaintsAbout(files: Record<string, string>, longer = {}, japanese = {}): string[] {
  const root = mkdtempSync(join(tmpdir(), 'banso-structure-'))
  try {
    for (const [path, text] of Object.entries({ ...SOUND, ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return structureComplaints(root, longer, japanese)
  } finally {
    rmSync(root, { recursive: true })
  }
}

test('a sound tree has nothing to mend', () => {
  assert.deepEqual(complaintsAbout({}), [])
})

test('the order of features is the one that is written down', () => {
  assert.equal(
    FEATURES.join(' '),
    'people notices forms tasks reflections oneonones mentoring trainings journeys experts communities departures insights demo admin',
  )
})

const tasks = 'src/features/tasks'
const cases: [name: string, path: string, text: string, complaint: RegExp][] = [
  ['an unknown word', `${tasks}/scheduler.ts`, '', /scheduler\.ts:1 {2}not a word/],
  ['a banned word', 'src/platform/date-utils.ts', '', /"utils" says nothing/],
  ['a banned folder', 'src/platform/common/day.ts', '', /"common" says nothing/],
  ['an unknown feature', 'src/features/payroll/README.md', '', /"payroll" is not in the order/],
  ['a feature without README', 'src/features/forms/schema.ts', '', /forms:1 {2}has no README/],
  ['.tsx on the server', 'src/platform/Mail.tsx', '', /Node cannot load \.tsx/],
  ['.ts among pages', `${tasks}/pages/state.ts`, '', /pages\/ holds \.tsx alone/],
  [
    'a later feature',
    'src/features/people/queries.ts',
    "import { steps } from '#/features/tasks/tables.ts'",
    /may not know tasks/,
  ],
  [
    'a side door',
    `${tasks}/queries.ts`,
    "\nimport { a } from '../people/queries.ts'",
    /queries\.ts:2 {2}enter people by/,
  ],
  [
    'a page of a later feature',
    `${tasks}/pages/A.tsx`,
    "import { P } from '#/features/reflections/pages/Write.tsx'",
    /tasks may not know reflections/,
  ],
  [
    'a value of another schema in a page',
    `${tasks}/pages/A.tsx`,
    "import { P } from '#/features/people/schema.ts'",
    /takes parts and rules of/,
  ],
  [
    'server code in a page',
    `${tasks}/pages/A.tsx`,
    "import { steps } from '../tables.ts'",
    /tables\.ts runs on the server/,
  ],
  ['rules that act', `${tasks}/rules.ts`, "import { sql } from 'drizzle-orm'", /rules import nothing that acts/],
  ['rules with words that run', `${tasks}/rules.ts`, "import { say } from '#/platform/words.ts'", /nothing that acts/],
  ['the database driver', `${tasks}/queries.ts`, "import pg from 'pg'", /only src\/platform uses pg/],
  [
    'the sign-in library',
    `${tasks}/queries.ts`,
    "import { a } from 'better-auth/node'",
    /only src\/platform uses better-auth/,
  ],
  [
    'a platform that knows a feature',
    'src/platform/a.ts',
    "import { a } from '#/features/people/api.ts'",
    /the platform knows nothing/,
  ],
  [
    'ui that knows a feature',
    'src/ui/A.tsx',
    "import type { P } from '#/features/people/schema.ts'",
    /src\/ui knows no feature/,
  ],
  ['a clock', `${tasks}/jobs.ts`, 'const a = 1\nconst b = Date.now()', /jobs\.ts:2 {2}reads a clock/],
  ['a date of now', `${tasks}/jobs.ts`, 'new Date( )', /reads a clock/],
  ['a clock in the process', 'src/server.ts', 'Temporal.Now.instant()', /reads a clock/],
  ["the database's clock", `${tasks}/queries.ts`, 'sql`where due_at < now()`', /reads a clock/],
  ['the terminal', `${tasks}/jobs.ts`, "console.log('x')", /only src\/platform and the process write/],
  ['Japanese in code', `${tasks}/mails.ts`, "const a = '振り返り'", /Japanese text in code/],
  ['a sentence in a page', `${tasks}/pages/A.tsx`, '<p>Nothing to do today.</p>', /English text in code/],
  ['a label in a page', `${tasks}/pages/A.tsx`, '<input aria-label="Your name" />', /English text in code/],
  ['a long file', `${tasks}/queries.ts`, 'a\n'.repeat(301), /queries\.ts:301 {2}301 lines, 300 allowed/],
  ['a long test', `${tasks}/rules.test.ts`, 'a\n'.repeat(401), /401 lines, 400 allowed/],
  [
    'a public table',
    `${tasks}/tables.ts`,
    "pgTable('tasks_a', { organizationId: organizationId() })",
    /outside the schema app/,
  ],
  ['a table without organisation', `${tasks}/tables.ts`, "app.table('tasks_a', { id: id() })", /has no organizationId/],
  [
    "another's name",
    `${tasks}/tables.ts`,
    "app.table('steps', { organizationId: organizationId() })",
    /hides whose it is/,
  ],
  [
    'a key across organisations',
    `${tasks}/tables.ts`,
    "app.table('tasks_a', { organizationId: organizationId() }, (a) => [uniqueIndex('x').on(a.name)])",
    /a key begins with organizationId, not a\.name/,
  ],
]

for (const [name, path, text, complaint] of cases)
  test(`${name} is named`, () => {
    const complaints = complaintsAbout({ [path]: text })
    assert.equal(complaints.filter((line) => complaint.test(line)).length, 1, complaints.join('\n') || 'no complaint')
  })

test('exceptions may only shrink', () => {
  const path = 'src/platform/day.ts'
  const long = { [path]: 'a\n'.repeat(310) }
  assert.deepEqual(complaintsAbout(long, { [path]: 310 }), [])
  assert.match(complaintsAbout(long, { [path]: 320 }).join(), /has shrunk to 310 lines/)
  assert.match(complaintsAbout(long, { [path]: 305 }).join(), /310 lines, 305 allowed/)
  assert.match(complaintsAbout({ [path]: 'a\n' }, { [path]: 310 }).join(), /short enough now/)
  assert.match(complaintsAbout({}, { 'src/gone.ts': 310 }).join(), /is gone/)
})

test('Japanese that is data needs a reason, and the reason a use', () => {
  const path = 'src/features/people/imports/rules.ts'
  assert.deepEqual(complaintsAbout({ [path]: "const era = '令和'" }, {}, { [path]: 'era names' }), [])
  assert.match(complaintsAbout({}, {}, { [path]: 'era names' }).join(), /holds no Japanese any more/)
})
