import { eq } from 'drizzle-orm'
import ical, { ICalEventTransparency } from 'ical-generator'
import { z } from 'zod'
import { organizationOf } from '#/features/people/organization/api.ts'
import { namesOf } from '#/features/people/supporters/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { type Day, dayIn } from '#/platform/day.ts'
import type { SecretLink } from '#/platform/http/links.ts'
import { secretHash } from '#/platform/session/enrolment.ts'
import { type Locale, query } from '#/platform/use-case.ts'
import { translate } from '#/platform/words.ts'
import { maySeeOwn } from '../access.ts'
import { CALENDAR_WORDS, TITLES, titleIn } from '../letters/mails.ts'
import { feeds } from '../tables.ts'
import { CALENDAR, type Entry, entriesFor } from './rules.ts'
import { Feed } from './schema.ts'

/** Whether there is a link to my calendar, and what stands behind it. */
export const feed = query({
  input: z.object({}),
  output: Feed,
  reveals: [],
  subject: ({ tx, actor }) =>
    tx
      .select()
      .from(feeds)
      .where(own(tx, feeds, eq(feeds.personId, actor.personId))),
  may: maySeeOwn,
  run: async ({ actor }, _, [row]) => ({
    feed: row ? { since: dayIn(actor.timeZone, row.createdAt), withNames: row.withNames } : null,
  }),
})

type Owner = { organization_id: string; person_id: string; with_names: boolean }

/** What is asked of somebody, for their own calendar; whoever has left has none any more. */
export const calendarLink: SecretLink = {
  path: CALENDAR,
  contentType: 'text/calendar; charset=utf-8',
  async read({ db, identity, clock, config: { baseUrl } }, secret) {
    const { rows } = await identity.pool.query<Owner>('select * from app.feed($1)', [secretHash(secret)])
    const [owner] = rows
    if (!owner) return undefined
    const now = clock.now()
    return db.inOrganization(owner.organization_id, async (tx) => {
      const { timeZone } = await organizationOf(tx)
      const today = dayIn(timeZone, now)
      const reader = await readerOf(tx, owner.person_id, today)
      if (!reader) return undefined
      const entries = entriesFor(await entriesOf(tx, owner.person_id, today), owner.with_names)
      return calendarFile(entries, { ...reader, baseUrl, today, now })
    })
  },
}

const SIX_HOURS = 6 * 60 * 60

type Look = { locale: Locale; baseUrl: string; today: Day; now: Temporal.Instant }

/** Whole days, which are the same day in every time zone: what is due, what it is called, and the way to it. */
function calendarFile(entries: Entry[], { locale, baseUrl, today, now }: Look): string {
  const titles = translate(TITLES, locale)
  const name = translate(CALENDAR_WORDS, locale)('name')
  const calendar = ical({ name, prodId: { company: 'Banso', product: 'Banso' }, ttl: SIX_HOURS })
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.id}@banso`,
      start: Temporal.PlainDate.from(entry.dueOn),
      allDay: true,
      summary: titleIn(titles, entry, locale),
      // Before it opens there is no page of its own.
      url: `${baseUrl}${entry.opensOn <= today ? entry.path : '/'}`,
      stamp: now,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

async function readerOf(tx: Tx, personId: string, today: Day): Promise<{ locale: Locale } | undefined> {
  const { rows } = await tx.ask<{ locale: Locale }>(READER, [tx.organizationId, personId, today])
  return rows[0]
}

const READER = `
select p.locale from app.people_persons p
where p.organization_id = $1 and p.id = $2 and exists (
  select from app.people_employments e
  where e.organization_id = $1 and e.person_id = p.id and (e.ends_on is null or e.ends_on >= $3))`

async function entriesOf(tx: Tx, personId: string, today: Day): Promise<Entry[]> {
  const { rows } = await tx.ask<Entry & { aboutId: string }>(ENTRIES, [tx.organizationId, personId, today])
  const others = rows.filter(({ aboutId }) => aboutId !== personId)
  const names = await namesOf(
    tx,
    others.map(({ aboutId }) => aboutId),
  )
  return rows.map((row) => ({ ...row, about: names.get(row.aboutId) ?? null }))
}

/** More than anybody has before them. */
const ENTRIES = `
select id, kind, period, about_id as "aboutId", opens_on::text as "opensOn", due_on::text as "dueOn", path
from app.tasks_steps
where organization_id = $1 and person_id = $2 and state = 'open' and closes_on >= $3
order by due_on, id limit 1000`
