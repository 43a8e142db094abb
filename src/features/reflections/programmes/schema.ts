import { z } from 'zod'
import { Day, Period } from '#/platform/schema.ts'
import { Audience, Cadence } from '../schema.ts'

/** A form: one of the organisation's, or one of the sets that Banso brings. */
export const FormChoice = z.union([z.object({ formId: z.uuid() }), z.object({ library: z.string().max(40) })])
export type FormChoice = z.infer<typeof FormChoice>

/** From so many months since the anchor on: which forms. Without `trainerForm` nobody is asked to answer. */
export const StageWish = z.object({
  fromMonths: z.int().min(0).max(120),
  hireForm: FormChoice,
  trainerForm: FormChoice.nullable(),
})
export type StageWish = z.infer<typeof StageWish>

/** What each person's own span counts from; `none`: the programme's days alone. */
export const Anchor = z.enum(['none', 'hired', 'assigned'])
export type Anchor = z.infer<typeof Anchor>

/** When rounds open, are due and close: see `tables.ts` for what each number means. */
export const RhythmWish = z.object({
  cadence: Cadence,
  startsOn: Day,
  endsOn: Day.nullable(),
  opensBefore: z.int(),
  dueAfter: z.int(),
  closesAfter: z.int(),
})
export type RhythmWish = z.infer<typeof RhythmWish>

/** Who takes part: everybody of the audience and those named beside it, but for those left out. */
export const PeopleWish = z.object({
  audience: Audience.nullable().default(null),
  personIds: z.array(z.uuid()).max(2000).default([]),
  exceptIds: z.array(z.uuid()).max(2000).default([]),
})
export type PeopleWish = z.infer<typeof PeopleWish>

/** A programme as the office wants it (A-10, 1.5): see `tables.ts` for what each means. */
export const ProgrammeWish = z.object({
  name: z.string().trim().min(1).max(80),
  ...RhythmWish.shape,
  anchor: Anchor.default('none'),
  afterMonths: z.int().min(0).max(120).default(0),
  forMonths: z.int().min(1).max(120).default(12),
  tolerance: z.int().min(0).max(14).default(5),
  ...PeopleWish.shape,
  stages: z
    .array(StageWish)
    .min(1)
    .max(24)
    .default([{ fromMonths: 0, hireForm: { library: 'new-graduate' }, trainerForm: { library: 'trainer' } }]),
  tellsManagers: z.boolean().default(true),
})
export type ProgrammeWish = z.infer<typeof ProgrammeWish>

export const ProgrammeRef = z.object({ programmeId: z.uuid() })
export const StartProgramme = ProgrammeWish.extend({ programmeId: z.uuid() })
/** `seen` is what the page had: when somebody else changed it meanwhile, it is refused (409 `changed-meanwhile`). */
export const ChangeProgramme = z.object({ programmeId: z.uuid(), seen: ProgrammeWish, wanted: ProgrammeWish })

/** How a programme stands on a day. */
export const ProgrammeState = z.enum(['planned', 'running', 'ended'])
export type ProgrammeState = z.infer<typeof ProgrammeState>

const Head = ProgrammeWish.pick({
  name: true,
  cadence: true,
  startsOn: true,
  endsOn: true,
  anchor: true,
  afterMonths: true,
  forMonths: true,
  opensBefore: true,
  dueAfter: true,
  closesAfter: true,
}).extend({
  id: z.uuid(),
  state: ProgrammeState,
  /** Who takes part today. */
  people: z.int(),
  latest: Period.nullable(),
  /** The next day on which a round or a milestone opens for somebody; null where none is in sight. */
  nextOpensOn: Day.nullable(),
})
export const Programmes = z.object({ programmes: z.array(Head) })

/** A round's days. */
export const RoundDays = z.object({ period: Period, opensOn: Day, dueOn: Day, closesOn: Day })

/** Somebody by name, for lists about a programme. */
export const Named = z.object({ id: z.uuid(), displayName: z.string() })
export type Named = z.infer<typeof Named>

/** A programme whole: as it was wished, with the names of those who were named, and what comes next. */
export const Programme = z.object({
  id: z.uuid(),
  wish: ProgrammeWish,
  named: z.array(Named),
  excepted: z.array(Named),
  state: ProgrammeState,
  /** When it was switched off, and whether that can still be taken back today. */
  ended: z.object({ on: Day, mayResume: z.boolean() }).nullable(),
  people: z.int(),
  latest: Period.nullable(),
  next: z.array(RoundDays),
})

/** Who would take part today, page by page; `coming` are hired later and would then. */
export const WhoTakesPart = PeopleWish.extend({ after: z.int().min(0).default(0) })
export const TakingPart = z.object({
  people: z.int(),
  coming: z.int(),
  names: z.array(Named.extend({ unit: z.string().nullable(), kind: z.string(), hiredOn: Day })),
  next: z.int().nullable(),
})

/** The next three rounds of a rhythm, for an example; of milestones none. */
export const NextRounds = z.object({ rounds: z.array(RoundDays) })

/** What switching on would do in the next twelve months. `programmeId`: as a change of that one. Nothing is done. */
export const PreviewProgramme = ProgrammeWish.extend({ programmeId: z.uuid().optional() })

/** What is out of the ordinary, so that the office can mend it before. */
export const Odd = z.enum([
  'nobody',
  'window-passed',
  'milestone-passed',
  'no-trainer',
  'nobody-told',
  'not-invited',
  'no-address',
  'opens-on-return',
  'away-throughout',
  'out-of-tolerance',
  'leaves',
  'asked-twice',
  'period-without-work',
  'short-window',
])
export type Odd = z.infer<typeof Odd>

/** Whom it concerns, first time each, and the day or period of it. */
export const OddPerson = Named.extend({ period: Period.nullable(), on: Day.nullable() })

/** A round, or of milestones all that open in one month. */
export const PreviewedRound = z.object({
  period: Period,
  opensOn: Day,
  /** The last day on which it opens for somebody: later than the first for milestones, and for who comes back from leave. */
  lastOpensOn: Day,
  dueOn: Day,
  closesOn: Day,
  /** `past`: its window has passed, it will not open; `now`: it opens at once. */
  opens: z.enum(['past', 'now', 'later']),
  people: z.int(),
  mails: z.object({
    /** That something has opened: one each, to those whom mail reaches. */
    opening: z.int(),
    /** At most: if nobody had handed in. */
    reminders: z.int(),
    /** When all have handed in: to trainers and managers, at once. */
    handedIn: z.int(),
    /** When all were answered. */
    answered: z.int(),
  }),
})
export type PreviewedRound = z.infer<typeof PreviewedRound>

export const ProgrammePreview = z.object({
  from: Day,
  until: Day,
  /** Whether mail leaves this installation at all. */
  mailing: z.boolean(),
  /** Who takes part today, and for whom anything opens in these twelve months. */
  today: z.int(),
  people: z.int(),
  rounds: z.array(PreviewedRound),
  odd: z.array(
    z.object({
      why: Odd,
      /** Periods or other programmes it is about, where it is not about people. */
      periods: z.array(Period),
      programmes: z.array(z.string()),
      people: z.array(OddPerson),
      count: z.int(),
    }),
  ),
})
export type ProgrammePreview = z.infer<typeof ProgrammePreview>

/** The names of one previewed round, page by page. */
export const PreviewRoundPeople = PreviewProgramme.extend({ period: Period, after: z.int().min(0).default(0) })
export const RoundPeople = z.object({
  people: z.array(Named.extend({ opensOn: Day, trainers: z.int(), managers: z.int(), reached: z.boolean() })),
  next: z.int().nullable(),
})
