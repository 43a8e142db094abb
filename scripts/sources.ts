import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

export type Import = { from: string; line: number; typeOnly: boolean }

const NOT_OURS = new Set(['node_modules', '.git', 'data', 'dist', 'gallery-shots'])

/** Every file of the project at or below `under`, as `/`-separated paths from `root`, in a stable order. */
export function projectFiles(root: string, under = ''): string[] {
  const folder = join(root, under)
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const path = posix.join(under, entry.name)
      return entry.isDirectory() ? projectFiles(root, path) : [path]
    })
    .sort()
}

export const readText = (root: string, path: string) => readFileSync(join(root, path), 'utf8')

export const lineAt = (source: string, index: number) => source.slice(0, index).split('\n').length

/** Lines as an editor counts them: a newline at the end of the file begins none. */
export const lineCount = (source: string) => source.replace(/\n$/, '').split('\n').length

/** A template's text is taken whole, its `${}` included: a comment inside one is too rare to look for. */
const TOKEN = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|[\s\S]/g
const REGEX = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y
const BEFORE_REGEX = /(?:^|[([{,;=:!&|?+*%~^<>-]|\b(?:return|case|typeof|of|in))\s*$/

/** The source with every comment blanked out; lines and columns stay where they are. */
export function withoutComments(source: string): string {
  let out = ''
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
    const token = match[0]
    if (token.startsWith('/*') || token.startsWith('//')) {
      out += token.replace(/[^\n]/g, ' ')
      continue
    }
    REGEX.lastIndex = match.index
    const regex = token === '/' && BEFORE_REGEX.test(out.slice(-80)) ? REGEX.exec(source) : null
    out += regex ? regex[0] : token
    if (regex) TOKEN.lastIndex = REGEX.lastIndex
  }
  return out
}

const IMPORT =
  /\b(?:import|export)\b(\s*(?:type\s+)?(?:[\w$]+\s*,?\s*)?(?:\*(?:\s*as\s+\w+)?|\{[^}]*\})?\s*)\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g

/** What a file imports; `typeOnly` when nothing of it is left once types are stripped. */
export function importsOf(code: string): Import[] {
  return [...code.matchAll(IMPORT)].map((match) => {
    const names = match[1] ?? ''
    const listed = /^\s*\{([^}]*)\}\s*$/
      .exec(names)?.[1]
      ?.split(',')
      .filter((name) => name.trim())
    const typeOnly = /^\s*type\s/.test(names) || !!listed?.every((name) => /^\s*type\s/.test(name))
    return { from: match[2] ?? match[3]!, line: lineAt(code, match.index + match[0].length), typeOnly }
  })
}

/** The project's file an import means, or the package's name where it leaves the project. */
export function resolveImport(importer: string, from: string): string {
  if (from.startsWith('#/')) return `src/${from.slice(2)}`
  return from.startsWith('.') ? posix.join(dirname(importer), from) : from
}

/** Says how a check ended, and ends the process with 1 when there is something to mend. */
export function report(name: string, complaints: string[], note = ''): void {
  for (const complaint of complaints) console.log(complaint)
  console.log(complaints.length === 0 ? `${name}: fine${note}` : `${name}: ${complaints.length} to mend`)
  if (complaints.length > 0) process.exitCode = 1
}
