import { finish, nudge } from '#/features/tasks/api.ts'
import { command } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import { programmeById } from '../programmes/queries.ts'
import { reflectionAround } from '../queries.ts'
import { ReflectionId } from '../schema.ts'
import { awaited, nextMail, SIDES } from './queries.ts'
import { HelpAsked, Reminded, RemindMissing } from './schema.ts'

/** Those who are missing are told once more by the next morning's mail; pressing again changes nothing. */
export const remindMissing = command({
  input: RemindMissing,
  output: Reminded,
  event: 'reflections.missing-reminded',
  eventSubject: ({ programmeId }) => programmeId,
  subject: ({ tx }, { programmeId }) => programmeById(tx, programmeId),
  may: access.mayRunProgrammes,
  async run(scene, side) {
    const { tx, today, mailing } = scene
    const goesOn = await nextMail(scene)
    const steps = await awaited(scene, side, goesOn)
    const wanted = steps.filter(({ why }) => why === undefined)
    if (mailing && wanted.length > 0) {
      const subjectIds = [...new Set(wanted.map(({ subjectId }) => subjectId))]
      await nudge(tx, { kind: SIDES[side.side].kind, subjectIds }, today)
    }
    const reached = steps.filter(({ why }) => why === undefined || why === 'asked')
    return {
      count: mailing ? new Set(reached.map(({ personId }) => personId)).size : 0,
      goesOn: mailing ? goesOn : null,
    }
  },
})

/** A manager has spoken with those who should answer: nothing more is asked of any manager. */
export const haveHelped = command({
  input: ReflectionId,
  output: HelpAsked.pick({ asked: true }),
  event: 'reflections.helped',
  eventSubject: ({ reflectionId }) => reflectionId,
  subject: (scene, { reflectionId }) => reflectionAround(scene, reflectionId),
  may: access.mayHelp,
  async run({ tx, actor, now }, { reflectionId }) {
    await finish(tx, { kind: 'reflections.help', subjectId: reflectionId }, actor.personId, now)
    return { asked: false }
  },
})
