import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { Stats } from '#/ui/Stats.tsx'
import { TextField } from '#/ui/TextField.tsx'
import type { Verdict } from '../schema.ts'
import { useAmounts } from './amounts.tsx'

type OtherViewsProps = {
  verdict: Verdict
  onBenefit: (benefitYen: number | null) => void
  saving?: boolean | undefined
  /** Why the amount was not kept. */
  problem?: string | undefined
}

const LEVELS = ['reaction', 'learning', 'behaviour', 'results'] as const

/** What others look at as well, folded away and named for what it is: no part of the verdict (T-11). */
export function OtherViews({ verdict, onBenefit, saving, problem }: OtherViewsProps) {
  const t = useTranslations('verdict.other')
  return (
    <details open={verdict.benefitYen !== null} className="group rounded-2xl border border-line bg-card px-5 sm:px-7">
      <summary className="flex min-h-14 cursor-pointer list-none items-center gap-1.5 py-3 text-lg font-bold">
        <Icon name="right" className="size-5 shrink-0 text-action group-open:rotate-90" />
        <h2>{t('title')}</h2>
      </summary>
      <div className="grid gap-8 pb-6">
        <div className="grid gap-4">
          <h3 className="font-semibold">{t('returns')}</h3>
          <Returns verdict={verdict} />
          <p className="text-sm text-muted">{t('how')}</p>
          {verdict.state !== 'cancelled' && (
            <Benefit
              key={`${verdict.benefitYen}`}
              benefitYen={verdict.benefitYen}
              {...{ onBenefit, saving, problem }}
            />
          )}
        </div>
        <div className="grid gap-4">
          <h3 className="font-semibold">{t('levels')}</h3>
          <p>{t('levelsText')}</p>
          <DefinitionList
            items={LEVELS.map((level) => ({ term: t(`level.${level}.term`), value: t(`level.${level}.value`) }))}
          />
        </div>
      </div>
    </details>
  )
}

function Returns({ verdict: { returns, timeYen } }: { verdict: Verdict }) {
  const t = useTranslations('verdict.other')
  const { percent, wholeYen } = useAmounts()
  if (!returns) return null
  const said = (value: number | null) => (value === null ? '–' : percent(value))
  return (
    <Stats
      items={[
        { label: t('ofCost'), value: said(returns.ofCost) },
        {
          ...{ label: t('ofAll'), value: said(returns.ofAll) },
          detail: timeYen !== null && t('ofAllDetail', { time: wholeYen(timeYen) }),
        },
      ]}
    />
  )
}

const AMOUNT = /^\d{1,11}$/

function Benefit({
  benefitYen,
  onBenefit,
  saving,
  problem,
}: Omit<OtherViewsProps, 'verdict'> & Pick<Verdict, 'benefitYen'>) {
  const t = useTranslations('verdict.other')
  const [text, write] = useState(benefitYen === null ? '' : String(benefitYen))
  const [wrong, complain] = useState(false)
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '')
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const fine = plain === '' || AMOUNT.test(plain)
        complain(!fine)
        if (fine) onBenefit(plain === '' ? null : Number(plain))
      }}
    >
      <div className="min-w-0 flex-1 basis-64">
        <TextField
          label={`${t('benefit')} (${t('unit')})`}
          hint={t('hint')}
          optional
          inputMode="numeric"
          value={text}
          error={wrong ? t('amount') : problem}
          onChange={({ target }) => write(target.value)}
        />
      </div>
      <Button type="submit" pending={saving}>
        {t('save')}
      </Button>
    </form>
  )
}
