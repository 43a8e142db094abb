import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { lineAt, lineCount, projectFiles, readText, report } from './sources.ts'

const REQUIREMENT = /\b[AKTJCLB]-\d{2}\b/g
const REQUIREMENTS = 'docs/requirements.md'
const LONGEST: [path: RegExp, lines: number][] = [
  [/^README\.md$/, 60],
  [/^ARCHITECTURE\.md$/, 150],
  [/^docs\/adr\/.*\.md$/, 40],
]
const CODE = /\.(ts|tsx|mjs|md|sql)$/
const FILE = /^[\w.-]+\.(ts|tsx|mjs|js|css|html|json|md|sql|yml)$/
/** Words of a feature folder: a text may speak of them without meaning one file. */
const VOCABULARY =
  /^(README\.md|(schema|rules|access|tables|queries|commands|jobs|mails|api|words)(\.(test|ja|en))?\.ts)$/
/** What exists only after the first start. */
const MADE_LATER = /^(\.\/)?(data|dist|node_modules|gallery-shots)(\/|$)/

/** What the documents below `root` say that is not so, each as `path:line  what is wrong; how to mend it`. */
export function docsComplaints(root: string): string[] {
  const files = projectFiles(root)
  const documents = files.filter((path) => path.endsWith('.md'))
  return [
    ...documents.flatMap((path) => pathComplaints(root, path, new Set(files))),
    ...documents.flatMap((path) => lengthComplaints(path, lineCount(readText(root, path)))),
    ...requirementComplaints(root, files),
  ]
}

function pathComplaints(root: string, path: string, files: Set<string>): string[] {
  const text = withoutFences(readText(root, path))
  const named = [...text.matchAll(/`([^`\n]+)`/g)].filter((match) => meansPath(root, match[1]!))
  const linked = [...text.matchAll(/\]\(([^)\s]+)\)/g)].filter((match) => !/^([a-z]+:|#)/.test(match[1]!))
  const missing = [
    ...named.filter((match) => !isThere(root, path, match[1]!, files)),
    ...linked.filter((match) => !existsSync(join(root, posix.dirname(path), plain(match[1]!)))),
  ]
  return missing.map(
    (match) => `${path}:${lineAt(text, match.index)}  ${match[1]} does not exist; name what does, or drop it`,
  )
}

/** Commands and figures stand in fences; what they name is not looked up, lines stay where they are. */
const withoutFences = (text: string) => text.replace(/^ *```[\s\S]*?^ *```/gm, (fence) => fence.replace(/[^\n]/g, ' '))

/** `src/a.ts:12` and `docs/b.md#part` mean the file. */
const plain = (name: string) => name.replace(/(:\d+|#.*)$/, '').replace(/^#\//, 'src/')

/** A file by its ending, or something below a folder of ours; not a glob, a URL, a route, a command or a call. */
function meansPath(root: string, name: string): boolean {
  if (/[\s*{}<>()[\]|=,;$'"…]|:\/\/|^[/@~]/.test(name) || MADE_LATER.test(name)) return false
  const bare = plain(name)
  if (!bare.includes('/')) return FILE.test(bare)
  const first = bare.replace(/^(\.{1,2}\/)+/, '').split('/')[0]!
  return FILE.test(posix.basename(bare)) || bare.startsWith('.') || existsSync(join(root, first))
}

/** Names are taken from the document's own folder, from the top, or from `src/`. */
function isThere(root: string, path: string, name: string, files: Set<string>): boolean {
  const bare = plain(name)
  if (VOCABULARY.test(bare)) return true
  const places = [posix.dirname(path), '', 'src', 'src/features'].map((place) => posix.join(place, bare))
  if (places.some((place) => !place.startsWith('..') && existsSync(join(root, place)))) return true
  return !bare.includes('/') && [...files].some((file) => posix.basename(file) === bare)
}

function lengthComplaints(path: string, lines: number): string[] {
  const longest = LONGEST.find(([pattern]) => pattern.test(path))?.[1]
  return longest && lines > longest ? [`${path}:${longest + 1}  ${lines} lines, ${longest} allowed; say less`] : []
}

/** Every requirement the source cites has its line in the list, and no line stands twice. */
function requirementComplaints(root: string, files: string[]): string[] {
  const rows = files.includes(REQUIREMENTS) ? readText(root, REQUIREMENTS).matchAll(/^\|\s*([A-Z]-\d{2})\s*\|/gm) : []
  const complaints: string[] = []
  const listed = new Set<string>()
  for (const [, id] of rows) {
    if (listed.has(id!)) complaints.push(`${REQUIREMENTS}:1  ${id} is listed twice; keep one line`)
    listed.add(id!)
  }
  for (const path of files.filter((path) => path.startsWith('src/') && CODE.test(path))) {
    const source = readText(root, path)
    for (const match of source.matchAll(REQUIREMENT))
      if (!listed.has(match[0]))
        complaints.push(
          `${path}:${lineAt(source, match.index)}  ${match[0]} is not explained; give it a line in ${REQUIREMENTS}`,
        )
  }
  return complaints
}

if (import.meta.main) report('docs', docsComplaints('.'))
