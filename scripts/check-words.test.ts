import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { argumentsOf, wordsComplaints } from './check-words.ts'

const SOUND: Record<string, string> = {
  'src/features/tasks/words.ja.ts': [
    'export default {',
    "  today: { title: '今日', left: '残り{count}件', kinds: { talk: '1on1', 'write-down': '記入' } },",
    "  overdue: '<b>期限切れ</b>',",
    '} as const',
  ].join('\n'),
  'src/features/tasks/words.en.ts': [
    'export default {',
    "  today: { title: 'Today', left: '{count, plural, one {# left} other {# left}}', kinds: { talk: '1on1', 'write-down': 'Write' } },",
    "  overdue: '<b>Overdue</b>',",
    '} as const',
  ].join('\n'),
  'src/features/tasks/pages/Today.tsx': [
    "const t = useTranslations('tasks')",
    "t('today.title'); t('today.left', { count: 2 }); t.rich('overdue', {}); t(`today.kinds.$" + '{kind}`)',
  ].join('\n'),
}

async function complaintsAbout(change: (files: Record<string, string>) => void): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'banso-words-'))
  const files = { ...SOUND }
  change(files)
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return (await wordsComplaints(root)).join('\n')
  } finally {
    rmSync(root, { recursive: true })
  }
}

const [ja, en, page] = Object.keys(SOUND) as [string, string, string]
const replace = (path: string, from: string, to: string) => (files: Record<string, string>) => {
  assert.ok(files[path]!.includes(from))
  files[path] = files[path]!.replace(from, to)
}

test('two equal languages have nothing to mend', async () => {
  assert.equal(await complaintsAbout(() => {}), '')
})

const cases: [name: string, change: (files: Record<string, string>) => void, complaint: RegExp][] = [
  ['a language that is missing', (files) => delete files[en], /words\.ja\.ts:1 {2}has no words\.en\.ts/],
  [
    'a key missing in English',
    replace(en, "title: 'Today', ", ''),
    /^\S+ja\.ts:2 {2}today\.title is missing in words\.en/,
  ],
  [
    'a key missing in Japanese',
    replace(ja, "title: '今日', ", ''),
    /^\S+en\.ts:2 {2}today\.title is missing in words\.ja/,
  ],
  ['an empty text', replace(ja, "'今日'", "' '"), /^\S+ja\.ts:2 {2}today\.title is empty/],
  [
    'another argument',
    replace(en, '{count, plural', '{days, plural'),
    /today\.left takes \{days\} where Japanese takes \{count\}/,
  ],
  ['another tag', replace(en, '<b>Overdue</b>', 'Overdue'), /overdue takes \{\} where Japanese takes \{<b>\}/],
  ['a broken message', replace(ja, '{count}', '{count'), /ja\.ts:2 {2}today\.left is no ICU message/],
  [
    'an unknown key',
    replace(page, "'today.title'", "'today.titel'"),
    /Today\.tsx:2 {2}tasks\.today\.titel is in no words/,
  ],
  ['an unused key', replace(page, "t.rich('overdue', {}); ", ''), /^\S+ja\.ts:3 {2}overdue is used nowhere/],
  [
    'a key no template makes',
    replace(page, '`today.kinds.', '`today.states.'),
    /today\.kinds\.write-down is used nowhere/,
  ],
]

const mail = (key: string) => (files: Record<string, string>) => {
  files['src/features/tasks/mails.ts'] = `export const due = { letter: (t) => t('${key}') }`
}

test('a mail speaks of the words beside it', async () => {
  assert.equal(await complaintsAbout(mail('today.title')), '')
  assert.match(await complaintsAbout(mail('today.titel')), /mails\.ts:1 {2}today\.titel is in no words/)
})

test('where the words are gathered, only what was gathered is known', async () => {
  const gather = (what: string) => (files: Record<string, string>) => {
    files['src/words.ja.ts'] = `import tasks from './features/tasks/words.ja.ts'\nexport default { ${what} } as const`
  }
  assert.equal(await complaintsAbout(gather('tasks')), '')
  assert.match(await complaintsAbout(gather('todo: tasks')), /tasks\.today\.title is in no words/)
})

test('a translator that is called with a value speaks of all its words', async () => {
  const kinds = (call: string) => replace(page, 't(`', `const k = useTranslations('tasks.kinds'); ${call} //`)
  assert.equal(await complaintsAbout(kinds('k(kind)')), '')
  assert.match(await complaintsAbout(kinds("k('talk')")), /tasks\.kinds\.talk is in no words/)
})

for (const [name, change, complaint] of cases)
  test(`${name} is named`, async () => {
    assert.match(await complaintsAbout(change), complaint)
  })

test('arguments are found at any depth', () => {
  assert.equal(argumentsOf('{a} {n, plural, other {{b} #}} {k, select, x {<i>{c}</i>} other {}}'), '<i>, a, b, c, k, n')
  assert.equal(argumentsOf('plain'), '')
  assert.equal(argumentsOf('{open'), null)
})
