import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsOfPagesComplaints } from './words-of-pages.ts'

const parts = new Map([
  ['first', ['ui', 'tasks']],
  ['reflecting', ['reflections', 'forms']],
  ['office', ['programmes']],
])
const SOUND = {
  'src/main.tsx': "import './routes.tsx'\nimport { Today } from '#/Today.tsx'",
  'src/Today.tsx': "const t = useTranslations('tasks')",
  'src/routes.tsx': [
    "import type { Field } from './Field.tsx'",
    "const pages = { Write: () => import('./Write.tsx') }",
    "at('/write', page(pages.Write, 'WritePage', 'reflecting'))",
  ].join('\n'),
  'src/Write.tsx': "import { Field } from './Field.tsx'\nuseRefusal('reflections')",
  'src/Field.tsx': "const t = useTranslations()\nt('forms.left')",
}
const about = (change: Record<string, string> = {}) =>
  wordsOfPagesComplaints(new Map(Object.entries({ ...SOUND, ...change })), parts).join('\n')

test('pages that load what they and their parts say have nothing to mend', () => {
  assert.equal(about(), '')
})

const cases: [name: string, change: Record<string, string>, complaint: RegExp][] = [
  [
    'a page whose part says words it does not load',
    { 'src/Field.tsx': "useTranslations('programmes.one')" },
    /^src\/routes\.tsx:3 {2}Write says programmes \(src\/Field\.tsx\); add 'office' to its words$/,
  ],
  [
    'a part that is loaded and not said',
    { 'src/routes.tsx': SOUND['src/routes.tsx'].replace("'reflecting'", "'reflecting', 'office'") },
    /:3 {2}Write says nothing of 'office'; strike it off$/,
  ],
  [
    'words of later pages around every page',
    { 'src/Today.tsx': "useRefusal('programmes')" },
    /^src\/Today\.tsx:1 {2}is on every page and says programmes/,
  ],
  [
    'a page that is loaded bare',
    { 'src/routes.tsx': SOUND['src/routes.tsx'].replace(' page(', ' lazyRouteComponent(') },
    /Write is loaded without words/,
  ],
  [
    'a part of a page that comes later, without its words',
    {
      'src/Today.tsx': "Promise.all([import('./Later.tsx'), withWords(['reflecting'])])",
      'src/Later.tsx': "useTranslations('forms')\nuseTranslations('programmes')",
    },
    /^src\/Today\.tsx:1 {2}\.\/Later\.tsx says programmes \(src\/Later\.tsx\); add 'office' to its words$/,
  ],
  [
    'words named at run time',
    { 'src/Today.tsx': 'useTranslations(feature)' },
    /^src\/Today\.tsx:1 {2}says which words/,
  ],
]
for (const [name, change, complaint] of cases) test(`${name} is found`, () => assert.match(about(change), complaint))
