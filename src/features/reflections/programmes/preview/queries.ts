import { and, eq, isNull, ne } from 'drizzle-orm'
import { calendarOf } from '#/features/people/organization/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { addMonths, type Day, laterOf, monthOf } from '#/platform/day.ts'
import type { Period } from '#/platform/period.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import * as access from '../../access.ts'
import { programmes, reflections } from '../../tables.ts'
import { auditedIn, auditedOf, membersOn, unitsByDay } from '../membership/queries.ts'
import { stagesOf } from '../opening/commands.ts'
import { checkWish, peopleChosen } from '../queries.ts'
import {
  type PreviewedRound,
  PreviewProgramme,
  PreviewRoundPeople,
  ProgrammePreview,
  type ProgrammeWish,
  RoundPeople,
} from '../schema.ts'
import { candidatesOf, unitChangesOf } from './candidates/queries.ts'
import { askedTwice, type Oddity, odditiesIn, passedRounds } from './odd/rules.ts'
import { besideOn, type Expected, expectedOf, type Known, type Mails, mailsOf, type Simulated } from './rules.ts'

const A_YEAR = 12
/** So many names of each thing out of the ordinary are listed; beyond that nobody reads the list. */
const NAMED = 50
const PAGE = 50
const MOST_PAST = 12

type Wish = ProgrammeWish & { programmeId?: string | undefined }

/** Every round, opening day and mail of the next twelve months, and what is out of the ordinary; nothing is done. */
export const previewProgramme = query({
  input: PreviewProgramme,
  output: ProgrammePreview,
  reveals: [],
  subject: ({ tx }, wish) => peopleChosen(tx, wish),
  may: access.mayRunProgrammes,
  async run(scene, wish) {
    const { tx, today, mailing } = scene
    const { programme, people, known, expected, away } = await simulate(scene, wish)
    const odd = [
      ...odditiesIn(programme, { expected, away }, people, known),
      ...(await twice(tx, wish, { people, known, expected })),
    ].filter(({ why }) => !(wish.programmeId && (why === 'window-passed' || why === 'milestone-passed')))
    const past = wish.programmeId ? [] : passedRounds(programme, today, known.calendar).slice(-MOST_PAST)
    return {
      from: laterOf(today, wish.startsOn),
      until: known.until,
      mailing,
      today: (await membersOn(tx, programme.audited, today)).length,
      people: new Set(expected.map(({ person }) => person)).size,
      rounds: [
        ...past.map((round) => ({ ...round, lastOpensOn: round.opensOn, opens: 'past' as const, ...NOTHING })),
        ...roundsOf(expected, wish, known, mailing),
      ],
      odd: gathered(odd),
    }
  },
})

/** Who is asked in one of its rounds, fifty at a time. */
export const programmeRoundPeople = query({
  input: PreviewRoundPeople,
  output: RoundPeople,
  reveals: [],
  subject: ({ tx }, wish) => peopleChosen(tx, wish),
  may: access.mayRunProgrammes,
  async run(scene, { period, after, ...wish }) {
    const { expected } = await simulate(scene, wish)
    const asked = expected.filter((one) => rowOf(one, wish) === period)
    return {
      people: asked.slice(after, after + PAGE).map(({ person, on }) => {
        const { trainers, managers } = besideOn(person, on)
        return {
          ...{ id: person.personId, displayName: person.displayName, opensOn: on },
          ...{ trainers: trainers.length, managers: managers.length, reached: person.account === 'reached' },
        }
      }),
      next: asked.length > after + PAGE ? after + PAGE : null,
    }
  },
})

const NOTHING = { people: 0, mails: { opening: 0, reminders: 0, handedIn: 0, answered: 0 } }

async function simulate({ tx, today }: Scene, wish: Wish) {
  checkWish(wish)
  const until = addMonths(laterOf(today, wish.startsOn), A_YEAR)
  const programme: Simulated = {
    ...wish,
    audited: auditedIn(wish),
    stages: wish.stages.map(({ fromMonths, trainerForm }) => ({ fromMonths, isAnswered: trainerForm !== null })),
  }
  const known: Known = {
    ...{ today, until, calendar: await calendarOf(tx) },
    ...(await unitsKnown(tx, wish.audience?.unitIds)),
    opened: await openedIn(tx, wish.programmeId),
  }
  const people = await candidatesOf(tx, programme.audited, today, until)
  return { programme, people, known, ...expectedOf(programme, people, known) }
}

