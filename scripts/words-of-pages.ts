import { importsOf, lineAt, resolveImport } from './sources.ts'
import { wordCalls } from './word-calls.ts'

const ROUTES = 'src/routes.tsx'
const SPOKEN = /\buse(?:Translations|Refusal)\(\s*'(\w+)/g
const UNSAID = /\buseTranslations\(\s*(?!['")])[\w`]/g
const LAZY = /(\w+): \(\) => import\('([^']+)'\)/g
const PAGE = /\bpage\(\s*(?:\w+\.)?(\w+),\s*'\w+'((?:,\s*'\w+')*),?\s*\)/g
const LATER = /import\('([^']+)'\),\s*withWords\(\[([^\]]*)\]\)/g

/**
 * Where a page would show words that nobody loaded: each catalogue is in a part of `src/words/`, the first part is
 * always there, and every other one must be named where `routes.tsx` names the page, or where `withWords` loads it.
 */
export function wordsOfPagesComplaints(code: Map<string, string>, parts: Map<string, string[]>): string[] {
  const routes = code.get(ROUTES)
  if (routes === undefined || parts.size === 0) return []
  const partOf = new Map([...parts].flatMap(([part, names]) => names.map((name) => [name, part] as const)))
  const lazy = new Map([...routes.matchAll(LAZY)].map(([, name, from]) => [name!, resolveImport(ROUTES, from!)]))
  const pages = new Set(lazy.values())

  const dynamic = [...code].flatMap(([path, text]) =>
    [...text.matchAll(UNSAID)].map(
      ({ index }) => `${path}:${lineAt(text, index)}  says which words it takes at run time only; name them outright`,
    ),
  )
  const early = [...spokenBelow(code, 'src/main.tsx', pages)]
    .filter(([name]) => partOf.has(name) && partOf.get(name) !== 'first')
    .map(([name, path]) => `${path}:1  is on every page and says ${name}; move ${name} into src/words/first`)
  const bare = [...lazy.keys()]
    .filter((name) => ![...routes.matchAll(PAGE)].some((match) => match[1] === name))
    .map((name) => `${ROUTES}:1  ${name} is loaded without words; give it to page()`)
  const named = [...routes.matchAll(PAGE)].map(({ 1: name, 2: words, index }) => ({
    module: lazy.get(name!) ?? '',
    words: words!,
    at: `${ROUTES}:${lineAt(routes, index)}  ${name}`,
  }))
  const later = [...code].flatMap(([path, text]) =>
    [...text.matchAll(LATER)].map(({ 1: from, 2: words, index }) => ({
      module: resolveImport(path, from!),
      words: words!,
      at: `${path}:${lineAt(text, index)}  ${from}`,
    })),
  )
  const late = [...named, ...later].flatMap(({ module, words, at }) => {
    const loaded = new Set(['first', ...[...words.matchAll(/'(\w+)'/g)].map((match) => match[1]!)])
    const spoken = [...spokenBelow(code, module, new Set())].filter(([space]) => partOf.has(space))
    const used = new Set(['first', ...spoken.map(([space]) => partOf.get(space)!)])
    return [
      ...spoken
        .filter(([space]) => !loaded.has(partOf.get(space)!))
        .map(([space, path]) => `${at} says ${space} (${path}); add '${partOf.get(space)}' to its words`),
      ...[...loaded].filter((part) => !used.has(part)).map((part) => `${at} says nothing of '${part}'; strike it off`),
    ]
  })
  return [...dynamic, ...early, ...bare, ...late]
}

/** The catalogues that a module and everything it imports speak of, each with a module that does. */
function spokenBelow(code: Map<string, string>, from: string, but: Set<string>): Map<string, string> {
  const spoken = new Map<string, string>()
  const seen = new Set<string>()
  const walk = (path: string) => {
    const text = code.get(path)
    if (text === undefined || seen.has(path) || but.has(path)) return
    seen.add(path)
    for (const [, name] of text.matchAll(SPOKEN)) if (!spoken.has(name!)) spoken.set(name!, path)
    for (const { key } of wordCalls(text)) if (!spoken.has(key.split('.')[0]!)) spoken.set(key.split('.')[0]!, path)
    const apart = new Set([...text.matchAll(LATER)].map((match) => match[1]))
    for (const { from, typeOnly } of importsOf(text)) if (!typeOnly && !apart.has(from)) walk(resolveImport(path, from))
  }
  walk(from)
  return spoken
}
