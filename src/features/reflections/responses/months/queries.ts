import { z } from 'zod'
import { FileOut } from '#/features/people/imports/schema.ts'
import { organizationOf } from '#/features/people/organization/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { dayIn } from '#/platform/day.ts'
import { writeSheet } from '#/platform/spreadsheet/write.ts'
import { query } from '#/platform/use-case.ts'
import * as access from '../../access.ts'
import { history } from '../../tables.ts'
import { ExportResponses, type MonthLine, Responses } from '../schema.ts'
import en from '../words.en.ts'
import ja from '../words.ja.ts'
import { fileRows, together } from './rules.ts'

/** The response table by month: what new hires handed in and trainers answered, earlier years beside. */
export const responses = query({
  input: z.object({}),
  output: Responses,
  reveals: [],
  subject: async () => undefined,
  may: access.mayRunProgrammes,
  async run({ tx, actor }) {
    const imported = await historyOf(tx)
    const files = [...Map.groupBy(imported, ({ importId }) => importId).values()]
    return {
      fiscalMonth: (await organizationOf(tx)).fiscalMonth,
      months: together(await countedMonths(tx), imported),
      imports: files
        .toSorted(([a], [b]) => Temporal.Instant.compare(b!.importedAt, a!.importedAt))
        .map((months) => ({
          importId: months[0]!.importId,
          importedOn: dayIn(actor.timeZone, months[0]!.importedAt),
          months: months.length,
          from: months[0]!.month,
          until: months.at(-1)!.month,
        })),
    }
  },
})

/** The same table as a file; whole, as it can be taken in elsewhere. */
export const exportResponses = query({
  input: ExportResponses,
  output: FileOut,
  reveals: [],
  subject: async () => undefined,
  may: access.mayRunProgrammes,
  async run({ tx, today, actor }, { format }) {
    const words = (actor.locale === 'ja' ? ja : en).file
    const { fiscalMonth } = await organizationOf(tx)
    const rows = fileRows(together(await countedMonths(tx), await historyOf(tx)), fiscalMonth, words)
    const bytes = await writeSheet(rows, format, { sheetName: words.sheet })
    return { fileName: `${words.name}-${today}.${format}`, base64: Buffer.from(bytes).toString('base64') }
  },
})

/** What files said, in the order of months. */
export const historyOf = (tx: Tx) => tx.select().from(history).where(own(tx, history)).orderBy(history.month)

/** Per month in which a period begins, from the roll-ups; milestones have no month of their own but each its opening day. */
export async function countedMonths(tx: Tx): Promise<MonthLine[]> {
  const { rows } = await tx.ask<MonthLine>(COUNTED, [tx.organizationId])
  return rows
}

const COUNTED = `
select month, sum(asked)::int as asked, sum(submitted)::int as submitted, sum(answered)::int as answered
from (
  select left(c.period, 7) as month, c.asked, c.submitted, c.answered
  from app.reflections_counts c
  join app.reflections_programmes p on p.organization_id = $1 and p.id = c.programme_id
  where c.organization_id = $1 and p.kind = 'reflections' and p.cadence <> 'milestones'
  union all
  select to_char(r.opens_on, 'YYYY-MM'), count(*),
    count(*) filter (where r.state in ('submitted', 'answered')), count(*) filter (where r.state = 'answered')
  from app.reflections_reflections r
  join app.reflections_programmes p on p.organization_id = $1 and p.id = r.programme_id
  where r.organization_id = $1 and p.kind = 'reflections' and p.cadence = 'milestones'
  group by 1
) counted
group by month
having sum(asked) > 0
order by month`
