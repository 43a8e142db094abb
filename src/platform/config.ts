import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { StartProblem } from '#/platform/start-problem.ts'

/** What the operator decided, read once at the start. Every variable is explained in `docs/operate.md`. */
export interface Config {
  /** The address to listen on. */
  host: string
  port: number
  /** How browsers reach Banso: scheme, name and port, without a slash at the end. */
  baseUrl: string
  /** Absolute. */
  dataDir: string
  /** Undefined: the bundled PostgreSQL, with its data in `dataDir`. */
  databaseUrl?: string
  /** Undefined: no mail leaves this installation. */
  smtpUrl?: string
  /** The sender of every mail; there whenever `smtpUrl` is. */
  mailFrom?: string
  /** Absolute path of the key that people's words are encrypted with. */
  keyFile: string
  /** The key file is lost for good: go on with a new one, and leave what was written unreadable. */
  keyLost: boolean
  backup: BackupConfig
  /** Invented people and the time machine; never together with a real organisation. */
  demo: boolean
  /** IP addresses whose `X-Forwarded-For` is believed. */
  trustedProxies: string[]
  /** The server is being developed: started again at every change of its source. */
  dev: boolean
}

/** Where copies of the database are put, how often Banso makes one by itself, and how many of them stay. */
export interface BackupConfig {
  /** Absolute. */
  dir: string
  every: 'hour' | 'day' | 'off'
  /** The newest of each of so many hours, days and weeks. */
  keep: { hours: number; days: number; weeks: number }
}

const LOOPBACK = /^(localhost|::1|127(\.\d{1,3}){3})$/

const isUrlOf = (schemes: string[]) => (text: string) => schemes.includes(URL.parse(text)?.protocol ?? '')
const isOrigin = (text: string) => URL.parse(text)?.pathname === '/' && !/[?#@]/.test(text)
const isMailbox = (text: string) => z.email().safeParse(/<([^<>]+)>$/.exec(text)?.[1] ?? text).success

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((text) => text === '1')
const countsIn = (text: string) => /^(\d{1,3})h,(\d{1,3})d,(\d{1,3})w$/.exec(text)?.slice(1).map(Number) ?? []
const keep = z
  .string()
  .default('24h,14d,8w')
  .refine((text) => countsIn(text).some((count) => count > 0))
  .transform((text) => {
    const [hours = 0, days = 0, weeks = 0] = countsIn(text)
    return { hours, days, weeks }
  })
const addresses = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  )

const Environment = z.object({
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine((host) => host === 'localhost' || isIP(host) !== 0),
  PORT: z
    .string()
    .default('3000')
    .refine((text) => /^\d{1,5}$/.test(text) && +text >= 1 && +text <= 65535)
    .transform(Number),
  BASE_URL: z
    .string()
    .refine(isUrlOf(['http:', 'https:']))
    .refine(isOrigin)
    .optional(),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .refine(isUrlOf(['postgres:', 'postgresql:']))
    .optional(),
  SMTP_URL: z
    .string()
    .refine(isUrlOf(['smtp:', 'smtps:']))
    .optional(),
  MAIL_FROM: z.string().refine(isMailbox).optional(),
  BANSO_KEY_FILE: z.string().optional(),
  BANSO_KEY_LOST: z
    .enum(['yes', 'no'])
    .default('no')
    .transform((text) => text === 'yes'),
  BACKUP_DIR: z.string().optional(),
  BACKUP_EVERY: z.enum(['hour', 'day', 'off']).optional(),
  BACKUP_KEEP: keep,
  BANSO_DEMO: flag,
  BANSO_DEV: flag,
  TRUSTED_PROXIES: addresses.refine((all) => all.every((one) => isIP(one) !== 0)),
})

type Variable = keyof z.infer<typeof Environment>

const MENDING: Record<Variable, string> = {
  HOST: 'HOST must be an IP address to listen on, such as 127.0.0.1 or 0.0.0.0.',
  PORT: 'PORT must be a whole number from 1 to 65535, such as 3000.',
  BASE_URL: 'BASE_URL must be the address that browsers use, without a path, such as https://banso.example.com.',
  DATA_DIR: 'DATA_DIR must be the path of a folder.',
  DATABASE_URL: 'DATABASE_URL must look like postgres://user:password@host:5432/database.',
  SMTP_URL: 'SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465.',
  MAIL_FROM: 'MAIL_FROM must be a mail address, such as banso@example.com or Banso <banso@example.com>.',
  BANSO_KEY_FILE: 'BANSO_KEY_FILE must be the path of a file.',
  BANSO_KEY_LOST: 'BANSO_KEY_LOST must be yes or no.',
  BACKUP_DIR: 'BACKUP_DIR must be the path of a folder.',
  BACKUP_EVERY: 'BACKUP_EVERY must be hour, day or off.',
  BACKUP_KEEP: 'BACKUP_KEEP must say how many hours, days and weeks keep a backup, such as 24h,14d,8w.',
  BANSO_DEMO: 'BANSO_DEMO must be 0 or 1.',
  BANSO_DEV: 'BANSO_DEV must be 0 or 1.',
  TRUSTED_PROXIES: 'TRUSTED_PROXIES must be IP addresses with commas between them, such as 10.0.0.2,10.0.0.3.',
}

/**
 * Reads the configuration from environment variables; an empty one counts as not set.
 * @throws StartProblem with one sentence per faulty variable, all of them at once
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const read = Environment.safeParse(set)
  const faulty = new Set(read.error?.issues.map((issue) => issue.path[0] as Variable))
  const problems = [...[...faulty].map((name) => MENDING[name]), ...missing(set)]
  if (!read.success || problems.length > 0) throw new StartProblem(problems.join('\n'))
  const { HOST, PORT, BASE_URL, DATA_DIR, DATABASE_URL, SMTP_URL, MAIL_FROM, BANSO_KEY_FILE, ...rest } = read.data
  const dataDir = resolve(DATA_DIR)
  return {
    host: HOST,
    port: PORT,
    baseUrl: BASE_URL ? new URL(BASE_URL).origin : `http://${isIP(HOST) === 6 ? `[${HOST}]` : HOST}:${PORT}`,
    dataDir,
    ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
    ...(SMTP_URL && { smtpUrl: SMTP_URL }),
    ...(MAIL_FROM && { mailFrom: MAIL_FROM }),
    keyFile: BANSO_KEY_FILE ? resolve(BANSO_KEY_FILE) : join(dataDir, 'banso.key'),
    keyLost: rest.BANSO_KEY_LOST,
    backup: {
      dir: rest.BACKUP_DIR ? resolve(rest.BACKUP_DIR) : join(dataDir, 'backups'),
      every: rest.BACKUP_EVERY ?? (DATABASE_URL ? 'off' : 'day'),
      keep: rest.BACKUP_KEEP,
    },
    demo: rest.BANSO_DEMO,
    trustedProxies: rest.TRUSTED_PROXIES,
    dev: rest.BANSO_DEV,
  }
}

function missing(set: Record<string, string | undefined>): string[] {
  const problems: string[] = []
  if (isIP(set.HOST ?? '') && !LOOPBACK.test(set.HOST!) && !set.BASE_URL) {
    problems.push(
      `BASE_URL is needed because HOST ${set.HOST} can be reached from outside: set it to the address that browsers use.`,
    )
  }
  if (set.SMTP_URL && !set.MAIL_FROM)
    problems.push('MAIL_FROM is needed because SMTP_URL is set: name the sender of all mails.')
  return problems
}
