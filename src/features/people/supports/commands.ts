import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { found, NotFound, Refused } from '#/platform/errors.ts'
import { command, type Scene } from '#/platform/use-case.ts'
import { anyone, mayKeep } from '../access.ts'
import { save } from '../record/commands.ts'
import { type Kept, recordOf, recordsOf } from '../record/queries.ts'
import { endSupport, onDay, support } from '../record/rules.ts'
import type { PersonRecord, Support } from '../record/schema.ts'
import { unitHistories } from '../units/queries.ts'
import { mapOfPerson } from './gaps/queries.ts'
import { mySupports, supportedAs } from './queries.ts'
import { goneBefore, placeOf, reachesFurther } from './rules.ts'
import {
  Acknowledged,
  AcknowledgeSupporters,
  AppointSupporter,
  Changed,
  ChangeSupport,
  EndSupporter,
} from './schema.ts'

/** Somebody stands beside a person, as something, from a day on (K-03). Sent again, it is as it was. */
export const appointSupporter = command({
  input: AppointSupporter,
  output: Changed,
  event: 'people.supporter-appointed',
  eventSubject: ({ supportId }) => supportId,
  subject: (scene, { personId }) => heldAndPlaced(scene, personId),
  may: mayKeep,
  async run(scene, { personId, revision, ...given }, { record }) {
    const { tx, actor } = scene
    if (given.supporterId === actor.personId) throw new Refused('appoints-oneself')
    const known = await supportedAs(tx, given.supportId)
    if (known === personId) return { supportId: given.supportId, revision: record.revision }
    if (known) throw new NotFound()
    await here(tx, record, given.supporterId, given.startsOn)
    const usual = await mapOfPerson(tx, record, given.startsOn, given.kind)
    const { supportId, everyMin = usual.everyMin, everyMax = usual.everyMax, ...rest } = given
    const told = { toldOn: null, supporterToldOn: null }
    return keep(
      tx,
      record,
      revision,
      support(record, { ...rest, id: supportId, everyMin, everyMax, ...told }),
      supportId,
    )
  },
})

/** Another rhythm, another type of mentor, other days. */
export const changeSupport = command({
  input: ChangeSupport,
  output: Changed,
  event: 'people.support-changed',
  eventSubject: ({ supportId }) => supportId,
  subject: (scene, { personId }) => heldAndPlaced(scene, personId),
  may: mayKeep,
  async run({ tx, actor }, { personId: _, supportId, revision, ...change }, { record }) {
    const before = supportIn(record, supportId)
    const after = { ...before, ...change }
    if (isDeepStrictEqual(before, after)) return { supportId, revision: record.revision }
    byAnother(actor.personId, before, after)
    if (after.startsOn !== before.startsOn) await here(tx, record, after.supporterId, after.startsOn)
    return keep(tx, record, revision, support(record, after), supportId)
  },
})

/** The last day somebody stands beside a person; before the first, it does not happen at all. */
export const endSupporter = command({
  input: EndSupporter,
  output: Changed,
  event: 'people.supporter-ended',
  eventSubject: ({ supportId }) => supportId,
  subject: (scene, { personId }) => heldAndPlaced(scene, personId),
  may: mayKeep,
  async run({ tx, actor }, { supportId, lastDay, revision }, { record }) {
    const before = supportIn(record, supportId)
    if (before.endsOn === lastDay) return { supportId, revision: record.revision }
    byAnother(actor.personId, before, { ...before, endsOn: lastDay })
    return keep(tx, record, revision, endSupport(record, supportId, lastDay), supportId)
  },
})

/** The reader has seen who is new beside them, or whom they are new beside. */
export const acknowledgeSupporters = command({
  input: AcknowledgeSupporters,
  output: Acknowledged,
  event: 'people.supporters-acknowledged',
  eventSubject: (_, { personId }) => personId,
  subject: async ({ tx, actor, today }, { supportIds }) => {
    const mine = await mySupports(tx, supportIds, actor.personId, today)
    return found(mine.length === new Set(supportIds).size ? mine : null)
  },
  may: anyone,
  async run({ tx, actor, today }, _, ids) {
    await tx.ask(ACKNOWLEDGE, [tx.organizationId, ids, today, actor.personId])
    return { personId: actor.personId }
  },
})

const ACKNOWLEDGE = `
update app.people_supports set
  told_on = case when person_id = $4 then coalesce(told_on, $3::date) else told_on end,
  supporter_told_on = case when supporter_id = $4 then coalesce(supporter_told_on, $3::date) else supporter_told_on end
where organization_id = $1 and id = any($2::uuid[])`

/** Remembers that the people of these supports were told of them in the mail of that day. */
export const markSupportersTold = (tx: Tx, supportIds: string[], day: Day) =>
  tx.ask(TOLD, [tx.organizationId, supportIds, day])

const TOLD = `
update app.people_supports set told_on = $3::date
where organization_id = $1 and id = any($2::uuid[]) and told_on is null`

/** Records as they are, and as they stay until the end of the transaction: others wait with their changes. */
export async function held(tx: Tx, personIds: readonly string[]): Promise<Kept[]> {
  await tx.ask(HOLD, [tx.organizationId, personIds])
  return recordsOf(tx, personIds)
}

const HOLD = `
select from app.people_persons where organization_id = $1 and id = any($2::uuid[]) order by id for no key update`

async function heldAndPlaced({ tx, today }: Scene, personId: string) {
  const record = found((await held(tx, [personId]))[0])
  return { record, unitIds: placeOf(record, await unitHistories(tx), today) }
}

async function keep(tx: Tx, before: Kept, expected: number, after: PersonRecord, supportId: string) {
  await save(tx, [{ before, after }], expected)
  return { supportId, revision: before.revision + 1 }
}

function supportIn({ supports }: PersonRecord, supportId: string): Support {
  return found(supports.find(({ id }) => id === supportId))
}

/** By one's own hand one may support less, never more. */
function byAnother(actorId: string, before: Support, after: Support): void {
  if (before.supporterId === actorId && reachesFurther(before, after)) throw new Refused('appoints-oneself')
}

/** Nobody supports who is not employed on the first day, and nobody is supported who has left by then. */
async function here(tx: Tx, record: PersonRecord, supporterId: string, day: Day): Promise<void> {
  if (goneBefore(record, day)) throw new Refused('person-gone')
  if (!onDay(await recordOf(tx, supporterId), day).employment) throw new Refused('supporter-not-here')
}
