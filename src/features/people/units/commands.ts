import type { z } from 'zod'
import { addDays, type Day } from '#/platform/day.ts'
import { found, Refused } from '#/platform/errors.ts'
import { command, type Scene } from '#/platform/use-case.ts'
import { mayKeepPeople } from '../access.ts'
import { moveAll, returnAll } from './moving/commands.ts'
import { placedIn } from './moving/queries.ts'
import { unplan } from './plans/rules.ts'
import { unitHistories } from './queries.ts'
import {
  closeUnit as closed,
  mergeUnits as merged,
  moveUnit as moved,
  openUnit as opened,
  renameUnit as renamed,
  splitUnit as split,
  unitsOn,
} from './rules.ts'
import {
  CloseUnit,
  MergeUnits,
  MoveUnit,
  OneUnit,
  OpenUnit,
  RenameUnit,
  SplitUnit,
  type UnitHistory,
  UnplanUnit,
} from './schema.ts'
import { lockOrganization, removeUnits, writeUnits } from './writing/commands.ts'

type Rule = (histories: UnitHistory[]) => UnitHistory[]
/** What becomes of the people: while the new units stand already, and those that go stand still. */
type People = (before: UnitHistory[], after: UnitHistory[]) => Promise<unknown>

/** One who changes units at a time: what is decided about all of them is written before the next one looks. */
async function change({ tx }: Scene, rule: Rule, people?: People): Promise<void> {
  await lockOrganization(tx)
  const before = await unitHistories(tx)
  const after = rule(before)
  await writeUnits(tx, before, after)
  await people?.(before, after)
  await removeUnits(
    tx,
    before.filter(({ id }) => !after.some((unit) => unit.id === id)),
  )
}

/** Units nobody here knows are answered like all that does not exist. */
const knownUnits = async ({ tx }: Scene, ids: readonly (string | null)[]): Promise<void> => {
  const known = new Set((await unitHistories(tx)).map(({ id }) => id))
  if (!ids.every((id) => id === null || known.has(id))) found(null)
}

const about = {
  output: OneUnit,
  may: mayKeepPeople,
  eventSubject: (_: unknown, { unitId }: { unitId: string }) => unitId,
}

type Opening = { unitId: string; name: string; code: string | null; parentId: string | null; startsOn: Day }

/** Opens a unit, unless this very opening was done before. */
function openedOnce(histories: UnitHistory[], { unitId, ...unit }: Opening): UnitHistory[] {
  const known = histories.find(({ id }) => id === unitId)
  const first = known?.versions[0]
  const same =
    first?.startsOn === unit.startsOn &&
    first.name === unit.name &&
    first.parentId === unit.parentId &&
    known?.code === unit.code
  return same ? histories : opened(histories, { id: unitId, ...unit })
}

export const openUnit = command({
  ...about,
  input: OpenUnit,
  event: 'people.unit-opened',
  subject: (scene, { parentId }) => knownUnits(scene, [parentId]),
  async run(scene, unit) {
    await change(scene, (histories) => openedOnce(histories, unit))
    return unit
  },
})

export const renameUnit = command({
  ...about,
  input: RenameUnit,
  event: 'people.unit-renamed',
  subject: (scene, { unitId }) => knownUnits(scene, [unitId]),
  async run(scene, { unitId, on, name }) {
    await change(scene, (histories) => renamed(histories, unitId, on, name))
    return { unitId }
  },
})

export const moveUnit = command({
  ...about,
  input: MoveUnit,
  event: 'people.unit-moved',
  subject: (scene, { unitId, parentId }) => knownUnits(scene, [unitId, parentId]),
  async run(scene, { unitId, on, parentId }) {
    await change(scene, (histories) => moved(histories, unitId, on, parentId))
    return { unitId }
  },
})

