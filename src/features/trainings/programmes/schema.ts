import { z } from 'zod'
import { ProgrammeRef, ProgrammeWish, Revision, SessionLine } from '../schema.ts'

/** Every programme by title, for choosing one. */
export const Programmes = z.object({
  programmes: z.array(ProgrammeWish.extend(ProgrammeRef.shape).extend({ sessions: z.int() })),
})

/** A programme with its sessions, the latest first; `mayChange`: the reader is of the office. */
export const TrainingProgramme = ProgrammeWish.extend(ProgrammeRef.shape).extend({
  revision: Revision,
  sessions: z.array(SessionLine),
  mayChange: z.boolean(),
})
export type TrainingProgramme = z.infer<typeof TrainingProgramme>
