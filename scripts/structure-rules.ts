import { posix } from 'node:path'
import { type Import, importsOf, lineAt, resolveImport } from './sources.ts'

/** Rules are pure, so that whoever comes later may ask them as well. */
const DOORS = /^(.+\/)?(api|tables|schema|rules)\.ts$/
const PLATFORM_ALONE = /^(pg|better-auth|@better-auth)(\/|$)/
const PURE_PLATFORM = /^src\/platform\/(.+\/)?(day|period|calendar|working-days|text|schema|errors)\.ts$/
const PURE_FEATURE = /^src\/features\/.*\/(schema|words\.(ja|en))\.ts$/
const OWN_PAGE_MAY_LOAD = /\/(schema|rules|access|words\.(ja|en))\.ts$|\/pages\/[^/]+\.tsx$/
const CLOCK = /\bDate\.now\(|\bnew Date\(\s*\)|\bTemporal\.Now\b/g
const DATABASE_CLOCK =
  /\bdefaultNow\(|(?<![.\w])now\(\)|\b(current_date|current_time|current_timestamp|localtimestamp|clock_timestamp)\b/gi

/** Time is a parameter: nothing outside src/platform reads a clock, neither Node's nor the database's; a browser may. */
export function clockComplaints(path: string, code: string): string[] {
  if (path.startsWith('src/platform/')) return []
  const node = path.endsWith('.tsx') ? [] : [...code.matchAll(CLOCK)]
  const database = path.startsWith('src/features/') ? [...code.matchAll(DATABASE_CLOCK)] : []
  return [...node, ...database].map(
    (match) => `${path}:${lineAt(code, match.index)}  reads a clock; take now or today as a parameter`,
  )
}

/** Which way imports may point: pages to src/ui, features to platform and to earlier features, never back, and only through doors. */
export function doorComplaints(path: string, code: string, order: string[]): string[] {
  return importsOf(code).flatMap((one) => {
    const target = resolveImport(path, one.from)
    const problem = wayProblem(path, target, one, order)
    return problem ? [`${path}:${one.line}  ${problem}`] : []
  })
}

function wayProblem(path: string, target: string, one: Import, order: string[]): string | undefined {
  const [from, to] = [partOf(path), partOf(target)]
  const platformPage = from.part === 'platform' && path.includes('/pages/')
  if (from.part === 'platform' && (to.part === 'features' || (to.part === 'ui' && !platformPage)))
    return `the platform knows nothing of ${target}; hand it in from src/app.ts or src/server.ts`
  if (from.part === 'ui' && to.part === 'features') return `src/ui knows no feature; pass what it shows as a property`
  if (from.part !== 'features') return undefined
  if (PLATFORM_ALONE.test(target)) return `only src/platform uses ${one.from}; call the platform instead`
  if (to.part !== 'features' || to.feature === from.feature) return undefined
  if (path.includes('/pages/') && one.typeOnly && posix.basename(target) === 'schema.ts') return undefined
  if (order.indexOf(to.feature) > order.indexOf(from.feature))
    return `${from.feature} may not know ${to.feature}, which comes later; let ${to.feature} hand it in through api.ts`
  if (path.includes('/pages/')) {
    if (/(^|\/)(rules\.ts|pages\/[^/]+\.tsx)$/.test(to.rest)) return undefined
    return `a page takes parts and rules of ${to.feature}; call its procedures through src/client.ts`
  }
  if (!DOORS.test(to.rest)) return `enter ${to.feature} by its api.ts, tables.ts, schema.ts or rules.ts`
  return undefined
}

/** `src/features/people/imports/rules.ts` is part `features`, feature `people`, rest `imports/rules.ts`. */
function partOf(path: string): { part: string; feature: string; rest: string } {
  const [, part = '', feature = '', rest = ''] = /^src\/([^/]+)\/([^/]+)\/?(.*)$/.exec(path) ?? []
  return { part, feature, rest }
}

/** A page loads nothing of its own feature that belongs to the server. */
export function pageComplaints(path: string, code: string, feature: string): string[] {
  return importsOf(code).flatMap((one) => {
    const target = resolveImport(path, one.from)
    if (one.typeOnly || !target.startsWith(`src/features/${feature}/`) || OWN_PAGE_MAY_LOAD.test(target)) return []
    return [`${path}:${one.line}  ${posix.basename(target)} runs on the server; call the procedure, or import a type`]
  })
}

/** Rules decide and do nothing else: they see shapes, days and each other. */
export function ruleComplaints(path: string, code: string): string[] {
  return importsOf(code).flatMap((one) => {
    const target = resolveImport(path, one.from)
    const rule = target.startsWith('src/features/') && posix.basename(target) === 'rules.ts'
    const words = one.typeOnly && target === 'src/platform/words.ts'
    if (rule || words || PURE_PLATFORM.test(target) || PURE_FEATURE.test(target)) return []
    return [`${path}:${one.line}  rules import nothing that acts (${one.from}); pass what it gives as a parameter`]
  })
}

/** Every row belongs to an organisation: the column is in each table, and leads each primary, unique and foreign key. */
export function tableComplaints(path: string, code: string, feature: string): string[] {
  const starts = [...code.matchAll(/\b(?:(\w+)\.table|pgTable)\(\s*['"]([^'"]+)['"]/g)]
  return starts.flatMap((start, i) => {
    const table = code.slice(start.index, starts[i + 1]?.index)
    const at = `${path}:${lineAt(code, start.index)}  table ${start[2]}`
    const complaints: string[] = []
    if (start[1] !== 'app') complaints.push(`${at} is outside the schema app; make it with app.table`)
    if (!start[2]!.startsWith(feature)) complaints.push(`${at} hides whose it is; begin its name with ${feature}_`)
    if (!/\borganizationId: organizationId\(\)/.test(table))
      complaints.push(`${at} has no organizationId; add organizationId: organizationId()`)
    for (const key of table.matchAll(/(?:\bcolumns: \[|\b(?:uniqueIndex|unique)\([^)]*\)\s*\.on\()\s*([^\s,\])]+)/g))
      if (!key[1]!.endsWith('organizationId'))
        complaints.push(
          `${path}:${lineAt(code, start.index + key.index)}  a key begins with organizationId, not ${key[1]}`,
        )
    return complaints
  })
}
