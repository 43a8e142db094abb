import { and, eq, inArray, ne } from 'drizzle-orm'
import { FileOut } from '#/features/people/imports/schema.ts'
import { own, type Tx } from '#/platform/database.ts'
import { found } from '#/platform/errors.ts'
import { writeSheet } from '#/platform/spreadsheet/write.ts'
import { type Actor, query } from '#/platform/use-case.ts'
import { mayOwn, mayScore, maySetUp } from '../../access.ts'
import { payOn } from '../../costs/api.ts'
import { ProgrammeRef } from '../../schema.ts'
import { type Programme, participants, programmes, type Session, sessions, staff } from '../../tables.ts'
import { figuresOf } from '../queries.ts'
import { verdictOf } from '../rules.ts'
import en from '../words.en.ts'
import ja from '../words.ja.ts'
import { fileRows } from './rules.ts'
import { type YearLine, Years } from './schema.ts'

type Known = Session & { ownerIds: string[]; instructorIds: string[] }
type All = { programme: Programme; all: Known[] }

/** The office sees every session of a programme, others those they answer for or teach. */
const mayCompare = (actor: Actor, { all }: All) => maySetUp(actor) || all.some((session) => mayScore(actor, session))

/** The sessions of a programme over the years (T-01): when, for how many, and how each was judged for its owners. */
export const years = query({
  input: ProgrammeRef,
  output: Years,
  reveals: [],
  subject: ({ tx }, { programmeId }) => programmeWith(tx, programmeId),
  may: mayCompare,
  run: async ({ tx, actor }, _, subject) => await compared(tx, actor, subject),
})

/** The same as a table to keep. */
export const exportYears = query({
  input: ProgrammeRef,
  output: FileOut,
  reveals: [],
  subject: ({ tx }, { programmeId }) => programmeWith(tx, programmeId),
  may: mayCompare,
  async run({ tx, actor, today }, _, subject) {
    const words = (actor.locale === 'ja' ? ja : en).file
    const rows = fileRows((await compared(tx, actor, subject)).sessions, words, actor.locale)
    const bytes = await writeSheet(rows, 'xlsx', { sheetName: words.sheet })
    return { fileName: `${words.name}-${today}.xlsx`, base64: Buffer.from(bytes).toString('base64') }
  },
})

async function programmeWith(tx: Tx, programmeId: string): Promise<All> {
  const [rows, held] = await Promise.all([
    tx
      .select()
      .from(programmes)
      .where(own(tx, programmes, eq(programmes.id, programmeId))),
    tx
      .select()
      .from(sessions)
      .where(own(tx, sessions, and(eq(sessions.programmeId, programmeId), ne(sessions.state, 'cancelled'))))
      .orderBy(sessions.endsOn, sessions.id),
  ])
  const answering = await tx
    .select()
    .from(staff)
    .where(own(tx, staff, inArray(staff.sessionId, held.map(idOf))))
  const idsOf = (sessionId: string, as: 'owner' | 'instructor') =>
    answering.filter((one) => one.sessionId === sessionId && one.as === as).map(({ personId }) => personId)
  const all = held.map((session) => ({
    ...session,
    ownerIds: idsOf(session.id, 'owner'),
    instructorIds: idsOf(session.id, 'instructor'),
  }))
  return { programme: found(rows[0]), all }
}

async function compared(tx: Tx, actor: Actor, { programme, all }: All): Promise<Years> {
  const known = all.filter((session) => maySetUp(actor) || mayScore(actor, session))
  const counted = await peopleIn(tx, known.map(idOf))
  const judged = await judgedOf(
    tx,
    known.filter((session) => session.state === 'judged' && mayOwn(actor, session)),
  )
  return {
    ...{ programmeId: programme.id, title: programme.title, titleEn: programme.titleEn },
    sessions: known.map(({ id, ...session }) => ({
      ...session,
      sessionId: id,
      people: counted.get(id) ?? 0,
      judged: judged.get(id) ?? null,
    })),
  }
}

async function judgedOf(tx: Tx, mine: Known[]): Promise<Map<string, YearLine['judged']>> {
  const counted = await figuresOf(tx, mine.map(idOf))
  const judged = new Map<string, YearLine['judged']>()
  for (const { id, endsOn } of mine) {
    const figures = counted.get(id)!
    const pay = await payOn(tx, endsOn)
    if (pay && figures.people > 0 && figures.minutes > 0) judged.set(id, { ...figures, ...verdictOf(figures, pay) })
  }
  return judged
}

async function peopleIn(tx: Tx, ids: string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ sessionId: participants.sessionId })
    .from(participants)
    .where(own(tx, participants, inArray(participants.sessionId, ids)))
  return new Map([...Map.groupBy(rows, ({ sessionId }) => sessionId)].map(([id, people]) => [id, people.length]))
}

const idOf = ({ id }: { id: string }) => id
