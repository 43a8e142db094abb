import { createHash } from 'node:crypto'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { StartProblem } from '#/platform/start-problem.ts'

/** A table as it is copied: in the order of its primary key, so that the same rows are the same text everywhere. */
export type Table = { name: string; columns: string[]; order: string }
export type Sum = { rows: number; bytes: number; sha256: string }

/** Whoever is signed in, or has a way in, is so today: of these tables a backup holds no rows, and brings none back. */
export const FLEETING: ReadonlySet<string> = new Set(
  ['sessions', 'verifications', 'invitations', 'throttle'].map((table) => `identity.${table}`),
)

/** What would change how a value is written. */
const SAME_EVERYWHERE = `
set local timezone = 'UTC'; set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres';
set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8';
set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`

export const pinSettings = (client: pg.ClientBase) => client.query(SAME_EVERYWHERE)

/** `depth` counts the tables that must be there before, by their foreign keys; `hidden` rows would be missing unnoticed. */
const TABLES = `
with recursive ours as (
  select c.oid, format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity as guarded
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('app', 'identity') and c.relkind in ('r', 'p')
), depths (oid, depth) as (
  select oid, 0 from ours
  union
  select k.conrelid, d.depth + 1 from depths d join pg_constraint k on k.confrelid = d.oid
  where k.contype = 'f' and k.conrelid <> k.confrelid and d.depth < 100
)
select t.name,
  (select json_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
   where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
  (select string_agg(quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end, ', ' order by place)
   from pg_index i, unnest(i.indkey::int2[]) with ordinality as key (attnum, place), pg_attribute a
   where i.indrelid = t.oid and i.indisprimary and a.attrelid = t.oid and a.attnum = key.attnum) as order,
  guarded and not exists (
    select from pg_policy p join pg_roles r on r.oid = any (p.polroles)
    where p.polrelid = t.oid and r.rolname = 'banso_backup' and p.polcmd = 'r'
      and pg_get_expr(p.polqual, p.polrelid) = 'true') as hidden
from ours t
order by (select max(depth) from depths d where d.oid = t.oid), t.name collate "C"`

const MAY_STAND_BACK = `
select exists (select from pg_roles where rolname = 'banso_backup' and has_schema_privilege(oid, 'app', 'usage')) as role`

export async function tablesOf(client: pg.ClientBase): Promise<(Table & { hidden: boolean })[]> {
  return (await client.query(TABLES)).rows
}

/** The tables as they are at one moment, whatever is written meanwhile; nobody alters one until the work is done. */
export async function inSnapshot<T>(client: pg.ClientBase, work: (tables: Table[]) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const before = await client.query(`select to_regnamespace('app') is not null as there`)
    if (!before.rows[0].there)
      throw new StartProblem('There is no Banso in this database, so there is nothing to back up.')
    const { role } = (await client.query(MAY_STAND_BACK)).rows[0]
    const expected = await tablesOf(client)
    await client.query('begin isolation level repeatable read read only')
    try {
      await pinSettings(client)
      // A database of an older Banso has no such role; there, rows that somebody may not see are an error.
      await client.query(role ? 'set local role banso_backup' : 'set local row_security = off')
      // Before the first look, which fixes the moment: what is altered after that moment would look empty.
      await client.query(`lock table ${expected.map(({ name }) => name).join(', ')} in access share mode`)
      const tables = await tablesOf(client)
      const hidden = tables.filter((table) => role && table.hidden)
      if (hidden.length > 0) throw new Error(`no policy lets banso_backup read ${hidden.map(({ name }) => name)}`)
      if (JSON.stringify(tables) === JSON.stringify(expected)) return await work(tables)
      if (tries === 3) throw new Error('the tables are being altered')
    } finally {
      await client.query('rollback').catch(() => {})
    }
  }
}

/** Reads what is kept of a table out as text, and says what it was: rows, bytes and a checksum. */
export async function copyOut(
  client: pg.ClientBase,
  { name, columns, order }: Table,
  take: (chunk: Buffer) => Promise<void> | void = () => {},
): Promise<Sum> {
  const kept = FLEETING.has(name) ? 'where false' : ''
  const statement = `copy (select ${columns.join(', ')} from ${name} ${kept} order by ${order}) to stdout`
  const rows = client.query(copyTo(statement))
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
    await take(chunk)
  }
  // The number of rows comes after the last of them.
  await client.query('select')
  return { rows: rows.rowCount, bytes, sha256: hash.digest('hex') }
}
