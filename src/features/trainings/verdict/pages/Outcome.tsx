import { useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Section } from '#/ui/Section.tsx'
import { Stats } from '#/ui/Stats.tsx'
import type { Judged, Verdict } from '../schema.ts'
import { rateOf } from '../years/rules.ts'
import { Amount, useAmounts } from './amounts.tsx'

type OutcomeProps = { verdict: Verdict; judged: Judged }

/** What the formula says of a session, with the sum it comes from (T-01). */
export function Outcome({ verdict, judged }: OutcomeProps) {
  const t = useTranslations('verdict')
  const { yen, hours, percent } = useAmounts()
  const { people, minutes, passMark } = verdict
  const way = judged.worth ? 'worth' : 'not'
  const rate = rateOf(judged.reached, people)
  return (
    <Section
      title={t('title')}
      actions={
        <Badge kind={judged.worth ? 'good' : 'needs-you'} icon={judged.worth ? 'check' : 'alert'}>
          {t(way)}
        </Badge>
      }
    >
      <Sum verdict={verdict} judged={judged} />
      <Stats
        items={[
          {
            ...{ label: t('reached'), value: percent(rate), share: rate / 10_000 },
            detail: t('reachedOf', { people, reached: judged.reached, mark: passMark ?? 0 }),
          },
          { label: t('left'), value: <Amount>{yen(judged.left)}</Amount>, detail: t('leftDetail') },
          { label: t(`surplus.${way}`), value: <Amount>{yen(Math.abs(judged.surplus))}</Amount> },
          {
            ...{ label: t(`inAll.${way}`), value: <Amount>{yen(Math.abs(judged.surplusInAll))}</Amount> },
            detail: t('inAllDetail', { hours: hours(minutes), people: t('people', { count: people }) }),
          },
        ]}
      />
      <p className="text-sm text-muted">{t('exact')}</p>
      {!judged.worth && <Follow verdict={verdict} />}
    </Section>
  )
}

function Sum({ verdict: { costYen, people, minutes }, judged }: OutcomeProps) {
  const t = useTranslations('verdict')
  const { yen, wholeYen, hours, percent } = useAmounts()
  const rate = percent(rateOf(judged.reached, people))
  return (
    <div className="grid gap-1">
      <p className="text-sm text-muted">{t('formula')}</p>
      <p className="text-lg font-semibold wrap-anywhere tabular-nums">
        {t('sum', {
          ...{ cost: wholeYen(costYen), rate, hours: hours(minutes) },
          ...{ people: t('people', { count: people }), left: yen(judged.left) },
        })}
      </p>
      <p>{t(`sides.${judged.worth ? 'worth' : 'not'}`, { left: yen(judged.left), pay: yen(judged.pay) })}</p>
    </div>
  )
}

/** Not worth it: what to change next time, or the way to write it down (T-07). */
function Follow({ verdict: { sessionId, redesign, redesigned } }: { verdict: Verdict }) {
  const t = useTranslations('verdict.follow')
  const link = (words: string) => (
    <ButtonLink to="/trainings/$sessionId/redesign" params={{ sessionId }}>
      {words}
    </ButtonLink>
  )
  if (redesigned)
    return (
      <Notice title={t('done')} action={link(t('read'))}>
        <p className="whitespace-pre-wrap wrap-anywhere">{redesign}</p>
      </Notice>
    )
  return (
    <Notice kind="needs-you" title={t('title')} action={link(t('write'))}>
      {t('text')}
    </Notice>
  )
}
