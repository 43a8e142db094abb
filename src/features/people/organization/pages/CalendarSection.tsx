import { useLocale, useTranslations } from 'use-intl'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { ChoiceGroup } from '#/ui/ChoiceGroup.tsx'
import { weekdayName } from '#/ui/month.ts'
import { Notice } from '#/ui/Notice.tsx'
import { RadioCards } from '#/ui/RadioCards.tsx'
import type { PartProps } from './Organization.tsx'
import { SettingsSection } from './SettingsSection.tsx'

const WEEK = [1, 2, 3, 4, 5, 6, 7]

/** On which days of the week people work, and whether holidays are free. */
export function CalendarSection(props: PartProps) {
  const t = useTranslations('organization.calendar')
  const locale = useLocale()
  return (
    <SettingsSection
      {...props}
      title={t('title')}
      keys={['workingDays', 'holidays']}
      faulty={({ workingDays }) => workingDays.length === 0}
    >
      {({ workingDays, holidays }, change) => (
        <>
          <Notice>{t('effect')}</Notice>
          <ChoiceGroup label={t('workingDays')} error={workingDays.length === 0 ? t('noDay') : undefined}>
            <div className="grid grid-cols-2 gap-x-6 sm:grid-cols-4">
              {WEEK.map((day) => (
                <Checkbox
                  key={day}
                  label={weekdayName(day, locale, 'long')}
                  checked={workingDays.includes(day)}
                  onChange={(event) =>
                    change({
                      workingDays: WEEK.filter((one) =>
                        one === day ? event.target.checked : workingDays.includes(one),
                      ),
                    })
                  }
                />
              ))}
            </div>
          </ChoiceGroup>
          <RadioCards
            label={t('holidays')}
            columns={2}
            choices={[
              { value: 'japan', label: t('japan'), hint: t('japanHint') },
              { value: 'none', label: t('none'), hint: t('noneHint') },
            ]}
            value={holidays}
            onChange={(wish) => change({ holidays: wish })}
          />
        </>
      )}
    </SettingsSection>
  )
}
