import { useLocale, useTranslations } from 'use-intl'
import type { UnitPlan } from '#/features/people/units/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'

type UnitPlansProps = { plans: readonly UnitPlan[]; onUnplan?: ((plan: UnitPlan) => void) | undefined }

/** A planned change as a sentence. */
export function usePlanWords(): (plan: UnitPlan) => string {
  const t = useTranslations('units.plans')
  return ({ kind, unit, to }) => {
    if (kind === 'renamed') return t('renamed', { unit, to: to ?? '' })
    if (kind === 'opens') return to ? t('opens', { unit, to }) : t('opensAtTop', { unit })
    if (kind === 'moved') return to ? t('moved', { unit, to }) : t('movedToTop', { unit })
    return to ? t('closes', { unit, to }) : t('closesAlone', { unit })
  }
}

/** What will change, day by day. */
export function UnitPlans({ plans, onUnplan }: UnitPlansProps) {
  const t = useTranslations('units.plans')
  const locale = useLocale()
  const words = usePlanWords()
  return (
    <ul className="grid gap-3">
      {plans.map((plan) => (
        <li key={`${plan.unitId} ${plan.on} ${plan.kind}`} className="flex flex-wrap items-start justify-between gap-2">
          <div className="min-w-0 flex-1 basis-52">
            <p className="text-[0.9375rem] text-muted tabular-nums">{dateText(plan.on, locale)}</p>
            <p className="wrap-anywhere">{words(plan)}</p>
          </div>
          {onUnplan && (
            <Button size="small" aria-label={`${t('take')} ${words(plan)}`} onClick={() => onUnplan(plan)}>
              {t('take')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
