import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { formVersion } from '#/features/forms/api.ts'
import { shareOf } from '#/features/forms/readers/rules.ts'
import { supportersOn } from '#/features/people/supporters/api.ts'
import { own } from '#/platform/database.ts'
import { dayIn } from '#/platform/day.ts'
import { entrusted } from '#/platform/entrusted/tables.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import { readerLines } from '../queries.ts'
import { KIND } from '../readers/rules.ts'
import { LINE, NewReaders } from '../schema.ts'
import { type Reflection, recipients, reflections } from '../tables.ts'

/** Who is new beside the writer, and which of their earlier reflections these people do not read. */
export const newReaders = query({
  input: z.object({}),
  output: NewReaders,
  reveals: [],
  subject: async () => undefined,
  may: access.maySeeOwn,
  async run(scene) {
    const persons = await unshownTo(scene)
    return { persons: persons.filter(({ earlier }) => earlier.length > 0) }
  },
})

const MOST = 200

/**
 * The trainers and managers of today, each with the reflections in which something would be meant for them, had they been
 * there on the day it was handed in.
 */
export async function unshownTo(scene: Scene) {
  const { tx, actor, today } = scene
  const supporters = await supportersOn(tx, [actor.personId], today, LINE)
  const handedIn = await tx
    .select()
    .from(reflections)
    .where(
      own(
        tx,
        reflections,
        eq(reflections.personId, actor.personId),
        inArray(reflections.state, ['submitted', 'answered']),
        isNull(reflections.withdrawnAt),
      ),
    )
    .orderBy(desc(reflections.submittedAt))
    .limit(MOST)
  const [readers, told] = await Promise.all([readersOfMine(scene), toldOfMine(scene)])
  const lines = readerLines(actor.personId, supporters).flatMap(({ personId, displayName, as }) =>
    personId && as !== 'hire' && as !== 'hr' ? [{ personId, displayName, as }] : [],
  )
  return Promise.all(
    lines.map(async (line) => {
      const lacks = handedIn.filter(({ id }) => {
        const slots = readers.get(id) ?? []
        const reads = slots.some(({ personReaders }) => personReaders.includes(line.personId))
        const wasTold = told.some(({ reflectionId, personId }) => reflectionId === id && personId === line.personId)
        return !reads && !wasTold && slots.some(({ slot }) => slot.split('+').includes(line.as))
      })
      return { ...line, reads: await sharedOf(scene, lacks, line.as), earlier: lacks.map(lineOf(scene)) }
    }),
  )
}

const lineOf =
  ({ actor }: Scene) =>
  ({ id, period, submittedAt }: Reflection) => ({ id, period, submittedOn: dayIn(actor.timeZone, submittedAt!) })

/** How much of these somebody would read: the same for all of them, or a part. */
async function sharedOf({ tx }: Scene, lacks: Reflection[], as: (typeof LINE)[number]) {
  const forms = await Promise.all(
    [...new Set(lacks.map(({ hireFormId }) => hireFormId))].map((id) => formVersion(tx, id)),
  )
  const shares = new Set(forms.map((form) => shareOf('hire', form.questions, as)))
  const [share] = shares
  return shares.size === 1 && (share === 'all' || share === 'numbers') ? share : ('some' as const)
}

/** One's own words by reflection: the readers of each slot. */
async function readersOfMine({ tx, actor }: Scene) {
  const { subjectId, slot, personReaders } = entrusted
  const rows = await tx
    .select({ subjectId, slot, personReaders })
    .from(entrusted)
    .where(own(tx, entrusted, eq(entrusted.authorId, actor.personId), eq(entrusted.kind, KIND.hire)))
  return Map.groupBy(rows, (row) => row.subjectId)
}

/** Who was told of one's own on the day it was handed in. */
const toldOfMine = ({ tx, actor }: Scene) =>
  tx
    .select({ reflectionId: recipients.reflectionId, personId: recipients.personId })
    .from(recipients)
    .innerJoin(
      reflections,
      and(eq(reflections.organizationId, recipients.organizationId), eq(reflections.id, recipients.reflectionId)),
    )
    .where(own(tx, recipients, isNull(recipients.shownAt), eq(reflections.personId, actor.personId)))
