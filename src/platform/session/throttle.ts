import { createHash } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { TooMany } from '#/platform/errors.ts'

const QUARTER_OF_AN_HOUR = 15 * 60

/**
 * Tries per quarter of an hour: for one account (or one link), and for one address, which a whole office may share on
 * the morning its new people come in. Nobody guesses a link; so many tries at one are somebody's mistake.
 */
const LIMITS = {
  password: { account: 10, address: 200 },
  link: { account: 5, address: 100 },
  token: { account: 20, address: 600 },
  /** Looking at a demo through somebody's eyes, who may be anybody's favourite. */
  entering: { account: 300, address: 600 },
  /** A calendar asks for its file every few minutes, each person's on its own, and perhaps from several devices. */
  file: { account: 60, address: 6000 },
} as const
export type Throttled = keyof typeof LIMITS

export type Throttle = (what: Throttled, account: string, address: string) => Promise<void>

/** Counts tries in the database, so that all processes share them; too many are refused with 429. */
export function openThrottle(pool: pg.Pool): Throttle {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      schemaName: 'identity',
      tableName: 'throttle',
      tableCreated: true,
      keyPrefix,
      points,
      duration: QUARTER_OF_AN_HOUR,
    })
  const limiters = Object.fromEntries(
    Object.entries(LIMITS).map(([what, { account, address }]) => [
      what,
      { account: limiter(`${what}-account`, account), address: limiter(`${what}-address`, address) },
    ]),
  )
  return async (what, account, address) => {
    try {
      await limiters[what]!.address.consume(hashed(address))
      await limiters[what]!.account.consume(hashed(account.toLowerCase()))
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw new TooMany(Math.ceil(refusal.msBeforeNext / 1000))
      throw refusal
    }
  }
}

/** The table holds no addresses of anybody. */
const hashed = (value: string) => createHash('sha256').update(value).digest('base64url')