/** Refused `unit-has-people` while anybody would be left in it, unless they go along to its successor. */
export const closeUnit = command({
  ...about,
  input: CloseUnit,
  event: 'people.unit-closed',
  subject: (scene, { unitId, successorId }) => knownUnits(scene, [unitId, successorId]),
  async run(scene, { unitId, lastDay, successorId }) {
    await change(
      scene,
      (histories) => closed(histories, unitId, lastDay, successorId),
      async () => {
        if (lastDay === null) return
        const day = addDays(lastDay, 1)
        const people = await placedIn(scene.tx, unitId, day)
        if (successorId !== null) await moveAll(scene.tx, people, { from: unitId, to: () => successorId, day })
        else if (people.length > 0) throw new Refused('unit-has-people', { count: people.length })
      },
    )
    return { unitId }
  },
})

export const mergeUnits = command({
  ...about,
  input: MergeUnits,
  event: 'people.units-merged',
  subject: (scene, { unitIds, intoId, opens }) => knownUnits(scene, [...unitIds, opens ? opens.parentId : intoId]),
  async run(scene, { unitIds, intoId, opens, on }) {
    await change(
      scene,
      (histories) => {
        const ready = opens ? openedOnce(histories, { ...opens, unitId: intoId, startsOn: on }) : histories
        return merged(ready, unitIds, intoId, on)
      },
      async () => {
        for (const from of new Set(unitIds))
          if (from !== intoId)
            await moveAll(scene.tx, await placedIn(scene.tx, from, on), { from, to: () => intoId, day: on })
      },
    )
    return { unitId: intoId }
  },
})

/** Refused `unit-has-people` where it is not kept and somebody in it was not given a place. */
export const splitUnit = command({
  ...about,
  input: SplitUnit,
  event: 'people.unit-split',
  subject: (scene, { unitId, parts }) => knownUnits(scene, [unitId, ...parts.flatMap(({ childIds }) => childIds)]),
  async run(scene, wish) {
    const { unitId, on, keep, parts } = wish
    const placeOf = new Map(parts.flatMap((part) => part.personIds.map((id) => [id, part.unitId] as const)))
    await change(
      scene,
      (histories) => splitOnce(histories, wish),
      async (before, after) => {
        if (after === before) return
        const people = await placedIn(scene.tx, unitId, on)
        const going = people.filter(({ id }) => placeOf.has(id))
        const left = people.length - going.length
        if (!keep && left > 0) throw new Refused('unit-has-people', { count: left })
        await moveAll(scene.tx, going, { from: unitId, to: (id) => placeOf.get(id)!, day: on })
      },
    )
    return { unitId }
  },
})

/** Unless this very split was done before. A unit that closes lets its children go first, so that a part may take its name. */
function splitOnce(histories: UnitHistory[], { unitId, on, keep, parts }: z.infer<typeof SplitUnit>): UnitHistory[] {
  if (parts.every((part) => histories.some(({ id }) => id === part.unitId))) return histories
  const children = parts.flatMap(({ childIds }) => childIds)
  const parentId = unitsOn(histories, keep ? on : addDays(on, -1)).get(unitId)?.parentId ?? null
  const freed = keep ? histories : children.reduce((units, child) => moved(units, child, on, parentId), histories)
  return parts.reduce(
    (units, part) => part.childIds.reduce((all, child) => moved(all, child, on, part.unitId), units),
    split(
      freed,
      unitId,
      parts.map(({ unitId: id, name, code }) => ({ id, name, code })),
      on,
      keep,
    ),
  )
}

/** Only what has not come yet: what was so on a day stays so. */
export const unplanUnit = command({
  ...about,
  input: UnplanUnit,
  event: 'people.unit-unplanned',
  subject: (scene, { unitId }) => knownUnits(scene, [unitId]),
  async run(scene, wish) {
    if (wish.on <= scene.today) throw new Refused('no-longer-planned')
    await change(
      scene,
      (histories) => unplan(histories, wish),
      async (before, after) => after !== before && (await returnAll(scene.tx, { before, after }, wish)),
    )
    return { unitId: wish.unitId }
  },
})
