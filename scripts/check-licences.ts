import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readText, report } from './sources.ts'

type Locked = {
  version?: string
  license?: string
  dev?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}
type Lock = { packages: Record<string, Locked> }

/** Licences that ask for no more than their text and a notice to travel along, with those that need a reason. */
const ALLOWED: Record<string, string> = {
  MIT: '',
  'MIT-0': 'MIT without the duty to carry the notice',
  ISC: '',
  'BSD-2-Clause': '',
  'BSD-3-Clause': '',
  'Apache-2.0': '',
  '0BSD': '',
  PostgreSQL: '',
  'BlueOak-1.0.0': '',
  'CC0-1.0': '',
  Unlicense: '',
  'Python-2.0': 'permissive; argparse reads the command line of a tool',
}

/** Packages that may come under another licence, each with the reason. */
const ALLOWED_FOR: { name: RegExp; licence: string; why: string }[] = [
  // File-level copyleft. It compiles our style sheet at build time, unchanged, and no part of it reaches a browser.
  { name: /^lightningcss(-[\w-]+)?$/, licence: 'MPL-2.0', why: 'build tool, used unchanged' },
  // A shared library of its own, used unchanged on the server alone, that whoever runs Banso may replace.
  {
    name: /^@img\/sharp-(libvips-[\w-]+|win32-\w+|wasm32)$/,
    licence: 'LGPL-3.0-or-later',
    why: 're-encodes portraits',
  },
]

/** Packages that carry a licence file and do not say so in package.json; read by a person, for that version alone. */
const READ_BY_HAND: Record<string, string> = {
  '@react-aria/optimize-locales-plugin@2.0.2': 'Apache-2.0',
}

/** Every package that `dependencies` and `optionalDependencies` bring along, as paths in the lockfile. */
export function runtimeClosure(lock: Lock): string[] {
  const seen = new Set<string>()
  const visit = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    const { dependencies, optionalDependencies, peerDependencies } = lock.packages[path]!
    // A peer that nobody installed is not in the lockfile; of the project's own, only what runs counts.
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...(path && peerDependencies) })) {
      const found = locate(lock, path, name)
      if (found) visit(found)
    }
  }
  visit('')
  seen.delete('')
  return [...seen].sort()
}

/** Where Node would find `name` from inside the package at `path`. */
function locate(lock: Lock, path: string, name: string): string | undefined {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const candidate = at ? `${at}/node_modules/${name}` : `node_modules/${name}`
    if (lock.packages[candidate]) return candidate
    if (!at) return undefined
  }
}

/** Whether an SPDX expression leaves us a way: one side of an OR is enough, of an AND all are needed. */
export function mayUse(name: string, expression: string): boolean {
  const bare = expression.replace(/[()]/g, ' ')
  return bare.split(/\sOR\s/).some((side) =>
    side
      .split(/\sAND\s/)
      .map((licence) => licence.trim())
      .every((licence) => licence in ALLOWED || ALLOWED_FOR.some((a) => a.licence === licence && a.name.test(name))),
  )
}

/** Packages of the closure that we may not ship, or whose licence nobody has read. */
export function licenceComplaints(lock: Lock, declared: (path: string) => string | undefined): string[] {
  return runtimeClosure(lock).flatMap((path) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const { license, version } = lock.packages[path]!
    const licence = license ?? declared(path) ?? READ_BY_HAND[`${name}@${version}`]
    if (!licence) return [`package-lock.json:1  ${name} names no licence; read it and note it in check-licences.ts`]
    if (mayUse(name, licence)) return []
    return [
      `package-lock.json:1  ${name} is under ${licence}; replace it, or allow it with a reason in check-licences.ts`,
    ]
  })
}

function declaredIn(root: string) {
  return (path: string): string | undefined => {
    const file = join(path, 'package.json')
    const license: unknown = existsSync(join(root, file)) ? JSON.parse(readText(root, file)).license : undefined
    return typeof license === 'string' ? license : undefined
  }
}

if (import.meta.main) {
  const lock: Lock = JSON.parse(readText('.', 'package-lock.json'))
  report('licences', licenceComplaints(lock, declaredIn('.')), `, ${runtimeClosure(lock).length} packages`)
}
