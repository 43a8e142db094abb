import { type Day, laterOf } from '#/platform/day.ts'
import type { PersonRecord, Support, SupportKind } from '../../record/schema.ts'
import { goneBefore } from '../rules.ts'

type Wish = { supporterId: string; kind?: SupportKind | undefined; on: Day }

/** What somebody is to a person on a day and after it: that can be handed over. Nothing where the person has left by then. */
export const carriedOn = (record: PersonRecord, { supporterId, kind, on }: Wish): Support[] =>
  goneBefore(record, on)
    ? []
    : record.supports.filter(
        (one) =>
          one.supporterId === supporterId &&
          (kind === undefined || one.kind === kind) &&
          (one.endsOn === null || one.endsOn >= on),
      )

/** Whether the successor stands there as the same on one of the days it would be handed over for. */
export const standsAlready = (record: PersonRecord, handed: Support, toId: string, on: Day): boolean =>
  record.supports.some(
    (one) =>
      one.supporterId === toId &&
      one.kind === handed.kind &&
      (one.endsOn === null || one.endsOn >= laterOf(on, handed.startsOn)) &&
      (handed.endsOn === null || one.startsOn <= handed.endsOn),
  )
