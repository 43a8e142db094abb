import { organizationOf } from '#/features/people/organization/api.ts'
import { periodsOf, startOf } from '#/features/reflections/keeping/api.ts'
import { firstKept } from '#/features/reflections/keeping/rules.ts'
import { daily } from '#/platform/jobs.ts'
import { DRAFTS, WRITTEN } from './rules.ts'

/** What was written for a training goes when reflections of the same day do, and drafts when drafts do. */
export const keepTrainingWords = daily('trainings.keep', '03:35', async ({ tx, today }) => {
  const [periods, { timeZone }] = [await periodsOf(tx), await organizationOf(tx)]
  const before = (months: number) => startOf(firstKept(today, months), timeZone).toString()
  await tx.ask(EXPIRE, [WRITTEN, before(periods.reflections)])
  await tx.ask(EXPIRE, [DRAFTS, before(periods.drafts)])
})

const EXPIRE = 'select app.expire_words($1, $2)'
