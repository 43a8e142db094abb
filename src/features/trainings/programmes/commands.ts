import { eq } from 'drizzle-orm'
import { own } from '#/platform/database.ts'
import { Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { maySetUp } from '../access.ts'
import { programmeById } from '../queries.ts'
import { ChangeProgramme, CreateProgramme, ProgrammeRef, type ProgrammeWish } from '../schema.ts'
import { programmes } from '../tables.ts'

/** Makes a programme, whose sessions can be compared over the years. */
export const createProgramme = command({
  input: CreateProgramme,
  output: ProgrammeRef,
  event: 'trainings.programme-created',
  eventSubject: ({ programmeId }) => programmeId,
  subject: async () => undefined,
  may: maySetUp,
  async run({ tx, now }, { programmeId, ...wish }) {
    await tx
      .insert(programmes)
      .values({ id: programmeId, ...wish, createdAt: now })
      .onConflictDoNothing()
    if (!same(await programmeById(tx, programmeId), wish)) throw new Refused('other-content')
    return { programmeId }
  },
})

export const changeProgramme = command({
  input: ChangeProgramme,
  output: ProgrammeRef,
  event: 'trainings.programme-changed',
  eventSubject: ({ programmeId }) => programmeId,
  subject: ({ tx }, { programmeId }) => programmeById(tx, programmeId, true),
  may: maySetUp,
  async run({ tx }, { programmeId, revision, ...wish }, before) {
    if (same(before, wish)) return { programmeId }
    if (before.revision !== revision) throw new Refused('changed-meanwhile')
    await tx
      .update(programmes)
      .set({ ...wish, revision: revision + 1 })
      .where(own(tx, programmes, eq(programmes.id, programmeId)))
    return { programmeId }
  },
})

const same = (row: ProgrammeWish, wish: ProgrammeWish) =>
  row.title === wish.title && row.titleEn === wish.titleEn && row.description === wish.description