const unitsKnown = async (tx: Tx, unitIds: readonly string[] | undefined) => ({
  units: await unitsByDay(tx, unitIds),
  unitChanges: await unitChangesOf(tx, unitIds),
})

/** What a programme that runs has opened before. */
async function openedIn(tx: Tx, programmeId: string | undefined): Promise<Known['opened']> {
  if (!programmeId) return () => false
  const rows = await tx
    .select({ personId: reflections.personId, period: reflections.period })
    .from(reflections)
    .where(own(tx, reflections, eq(reflections.programmeId, programmeId)))
  const opened = new Set(rows.map(({ personId, period }) => `${personId} ${period}`))
  return (personId, period) => opened.has(`${personId} ${period}`)
}

type Simulation = { people: Parameters<typeof expectedOf>[1]; known: Known; expected: Expected[] }

/** Whom other programmes of the same cadence ask about the same periods. */
async function twice(tx: Tx, { cadence, programmeId }: Wish, { known, expected }: Simulation): Promise<Oddity[]> {
  const asked = [...new Set(expected.map(({ person }) => person))]
  const others = await tx
    .select()
    .from(programmes)
    .where(
      and(
        own(tx, programmes, isNull(programmes.endedAt), eq(programmes.cadence, cadence)),
        eq(programmes.kind, 'reflections'),
        programmeId ? ne(programmes.id, programmeId) : undefined,
      ),
    )
  const found: Oddity[] = []
  for (const other of others) {
    const audited = await auditedOf(tx, other)
    const stages = (await stagesOf(tx, other.id)).map(({ fromMonths }) => ({ fromMonths, isAnswered: false }))
    const around = { ...known, ...(await unitsKnown(tx, audited.audience?.unitIds)), opened: () => false }
    const there = expectedOf({ ...other, audited, stages }, asked, around)
    found.push(...askedTwice(expected, there.expected, other.name))
  }
  return found
}

/** Under which line of the preview a reflection stands: its round, or of milestones the month in which it opens. */
const rowOf = ({ period, on }: Expected, { cadence }: Wish): Period => (cadence === 'milestones' ? monthOf(on) : period)

function roundsOf(expected: readonly Expected[], wish: Wish, known: Known, mailing: boolean): PreviewedRound[] {
  const rounds = [...Map.groupBy(expected, (one) => rowOf(one, wish))].map(([period, those]) => {
    const days = (pick: (one: Expected) => Day) => those.map(pick).toSorted()
    const [opens, closes, dues] = [days(({ on }) => on), days(({ closesOn }) => closesOn), days(({ dueOn }) => dueOn)]
    const mails = { ...NOTHING.mails }
    if (mailing) {
      for (const one of those) {
        const more = mailsOf(one, wish.tellsManagers, known.calendar)
        for (const kind of Object.keys(mails) as (keyof Mails)[]) mails[kind] += more[kind]
      }
    }
    return {
      ...{ period, opensOn: opens[0]!, lastOpensOn: opens.at(-1)!, dueOn: dues[0]!, closesOn: closes.at(-1)! },
      ...{ opens: opens[0]! <= known.today ? ('now' as const) : ('later' as const), people: those.length, mails },
    }
  })
  return rounds.toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : 1))
}

/** By what it is; each person once, at the first time. */
function gathered(odd: readonly Oddity[]): ProgrammePreview['odd'] {
  return [...Map.groupBy(odd, ({ why }) => why)].map(([why, all]) => {
    const people = new Map(all.toReversed().flatMap((one) => (one.person ? [[one.person.personId, one] as const] : [])))
    const named = [...people.values()].toReversed()
    return {
      why,
      periods: all.flatMap(({ person, period }) => (person || !period ? [] : period)),
      programmes: [...new Set(all.flatMap(({ programme }) => programme ?? []))],
      people: named.slice(0, NAMED).map(({ person, period, on }) => ({
        ...{ id: person!.personId, displayName: person!.displayName },
        ...{ period, on },
      })),
      count: people.size,
    }
  })
}
