import { add, NOBODY, type Tx } from '#/platform/database.ts'
import { counts, type Reflection } from '../tables.ts'

/** A busy unit's row is spread over so many, so that colleagues who hand in together do not wait for each other. */
const SHARDS = 8

type Delta = { asked?: number; submitted?: number; answered?: number }

/** Adds to the counts of each reflection's unit and month, in the transaction of the change that is counted. */
export async function count(
  tx: Tx,
  reflections: Pick<Reflection, 'id' | 'programmeId' | 'month' | 'unitId'>[],
  { asked = 0, submitted = 0, answered = 0 }: Delta,
): Promise<void> {
  const groups = Map.groupBy(reflections, ({ id, programmeId, month, unitId }) =>
    [programmeId, month, unitId ?? NOBODY, Number.parseInt(id.slice(-2), 16) % SHARDS].join(' '),
  )
  const rows = [...groups].map(([key, members]) => {
    const [programmeId, month, unitId, shard] = key.split(' ') as [string, Reflection['month'], string, string]
    const times = members.length
    return {
      programmeId,
      month,
      unitId,
      shard: Number(shard),
      asked: asked * times,
      submitted: submitted * times,
      answered: answered * times,
    }
  })
  if (rows.length === 0) return
  await add(
    tx,
    counts,
    rows.toSorted((a, b) => a.unitId.localeCompare(b.unitId) || a.shard - b.shard),
    ADD_UP,
  )
}

const ADD_UP = `
on conflict (organization_id, programme_id, month, unit_id, shard) do update set
  asked = reflections_counts.asked + excluded.asked,
  submitted = reflections_counts.submitted + excluded.submitted,
  answered = reflections_counts.answered + excluded.answered`
