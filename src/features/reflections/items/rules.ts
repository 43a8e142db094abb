import { growth } from '#/features/forms/library/pieces/rules.ts'
import { isFrozenChange } from '#/features/forms/rules.ts'
import type { FormVersion, Question } from '#/features/forms/schema.ts'
import type { Day, Month } from '#/platform/day.ts'
import { monthOf } from '#/platform/day.ts'
import { isMonth, monthsSince, type Period } from '#/platform/period.ts'
import { type Calendar, nthWorkingDayOfMonth } from '#/platform/working-days.ts'
import type { Audience } from '../schema.ts'
import type { Item } from './schema.ts'
import en from './words.en.ts'
import ja from './words.ja.ts'

const said = (key: keyof typeof ja.form) => ({ ja: ja.form[key], en: en.form[key] })

/** How the questions of a month on their own are called among programmes. */
export const NAME = `${ja.form.title} / ${en.form.title}`

/** So many questions a month has at most, the sense of growth apart (K-05). */
export const MOST_ITEMS = 10

/** For everybody. */
export const EVERYBODY: Audience = { kinds: [], unitIds: [], hiredFrom: null, hiredUntil: null }

/** The group in which a month's questions stand; no other form has a group of that name. */
export const groupOf = (month: Month): string => `items-${month}`

/** A key for one more question of the month: what was taken away leaves its own unused. */
export function nextKey(month: Month, taken: readonly string[]): string {
  const prefix = `item-${month.replace('-', '')}-`
  const numbers = taken.filter((key) => key.startsWith(prefix)).map((key) => Number(key.slice(prefix.length)))
  return `${prefix}${Math.max(0, ...numbers) + 1}`
}

/** The month whose questions a round carries: its own, that in which its week begins, or that in which it opens. */
export function monthFor(period: Period, opensOn: Day): Month {
  if (isMonth(period)) return period
  return monthsSince(period) === undefined ? monthOf(period.slice(0, 10) as Day) : monthOf(opensOn)
}

/** What is asked of those who have no reflection in a month, before the questions: how much they feel they have grown. */
export const alone: FormVersion = {
  key: 'items',
  version: 1,
  title: said('title'),
  minutes: 1,
  groups: [{ key: 'month', title: said('growth') }],
  questions: [growth('month', said('growthAsked'))],
}

/**
 * A form with the questions of a month after its own, as one more group (K-05). They go together with the sense of
 * growth, which is asked once: here only where the form does not ask it.
 */
export function extended(form: FormVersion, month: Month, items: readonly Item[]): FormVersion {
  const group = groupOf(month)
  const asksGrowth = form.questions.some(({ key }) => key === 'growth')
  return {
    ...form,
    minutes: Math.min(60, form.minutes + Math.ceil(items.length / 3)),
    groups: [...form.groups, { key: group, title: said('group') }],
    questions: [
      ...form.questions,
      ...(asksGrowth ? [] : [growth(group, said('growthAsked'))]),
      ...items.map((item): Question => ({ ...item, group })),
    ],
  }
}

/** The first five working days of a month; undefined where people do not work in it at all. */
export function firstDaysOf(month: Month, calendar: Calendar): { opensOn: Day; closesOn: Day } | undefined {
  const opensOn = nthWorkingDayOfMonth(month, 1, calendar)
  const closesOn = nthWorkingDayOfMonth(month, 5, calendar)
  return opensOn && closesOn && { opensOn, closesOn }
}

/** After somebody was asked no question is new, and none means something else; wording may be mended, questions may go. */
export function changesMeaning(before: readonly Item[], after: readonly Item[]): boolean {
  const as = (items: readonly Item[]): FormVersion => ({
    ...alone,
    questions: items.map((item): Question => ({ ...item, group: 'month' })),
  })
  const known = new Set(before.map(({ key }) => key))
  return after.some(({ key }) => !known.has(key)) || isFrozenChange(as(before), as(after))
}

/** Questions of another month as this month's: the same but for their keys. */
export function copied(items: readonly Item[], month: Month): Item[] {
  const keys: string[] = []
  return items.map((item) => {
    keys.push(nextKey(month, keys))
    return { ...item, key: keys.at(-1)! }
  })
}
