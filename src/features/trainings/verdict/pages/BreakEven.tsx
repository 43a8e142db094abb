import { useTranslations } from 'use-intl'
import { Section } from '#/ui/Section.tsx'
import { Stats } from '#/ui/Stats.tsx'
import type { Verdict } from '../schema.ts'
import { Amount, useAmounts } from './amounts.tsx'

/** What goes into the formula, before and after it was judged. */
export function Ingredients({ verdict: { costYen, minutes, people, pay } }: { verdict: Verdict }) {
  const t = useTranslations('verdict')
  const { yen, wholeYen, hours } = useAmounts()
  return (
    <Section title={t('ingredients.title')}>
      <Stats
        items={[
          {
            label: t('ingredients.cost'),
            value: <Amount>{wholeYen(costYen)}</Amount>,
            detail: t('ingredients.costDetail'),
          },
          { label: t('ingredients.hours'), value: hours(minutes) },
          { label: t('ingredients.people'), value: t('people', { count: people }) },
          {
            label: t('ingredients.pay'),
            value: <Amount>{pay ? yen(Math.floor((100 * pay.averageYen) / pay.hours)) : t('ingredients.none')}</Amount>,
            detail:
              pay &&
              t('ingredients.payDetail', {
                ...{ year: String(pay.fiscalYear), average: wholeYen(pay.averageYen), hours: hours(60 * pay.hours) },
              }),
          },
        ]}
      />
    </Section>
  )
}

/** How many must reach the mark (B-03), and what the formula cannot tell. */
export function BreakEven({ verdict }: { verdict: Verdict }) {
  const t = useTranslations('verdict.breakEven')
  return (
    <Section title={t('title')}>
      <Turn verdict={verdict} />
      <div className="grid gap-1 border-l-4 border-sun-line pl-4">
        <h3 className="font-semibold">{t('caveat')}</h3>
        <p>{t('rises')}</p>
        <p>{t('inHouse')}</p>
      </div>
    </Section>
  )
}

function Turn({ verdict: { breakEven, people, judged, passMark } }: { verdict: Verdict }) {
  const t = useTranslations('verdict.breakEven')
  const { percent, wholeYen } = useAmounts()
  if (!breakEven) return null
  const { needed, rate, leastCostYen } = breakEven
  if (needed === null || rate === null) return <p>{t('none', { people, least: wholeYen(leastCostYen) })}</p>
  const values = { people, needed, rate: percent(rate) }
  const more = judged && needed - judged.reached
  return (
    <p>
      {passMark === null ? t('noMark', values) : t('needed', { ...values, mark: passMark })}{' '}
      {judged && t('reached', { reached: judged.reached })} {more !== null && more > 0 && t('more', { count: more })}
    </p>
  )
}
