/** How the source speaks of words: a best effort on text alone, that rather lets a key pass than cries wolf. */
export type Mentions = { tokens: Set<string>; templates: RegExp[]; branches: Set<string> }

const TRANSLATOR = /\b(?:const|let)\s+(\w+)\s*=\s*(?:await\s+)?use(?:Translations|Words)\(\s*(?:'([^']*)')?\s*\)/g
const TOKEN = /[\w-]*\w/g
const TEMPLATE = /`([^`]*\$\{[^`]*)`/g
const HOLE = /\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/
const escaped = (text: string) => text.replace(/[^\w\s]/g, '\\$&')

/** Every `t('key')` whose `t` comes from `useTranslations('namespace')` in the same file, as its full key. */
export function wordCalls(code: string): { key: string; index: number }[] {
  return translatorsOf(code).flatMap(({ name, namespace, from, until }) => {
    const call = new RegExp(`(?<![\\w.])${name}(?:\\.(?:rich|markup|raw))?\\(\\s*'([^']+)'`, 'g')
    return [...code.slice(from, until).matchAll(call)].map((match) => ({
      key: namespace ? `${namespace}.${match[1]}` : match[1]!,
      index: from + match.index,
    }))
  })
}

/** Every `t('key')` of a mail, whose `t` is handed in and speaks of the words beside it. */
export function mailCalls(code: string): { key: string; index: number }[] {
  return [...code.matchAll(/(?<![\w.])t\(\s*'([^']+)'/g)].map((match) => ({ key: match[1]!, index: match.index }))
}

/** A translator holds until a later one takes the same name, as it does from component to component. */
function translatorsOf(code: string) {
  const all = [...code.matchAll(TRANSLATOR)].map((match) => ({
    name: match[1]!,
    namespace: match[2] ?? '',
    from: match.index,
  }))
  return all.map((one, i) => ({
    ...one,
    until: all.slice(i + 1).find((later) => later.name === one.name)?.from ?? code.length,
  }))
}

export function mentionsIn(sources: string[]): Mentions {
  const mentions: Mentions = { tokens: new Set(), templates: [], branches: new Set() }
  for (const code of sources) {
    for (const [token] of code.matchAll(TOKEN)) mentions.tokens.add(token)
    for (const [, template] of code.matchAll(TEMPLATE)) {
      const fixed = template!.split(HOLE)
      if (fixed.some((part) => /\w\.|\.\w/.test(part)) && !/\s/.test(fixed.join('')))
        mentions.templates.push(new RegExp(`(^|\\.)${fixed.map(escaped).join('.+')}$`))
    }
    // `words.topics[topic]` and `Object.keys(words.topics)` speak of everything below.
    for (const [, branch] of code.matchAll(/\.(\w+)(?:\[|\))/g)) mentions.branches.add(branch!)
    for (const branch of openBranches(code)) mentions.branches.add(branch)
  }
  return mentions
}

/** Where a translator of `tasks.kinds` is called with a value or handed on, everything below `kinds` is spoken of. */
function openBranches(code: string): string[] {
  return translatorsOf(code).flatMap(({ name, namespace, from, until }) => {
    const branch = namespace.includes('.') ? namespace.split('.').at(-1)! : ''
    const quoted = "['`\\s]"
    const open = new RegExp(`\\b${name}(?:\\.\\w+)?\\(\\s*(?!${quoted})|[(,{]\\s*${name}\\s*[,)}]`)
    return branch && open.test(code.slice(from, until)) ? [branch] : []
  })
}

export function isMentioned({ tokens, templates, branches }: Mentions, key: string): boolean {
  const parts = key.split('.')
  if (tokens.has(parts.at(-1)!)) return true
  if (parts.slice(0, -1).some((part) => branches.has(part))) return true
  return templates.some((template) => template.test(key))
}
