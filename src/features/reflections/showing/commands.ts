import { inArray } from 'drizzle-orm'
import { add, own } from '#/platform/database.ts'
import { command } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import { askToRead } from '../adding/commands.ts'
import { KIND } from '../readers/rules.ts'
import { isHandedIn } from '../rules.ts'
import { ShowEarlier, Shown } from '../schema.ts'
import { recipients, reflections } from '../tables.ts'
import { unshownTo } from './queries.ts'

/**
 * Shows one's earlier reflections to one person who is a trainer or a manager today: they read what is meant for them in
 * that role, and are asked for nothing. It cannot be undone. Sent again, it changes nothing.
 */
export const showEarlier = command({
  input: ShowEarlier,
  output: Shown,
  event: 'reflections.shown-earlier',
  eventSubject: ({ personId }) => personId,
  async subject(scene, { personId, reflectionIds }) {
    const { tx } = scene
    const [chosen, readers] = [
      await tx
        .select()
        .from(reflections)
        .where(own(tx, reflections, inArray(reflections.id, reflectionIds)))
        .orderBy(reflections.id)
        // What is being taken back in this moment is shown to nobody.
        .for('no key update'),
      await unshownTo(scene),
    ]
    return { chosen, all: new Set(reflectionIds).size, reader: readers.find((one) => one.personId === personId) }
  },
  may: (actor, { chosen, all, reader }) =>
    reader !== undefined &&
    chosen.length === all &&
    chosen.every((reflection) => access.isAuthor(actor, { reflection }) && isHandedIn(reflection)),
  async run(scene, { personId }, { chosen, reader }) {
    const { as: kind, earlier } = reader!
    const shown = chosen.filter(({ id }) => earlier.some((one) => one.id === id))
    const latest = shown.toSorted((one, other) => (one.period < other.period ? 1 : -1))[0]
    if (!latest) return { personId, shown: 0 }
    const ids = shown.map(({ id }) => id)
    const words = { kinds: [KIND.hire], added: kind === 'trainer' ? [KIND.added] : [] }
    await scene.showTo({ personId, as: kind }, words, ids)
    const rows = ids.map((reflectionId) => ({ reflectionId, personId, kind, shownAt: scene.now }))
    await add(scene.tx, recipients, rows, 'on conflict do nothing')
    // One thing to look at is enough: the others are beside it in the list.
    await askToRead(scene, latest, [personId])
    return { personId, shown: ids.length }
  },
})
