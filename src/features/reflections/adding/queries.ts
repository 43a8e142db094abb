import { supportersOn } from '#/features/people/supporters/api.ts'
import { query } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import { ADDING, headOf, readerLines, reflectionById } from '../queries.ts'
import { isHandedIn } from '../rules.ts'
import { LINE, ReflectionId, Writing } from '../schema.ts'
import { additionForm } from './rules.ts'

/** The page on which one adds to what was handed in: who will read that - those of today - and the draft. */
export const adding = query({
  input: ReflectionId,
  output: Writing,
  reveals: [ADDING],
  subject: ({ tx }, { reflectionId }) => reflectionById(tx, reflectionId),
  may: access.mayWrite,
  async run(scene, _, { reflection, programme }) {
    const { tx, today } = scene
    const supporters = await supportersOn(tx, [reflection.personId], today, LINE)
    const draft = await scene.draft(ADDING, reflection.id)
    const kept = draft && (JSON.parse(draft.body) as Pick<Writing, 'answers' | 'alsoToManager'>)
    return {
      reflection: headOf(reflection, programme),
      about: '',
      form: additionForm,
      answers: kept?.answers ?? {},
      alsoToManager: kept?.alsoToManager ?? false,
      revision: draft?.revision ?? 0,
      keptAt: draft?.keptAt.toString() ?? null,
      readers: readerLines(reflection.personId, supporters),
      mails: scene.mailing,
      locked: (reflection.withdrawnAt
        ? 'withdrawn'
        : isHandedIn(reflection)
          ? null
          : 'not-submitted') as Writing['locked'],
      answeredBy: null,
    }
  },
})
