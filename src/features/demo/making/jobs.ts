import { v7 } from 'uuid'
import { calendarOf } from '#/features/people/organization/api.ts'
import { startProgramme } from '#/features/reflections/api.ts'
import { addDays, type Day, dayIn } from '#/platform/day.ts'
import { type DailyJob, runDailyJobs } from '#/platform/jobs.ts'
import type { Auth } from '#/platform/session/auth.ts'
import { refreshStanding, travelTo } from '#/platform/session/installation.ts'
import type { World } from '#/platform/world.ts'
import { doExtras } from '../acting/extras/commands.ts'
import { playIn, type Troupe, troupeOf } from '../acting/queries.ts'
import { MAKE } from '../commands.ts'
import type { Company, Planned } from '../company/schema.ts'
import { finishedMaking, idOf, inDemo, note, personIdOf } from '../queries.ts'
import { daysAfter, officesOn } from '../rules.ts'
import type { Plot } from '../schema.ts'
import { works } from '../tables.ts'
import { dawn, liveThrough, momentOf } from '../travelling/commands.ts'
import { type Owner, oneAtATime, toItsEnd } from '../travelling/jobs.ts'
import { happenedIn } from '../travelling/queries.ts'
import { putIn, wipe } from './commands.ts'

const ZONE = 'Asia/Tokyo'

/** A demo that nobody has made to its end is made from the start, once, whichever process comes first. */
export async function makeAtStart(world: World): Promise<void> {
  if (!world.standing.demo || (await inDemo(world, finishedMaking))) return
  await world.owner.query(`select app.enqueue($1, '[{}]', null)`, [MAKE])
}

/** Makes the demo: the company as it was, and then its days, one after the other, until it is today. */
export const makeDemo =
  (jobs: DailyJob[], plot: Plot) =>
  async (world: World, _auth: Auth, _nothing: unknown): Promise<void> => {
    await refreshStanding(world.identity.pool, world.standing)
    if (!world.standing.demo) return
    await oneAtATime(world, async (owner) => {
      if (await inDemo(world, finishedMaking)) return
      const company = plot.companyOn(dayIn(ZONE, world.wall.now()))
      const workId = await begin(world, owner, company)
      await toItsEnd(world, MAKE, workId, () => make(world, company, workId, { jobs, plot }))
    })
  }

/** Takes away what there was, and sets the clock back. */
async function begin(world: World, owner: Owner, { from }: Company): Promise<string> {
  const id = v7()
  const now = world.wall.now()
  const until = dayIn(ZONE, now)
  const total = daysAfter(from, until).length
  await wipe(owner)
  await inDemo(world, (tx) =>
    tx.insert(works).values({
      ...{ id, kind: 'making', state: 'running', from, until, done: 0, total, happened: {}, startedAt: now },
    }),
  )
  await travelTo(world, momentOf(from, '08:00', ZONE))
  return id
}

/** How often it is told how far it has come, in days: telling takes time as well. */
const TOLD_EVERY = 4

async function make(world: World, company: Company, workId: string, { jobs, plot }: { jobs: DailyJob[]; plot: Plot }) {
  const { from } = company
  const today = dayIn(ZONE, world.wall.now())
  await putIn(world, company, today)
  const after = world.clock.now()
  const troupe = troupeOf(world, plot, company, { timeZone: ZONE, except: null })
  const calendar = await inDemo(world, calendarOf)
  const waiting = company.programmes.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
  const tell = async (day: Day) => {
    const span = { after, until: world.clock.now(), from, to: day }
    const happened = await inDemo(world, (tx) => happenedIn(tx, span))
    await note(world, workId, { reached: day, done: daysAfter(from, day).length, happened })
  }
  const days = daysAfter(addDays(from, -1), addDays(today, -1))
  for (const [place, day] of days.entries()) {
    world.ending.throwIfAborted()
    // On a day off nobody works and no mail is written; the jobs of the next morning make up for it.
    if (calendar.isWorkingDay(day)) {
      await dawn(world, day, ZONE, jobs)
      while (waiting[0] && waiting[0].startsOn <= addDays(day, SET_UP_BEFORE))
        await setUp(troupe, day, waiting.shift()!)
      await liveThrough(troupe, day)
    } else await doExtras(troupe, day)
    if (place % TOLD_EVERY === 0) await tell(day)
  }
  await travelTo(world, world.wall.now())
  await runDailyJobs(world, jobs, world.clock.now())
  for (const planned of waiting) await setUp(troupe, today, planned)
  await tell(today)
}

/** So many days before its first the office sets a programme up. */
const SET_UP_BEFORE = 14

async function setUp(troupe: Troupe, day: Day, { key, audience, ...wish }: Planned): Promise<void> {
  const office = troupe.company.people.find((someone) => officesOn(someone, day).includes('hr'))
  const { units, ...who } = audience
  await playIn(troupe)(personIdOf(office!.key), startProgramme, {
    ...{ ...wish, programmeId: idOf('programme', key), personIds: [], exceptIds: [] },
    audience: { ...who, unitIds: units.map((path) => idOf('unit', path)) },
  })
}
