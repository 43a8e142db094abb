import { useLocale, useTranslations } from 'use-intl'
import { Select } from '#/ui/Select.tsx'
import { monthName } from './months.tsx'
import type { PartProps } from './Organization.tsx'
import { SettingsSection } from './SettingsSection.tsx'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

export function FiscalSection(props: PartProps) {
  const t = useTranslations('organization.fiscal')
  const locale = useLocale()
  return (
    <SettingsSection {...props} title={t('title')} keys={['fiscalMonth']} faulty={() => false}>
      {({ fiscalMonth }, change) => (
        <div className="sm:max-w-60">
          <Select
            label={t('month')}
            hint={t('hint')}
            value={String(fiscalMonth)}
            choices={MONTHS.map((month) => ({ value: String(month), label: monthName(month, locale) }))}
            onChange={(event) => change({ fiscalMonth: Number(event.target.value) })}
          />
        </div>
      )}
    </SettingsSection>
  )
}
