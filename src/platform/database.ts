import type { Socket } from 'node:net'
import { and, eq, type SQL } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { PgColumn } from 'drizzle-orm/pg-core'
import pg from 'pg'

/** A transaction inside one organisation. `organizationId` is named in every statement, by `own()`. */
export type Tx = NodePgDatabase & {
  organizationId: string
  client: pg.PoolClient
  /** Leaves a statement under way to the commit: nothing else waits for it, and without it there is no commit. */
  withCommit(statement: Promise<unknown>): void
}

/** Who stands behind a transaction that no person opened. */
export const NOBODY = '00000000-0000-0000-0000-000000000000'

export type QueryLog = (text: string) => void
type Role = 'banso_app' | 'banso_identity' | 'banso_judge'

/**
 * Connections of a role that owns nothing. On the bundled database they sign in as that role, so that no statement leads
 * back to the owner; on another server they begin as it (ADR 3).
 */
export function openPool(connection: pg.PoolConfig, role: Role | undefined, max: number): pg.Pool {
  const bundled = connection.host?.startsWith('/')
  const standing = role && (bundled ? { user: role } : { options: `-c role=${role}` })
  const pool = new pg.Pool({ ...connection, ...standing, max, pipeline: true } as pg.PoolConfig)
  // A connection lost while idle is replaced at the next use; a query under way reports its own error.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
    hasten(client)
  })
  return pool
}

/** Plans are kept by each connection; so many, and none of statements as long as a list of rows. */
const MOST_PLANS = 150
const LONGEST_PLANNED = 3000
const planned = new Map<string, string>()

function planOf(text: string): string | undefined {
  const known = planned.get(text)
  if (known || text.length > LONGEST_PLANNED || planned.size === MOST_PLANS) return known
  const name = `plan ${planned.size}`
  planned.set(text, name)
  return name
}

/** What is asked of a connection in one turn of the event loop leaves in one packet, and is planned only once. */
function hasten(client: pg.PoolClient): void {
  const ask = client.query.bind(client) as (query: unknown, ...rest: unknown[]) => unknown
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  client.query = ((query: unknown, ...rest: unknown[]) => {
    if (stream.writableCorked === 0) {
      stream.cork()
      process.nextTick(() => stream.uncork())
    }
    return ask(isStatement(query) ? { ...query, name: planOf(query.text) } : query, ...rest)
  }) as typeof client.query
}

const isStatement = (query: unknown): query is { text: string } =>
  typeof query === 'object' &&
  query !== null &&
  'text' in query &&
  !('submit' in query) &&
  !('name' in query && query.name)

export type Database = {
  pool: pg.Pool
  /** One transaction: `opening` is its first statement and says where we are; the work follows. */
  transaction<Opened, T>(
    opening: (client: pg.PoolClient) => Promise<Opened>,
    enter: (opened: Opened) => string,
    work: (tx: Tx, opened: Opened) => Promise<T>,
  ): Promise<T>
  /** A transaction of Banso itself, inside an organisation: no person, so no entrusted words. */
  inOrganization<T>(organizationId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export function openDatabase(pool: pg.Pool, log?: QueryLog): Database {
  const logger = log ? { logQuery: (text: string) => log(text) } : false

  const transaction: Database['transaction'] = async (opening, enter, work) => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      // Not awaited one by one: `begin` and the first statement travel together.
      const [, opened] = await Promise.all([client.query('begin'), opening(client)])
      const last: Promise<unknown>[] = []
      const withCommit = (statement: Promise<unknown>) => {
        statement.catch(() => {})
        last.push(statement)
      }
      const tx = Object.assign(drizzle(client, { logger }), { organizationId: enter(opened), client, withCommit })
      const result = await work(tx, opened)
      const [{ command }] = await Promise.all([client.query('commit'), ...last])
      if (command !== 'COMMIT') throw new Error('the transaction was rolled back')
      return result
    } catch (error) {
      await client.query('rollback').catch((problem: Error) => {
        broken = problem
      })
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    pool,
    transaction,
    inOrganization: (organizationId, work) =>
      transaction(
        (client) => client.query({ text: `select app.enter($1, $2, '', '')`, values: [organizationId, NOBODY] }),
        () => organizationId,
        (tx) => work(tx),
      ),
    close: () => pool.end(),
  }
}

/** The organisation of the transaction, and whatever else is asked: every statement names it through this. */
export const own = (tx: Tx, table: { organizationId: PgColumn }, ...conditions: (SQL | undefined)[]): SQL =>
  and(eq(table.organizationId, tx.organizationId), ...conditions)!
