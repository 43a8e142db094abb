import { add, NOBODY, type Tx } from '#/platform/database.ts'
import { answerTimes, counts, type Reflection } from '../tables.ts'

/** A busy unit's row is spread over so many, so that colleagues who hand in together do not wait for each other. */
const SHARDS = 8

type Delta = { asked?: number; submitted?: number; answered?: number }

/** Adds to the counts of each reflection's unit and period, in the transaction of the change that is counted. */
export async function count(
  tx: Tx,
  reflections: Pick<Reflection, 'id' | 'programmeId' | 'period' | 'unitId'>[],
  { asked = 0, submitted = 0, answered = 0 }: Delta,
): Promise<void> {
  const groups = Map.groupBy(reflections, ({ id, programmeId, period, unitId }) =>
    [programmeId, period, unitId ?? NOBODY, Number.parseInt(id.slice(-2), 16) % SHARDS].join(' '),
  )
  const rows = [...groups].map(([key, members]) => {
    const [programmeId, period, unitId, shard] = key.split(' ') as [string, Reflection['period'], string, string]
    const times = members.length
    return {
      programmeId,
      period,
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
on conflict (organization_id, programme_id, period, unit_id, shard) do update set
  asked = reflections_counts.asked + excluded.asked,
  submitted = reflections_counts.submitted + excluded.submitted,
  answered = reflections_counts.answered + excluded.answered`

/** Remembers after how many working days somebody was first answered, for the median. */
export async function noteAnswerTime(
  tx: Tx,
  { programmeId, period, unitId }: Pick<Reflection, 'programmeId' | 'period' | 'unitId'>,
  days: number,
): Promise<void> {
  const row = { programmeId, period, unitId: unitId ?? NOBODY, days, times: 1 }
  await add(tx, answerTimes, [row], ONE_MORE)
}

const ONE_MORE = `
on conflict (organization_id, programme_id, period, unit_id, days) do update set
  times = reflections_answer_times.times + excluded.times`
