import type { Socket } from 'node:net'
import { and, eq, getTableColumns, type SQL } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core'
import pg from 'pg'

/** A transaction inside one organisation. `organizationId` is named in every statement, by `own()`. */
export type Tx = NodePgDatabase & {
  organizationId: string
  client: pg.PoolClient
  /** A statement in SQL, under way at once; for what is asked so often that building it anew would count. */
  ask<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<pg.QueryResult<Row>>
  /** Leaves a statement under way to the commit: nothing else waits for it, and without it there is no commit. */
  withCommit(statement: Promise<unknown>): void
}

/** Who stands behind a transaction that no person opened. */
export const NOBODY = '00000000-0000-0000-0000-000000000000'

export type QueryLog = (text: string) => void
type Role = 'banso_app' | 'banso_identity' | 'banso_judge'

/** Whoever gets no connection within this time is told so: a database that hangs is as good as away. */
const PATIENCE_MS = 10_000

/**
 * Connections of a role that owns nothing. On the bundled database they sign in as that role, so that no statement leads
 * back to the owner; on another server they begin as it (ADR 3).
 */
export function openPool(connection: pg.PoolConfig, role: Role | undefined, max: number): pg.Pool {
  const bundled = connection.host?.startsWith('/')
  const standing = role && (bundled ? { user: role } : { options: `-c role=${role}` })
  const settings = { ...connection, ...standing, max, pipeline: true, connectionTimeoutMillis: PATIENCE_MS }
  const pool = new pg.Pool(settings as pg.PoolConfig)
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

const ENTER = `select app.enter($1, $2, '', '')`

export type Database = {
  pool: pg.Pool
  /** One transaction: `opening` asks where we are, unless that is known; the work follows. */
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
    let over = false
    try {
      const last: Promise<unknown>[] = []
      const withCommit = (statement: Promise<unknown>) => {
        // Asked now, and once: a statement of Drizzle's begins whenever somebody waits for it.
        const underWay = statement.then()
        underWay.catch(() => {})
        last.push(underWay)
      }
      // Not awaited one by one: `begin` and the first statements travel together.
      withCommit(client.query('begin'))
      const opened = await opening(client)
      const ask = <Row extends pg.QueryResultRow>(text: string, values: unknown[]) => {
        if (over) throw new Error('a statement after the end of its transaction')
        log?.(text)
        return client.query<Row>({ text, values })
      }
      const organizationId = enter(opened)
      const tx = Object.assign(drizzle(client, { logger }), { organizationId, client, ask, withCommit })
      const result = await work(tx, opened)
      over = true
      const [{ command }] = await Promise.all([client.query('commit'), ...last])
      if (command !== 'COMMIT') throw new Error('the transaction was rolled back')
      return result
    } catch (error) {
      over = true
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
        async () => {},
        () => organizationId,
        (tx) => {
          tx.withCommit(tx.client.query({ text: ENTER, values: [organizationId, NOBODY] }))
          return work(tx)
        },
      ),
    close: () => pool.end(),
  }
}

/** The organisation of the transaction, and whatever else is asked: every statement names it through this. */
export const own = (tx: Tx, table: { organizationId: PgColumn }, ...conditions: (SQL | undefined)[]): SQL =>
  and(eq(table.organizationId, tx.organizationId), ...conditions)!

/** A statement carries 65,535 values at most; so many rows stay well below, whatever their columns. */
const MOST_ROWS = 2000
/** From so many rows on, each column travels as one array: the database has far less to parse. */
const MANY_ROWS = 50

/** Adds rows that all have the same columns; `conflict` is what to do about those that are there. How many were written. */
export function add<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: Table['$inferInsert'][],
  conflict = '',
): Promise<number> {
  const batches: Promise<{ rowCount: number | null }>[] = []
  for (let start = 0; start < rows.length; start += MOST_ROWS) {
    batches.push(addBatch(tx, table, rows.slice(start, start + MOST_ROWS), conflict))
  }
  return Promise.all(batches).then((done) => done.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0))
}

function addBatch<Table extends PgTable>(tx: Tx, table: Table, rows: Table['$inferInsert'][], conflict: string) {
  const columns: Record<string, PgColumn> = getTableColumns(table)
  const keys = Object.keys(rows[0]!)
  const sentOf = (row: Record<string, unknown>, key: string) =>
    row[key] == null ? null : columns[key]!.mapToDriverValue(row[key])
  const wanted = keys.map((key) => columns[key]!)
  if (rows.length >= MANY_ROWS && wanted.every((column) => !column.getSQLType().endsWith('[]'))) {
    const arrays = keys.map((key) => rows.map((row) => sentOf(row, key)))
    return tx.ask(byColumnsOf(table, wanted, conflict), [tx.organizationId, ...arrays])
  }
  const shape = `${rows.length} ${keys} ${conflict}`
  const texts = additions.getOrInsertComputed(table, () => new Map())
  const text =
    texts.get(shape) ??
    additionOf(
      table,
      keys.map((key) => columns[key]!.name),
      rows.length,
      conflict,
    )
  if (text.length <= LONGEST_PLANNED) texts.set(shape, text)
  const values = rows.flatMap((row) => keys.map((key) => sentOf(row, key)))
  return tx.ask(text, [tx.organizationId, ...values])
}

function byColumnsOf(table: PgTable, columns: PgColumn[], conflict: string): string {
  const { schema, name } = getTableConfig(table)
  const names = columns.map((column) => column.name).join(', ')
  const arrays = columns.map((column, place) => `$${place + 2}::${column.getSQLType()}[]`)
  return `insert into ${schema}.${name} (organization_id, ${names}) select $1, * from unnest(${arrays.join(', ')}) ${conflict}`
}

const additions = new WeakMap<PgTable, Map<string, string>>()

function additionOf(table: PgTable, names: string[], count: number, conflict: string): string {
  const { schema, name } = getTableConfig(table)
  const places = Array.from({ length: count }, (_, row) => [
    '$1',
    ...names.map((_, i) => `$${row * names.length + i + 2}`),
  ])
  return `insert into ${schema}.${name} (organization_id, ${names.join(', ')}) values (${places.join('), (')}) ${conflict}`
}

/** `$2, $3` for a list: a plan for one is no plan for ten, as it would be with an array. */
export const places = (values: unknown[], first: number): string =>
  values.map((_, index) => `$${first + index}`).join(', ')

type Prepared<Row> = { execute(values: Record<string, unknown>): Promise<Row> }

/** A statement that Drizzle builds once; `sql.placeholder` stands for what is new each time. */
export function prepared<Row>(build: (tx: Tx) => { prepare(name: string): Prepared<Row> }) {
  let built: Prepared<Row> | undefined
  return (tx: Tx, values: Record<string, unknown>): Promise<Row> => {
    built ??= build(tx).prepare('')
    const here: Prepared<Row> = Object.assign(Object.create(built), { client: tx.client })
    return here.execute({ ...values, organizationId: tx.organizationId })
  }
}
