import { v7 } from 'uuid'
import { found, Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { mayKeep } from '../../access.ts'
import { save } from '../../record/commands.ts'
import { recordOf } from '../../record/queries.ts'
import { handOver as handedOver, onDay } from '../../record/rules.ts'
import type { PersonRecord } from '../../record/schema.ts'
import { unitHistories } from '../../units/queries.ts'
import { mayHandOver } from '../access.ts'
import { held } from '../commands.ts'
import { placeOf } from '../rules.ts'
import { carriedBy } from './queries.ts'
import { carriedOn } from './rules.ts'
import { HandedOver, HandOver } from './schema.ts'

/**
 * What somebody carries passes to a successor on a day, all of it or none. What was entrusted to the former stays with
 * them. A person who is the successor stays where they are; done again, nothing is left to do.
 */
export const handOver = command({
  input: HandOver,
  output: HandedOver,
  event: 'people.supporters-handed-over',
  eventSubject: ({ supporterId }) => supporterId,
  async subject({ tx, today }, { supporterId, toId, on, personIds }) {
    await recordOf(tx, supporterId)
    const successor = await recordOf(tx, toId)
    const ids = [...new Set(personIds ?? (await carriedBy(tx, supporterId, on)))]
    const records = await held(tx, ids)
    found(records.length === ids.length ? records : null)
    const histories = await unitHistories(tx)
    const people = records.map((record) => ({ record, unitIds: placeOf(record, histories, today) }))
    return { successor, people, named: personIds !== undefined }
  },
  may: mayHandOver,
  async run({ tx, actor }, wish, { successor, people }) {
    const { supporterId, toId, on } = wish
    if (toId === actor.personId) throw new Refused('appoints-oneself')
    if (toId === supporterId) throw new Refused('hands-to-the-same')
    if (!onDay(successor, on).employment) throw new Refused('supporter-not-here')
    const changes = people.flatMap((one) => {
      const handed = one.record.id === toId || !mayKeep(actor, one) ? [] : carriedOn(one.record, wish)
      const after = handed.reduce<PersonRecord>(
        (record, { id }) => handedOver(record, id, { id: v7(), supporterId: toId, on }),
        one.record,
      )
      return handed.length > 0 ? [{ before: one.record, after, count: handed.length }] : []
    })
    await save(tx, changes)
    return { supporterId, count: changes.reduce((sum, { count }) => sum + count, 0) }
  },
})
