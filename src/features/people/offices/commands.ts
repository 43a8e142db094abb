import { found, Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { save } from '../record/commands.ts'
import { recordOf } from '../record/queries.ts'
import { unitsOfDay } from '../units/queries.ts'
import { lockOrganization } from '../units/writing/commands.ts'
import { mayEnd, mayGive } from './access.ts'
import { isHeld, notEmptied } from './queries.ts'
import { endOffice as ended, giveOffice } from './rules.ts'
import { AppointOffice, EndOffice, OneOffice } from './schema.ts'

/** Gives an office from a day on; with the next request of that day it holds. */
export const appointOffice = command({
  input: AppointOffice,
  output: OneOffice,
  event: 'people.office-appointed',
  eventSubject: (_, { holdingId }) => holdingId,
  async subject({ tx }, { personId, office, startsOn }) {
    const openUnits = new Set((await unitsOfDay(tx, startsOn)).keys())
    await recordOf(tx, personId)
    return { office, openUnits }
  },
  may: (actor, { office }) => mayGive(actor, office),
  async run({ tx, actor, today }, { holdingId: id, personId, ...holding }, { openUnits }) {
    // The same from two tabs is one.
    await lockOrganization(tx)
    const record = await recordOf(tx, personId)
    const known = record.offices.find((one) => one.id === id)
    if (known && (Object.keys(holding) as (keyof typeof holding)[]).every((key) => known[key] === holding[key]))
      return { holdingId: id }
    if (await isHeld(tx, id)) throw new Refused('office-known-already')
    const given = { id, ...holding, givenBy: actor.personId }
    const after = giveOffice(record, given, { giverId: actor.personId, today, openUnits })
    await save(tx, [{ before: record, after }])
    return { holdingId: id }
  },
})

/** Ends an office; the last HR and the last administrator stay until there is another (`last-of-office`). */
export const endOffice = command({
  input: EndOffice,
  output: OneOffice,
  event: 'people.office-ended',
  eventSubject: ({ holdingId }) => holdingId,
  async subject({ tx }, { holdingId, personId }) {
    const { offices } = await recordOf(tx, personId)
    return { personId, ...found(offices.find(({ id }) => id === holdingId)) }
  },
  may: mayEnd,
  async run({ tx, actor, today }, { holdingId, personId, lastDay }) {
    // Two who end each other's at the same moment would leave nobody.
    await lockOrganization(tx)
    const record = await recordOf(tx, personId)
    const after = ended(record, { holdingId, lastDay }, { enderId: actor.personId, today })
    if (after === record) return { holdingId }
    await notEmptied(tx, { before: record, after }, today)
    await save(tx, [{ before: record, after }])
    return { holdingId }
  },
})
