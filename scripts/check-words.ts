import { join, posix, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { lineAt, projectFiles, readText, report, withoutComments } from './sources.ts'
import { isMentioned, type Mentions, mailCalls, mentionsIn, wordCalls } from './word-calls.ts'
import { wordsOfPagesComplaints } from './words-of-pages.ts'

/** `src/words.ja.ts`, `src/words/` and their like only gather the others: what is wrong is said where it is written. */
const WHOLE = 'src/words.'
const PART = /^src\/words\/(\w+)\.ja\.ts$/

/** One language of one folder: its messages by dotted key. */
type Catalogue = { path: string; messages: Map<string, string> }

/** What the catalogues below `root` lack or hold in vain, each as `path:line  what is wrong; how to mend it`. */
export async function wordsComplaints(root: string): Promise<string[]> {
  const files = projectFiles(root, 'src')
  const complaints: string[] = []
  const japanese: Catalogue[] = []
  for (const path of files.filter((path) => /.\/words\.(ja|en)\.ts$/.test(path) && !path.startsWith(WHOLE))) {
    const other = path.replace(/(ja|en)\.ts$/, (end) => (end === 'ja.ts' ? 'en.ts' : 'ja.ts'))
    if (!files.includes(other))
      complaints.push(`${path}:1  has no ${posix.basename(other)} beside it; both languages or none`)
    if (!path.endsWith('.ja.ts')) continue
    const ja = await catalogueAt(root, path)
    japanese.push(ja)
    if (files.includes(other)) complaints.push(...pairComplaints(root, ja, await catalogueAt(root, other)))
  }
  const sources = files.filter(
    (path) => /\.tsx?$/.test(path) && !/\.test\.ts$|\/words(\/\w+)?\.(ja|en)\.ts$/.test(path),
  )
  const code = new Map(sources.map((path) => [path, withoutComments(readText(root, path))]))
  const whole = files.includes(`${WHOLE}ja.ts`) ? await catalogueAt(root, `${WHOLE}ja.ts`) : undefined
  const parts = new Map<string, string[]>()
  for (const path of files.filter((path) => PART.test(path))) {
    const { messages } = await catalogueAt(root, path)
    parts.set(PART.exec(path)![1]!, [...new Set([...messages.keys()].map((key) => key.split('.')[0]!))])
  }
  return [
    ...complaints,
    ...unknownKeys(code, japanese, whole),
    ...unusedKeys(root, code, japanese),
    ...wordsOfPagesComplaints(code, parts),
  ]
}

async function catalogueAt(root: string, path: string): Promise<Catalogue> {
  const module: { default: unknown } = await import(pathToFileURL(resolve(join(root, path))).href)
  return { path, messages: new Map(leaves(module.default, '')) }
}

function leaves(value: unknown, key: string): [key: string, text: string][] {
  if (value === null || typeof value !== 'object') return [[key, typeof value === 'string' ? value : '']]
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, key ? `${key}.${name}` : name))
}

function pairComplaints(root: string, ja: Catalogue, en: Catalogue): string[] {
  const complaints: string[] = []
  const say = (catalogue: Catalogue, key: string, what: string) =>
    complaints.push(`${catalogue.path}:${lineOfKey(root, catalogue.path, key)}  ${key} ${what}`)
  for (const [one, other] of [
    [ja, en],
    [en, ja],
  ] as const)
    for (const [key, text] of one.messages) {
      if (!other.messages.has(key)) say(one, key, `is missing in ${posix.basename(other.path)}; say it there too`)
      if (!text.trim()) say(one, key, 'is empty; write it or take it out')
      if (argumentsOf(text) === null) say(one, key, 'is no ICU message; look at its braces and quotes')
    }
  for (const [key, text] of ja.messages) {
    const [wanted, given] = [argumentsOf(text), argumentsOf(en.messages.get(key) ?? text)]
    if (wanted !== null && given !== null && wanted !== given)
      say(en, key, `takes {${given}} where Japanese takes {${wanted}}; use the same arguments`)
  }
  return complaints
}

/** The names a message is given, sorted and joined, tags as `<b>`; null when it cannot be read. */
export function argumentsOf(message: string): string | null {
  try {
    return [...new Set(namesIn(parse(message)))].sort().join(', ')
  } catch {
    return null
  }
}

function namesIn(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...namesIn(element.children)]
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element.value]
    return [element.value, ...Object.values(element.options).flatMap((option) => namesIn(option.value))]
  })
}

/** A folder's words may be reached by the folder's path, by its last part, or by a name the catalogue itself holds. */
function namespacesOf(path: string): string[] {
  const parts = posix
    .dirname(path)
    .replace(/^src\/(features\/|platform\/)?/, '')
    .split('/')
  return [...parts.map((_, i) => `${parts.slice(i).join('.')}.`), '']
}

function unknownKeys(code: Map<string, string>, catalogues: Catalogue[], whole: Catalogue | undefined): string[] {
  const named = ({ path, messages }: Catalogue) =>
    namespacesOf(path).flatMap((name) => [...messages.keys()].map((key) => name + key))
  const known = new Set(whole ? whole.messages.keys() : catalogues.flatMap(named))
  return [...code].flatMap(([path, text]) => {
    const beside = catalogues.find((one) => posix.dirname(one.path) === posix.dirname(path))
    const own = new Set(beside && [...beside.messages.keys()].flatMap(endsOf))
    const mail = beside && posix.basename(path) === 'mails.ts' ? mailCalls(text).filter(({ key }) => !own.has(key)) : []
    return [...wordCalls(text).filter(({ key }) => !known.has(key)), ...mail].map(
      ({ key, index }) => `${path}:${lineAt(text, index)}  ${key} is in no words.ja.ts; add it, or mend the key`,
    )
  })
}

/** `mails.sent.title` may be spoken of as itself, as `sent.title` and as `title`. */
const endsOf = (key: string) => key.split('.').map((_, i, parts) => parts.slice(i).join('.'))

function unusedKeys(root: string, code: Map<string, string>, catalogues: Catalogue[]): string[] {
  const mentions: Mentions = mentionsIn([...code.values()])
  return catalogues.flatMap(({ path, messages }) =>
    [...messages.keys()]
      .filter((key) => !namespacesOf(path).some((name) => isMentioned(mentions, name + key)))
      .map((key) => `${path}:${lineOfKey(root, path, key)}  ${key} is used nowhere; take it out in both languages`),
  )
}

/** Follows the parts of a key down the file; good enough to click on. */
function lineOfKey(root: string, path: string, key: string): number {
  const source = readText(root, path)
  let index = 0
  for (const part of key.split('.')) {
    const found = new RegExp(`(?<![\\w-])['"]?${part.replace(/[^\w]/g, '\\$&')}['"]?:`, 'g')
    found.lastIndex = index
    index = found.exec(source)?.index ?? index
  }
  return lineAt(source, index)
}

if (import.meta.main) report('words', await wordsComplaints('.'))
