import type { ComponentProps } from 'react'
import type { Advice } from '#/features/trainings/advice/schema.ts'
import type { Day } from '#/platform/day.ts'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { DatesToPick } from './DateAdvice.tsx'

const nothing = () => {}
const FREE = [3, 4, 10, 11, 12, 17, 18, 24, 25, 31]
/** As counted for October 2026, working days of Japan. */
const TOTALS = [6, 5, 6, 6, 5, 2, 0, 1, 4, 5, 6, 4, 3, 5, 1, 2, 6, 7, 3, 4, 2, 8, 10, 9, 8, 3, 5, 2, 4, 12, 7]
const october: Advice = {
  ...{ month: '2026-10', today: '2026-10-02', tiers: [0, 60, 70, 80] },
  days: TOTALS.map((total, place) => ({
    day: `2026-10-${String(place + 1).padStart(2, '0')}` as Day,
    works: !FREE.includes(place + 1),
    outside: [
      Math.ceil(total / 2),
      Math.floor(total / 4),
      Math.floor(total / 4),
      total - Math.ceil(total / 2) - 2 * Math.floor(total / 4),
    ],
  })),
}
const pick = (more: Partial<ComponentProps<typeof DatesToPick>> = {}) => (
  <Page title="Training">
    <Section title="Days">
      <DatesToPick advice={october} days={[]} onChange={nothing} onMonth={nothing} onRetry={nothing} {...more} />
    </Section>
  </Page>
)

export default {
  'date advice, nothing picked': pick(),
  'date advice, one day': pick({ days: ['2026-10-07'] }),
  'date advice, several days': pick({ days: ['2026-10-22', '2026-10-23', '2026-10-30'] }),
  'date advice, on a day off': pick({ days: ['2026-10-17'] }),
  'date advice, month is over': pick({ advice: { ...october, today: '2026-10-31' }, days: ['2026-10-07'] }),
  'date advice, counting': pick({ advice: undefined }),
  'date advice, failed': pick({ advice: undefined, failed: true }),
}
