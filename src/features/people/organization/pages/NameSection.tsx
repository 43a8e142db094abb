import { useTranslations } from 'use-intl'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { ChoiceGroup } from '#/ui/ChoiceGroup.tsx'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'
import type { PartProps } from './Organization.tsx'
import { SettingsSection } from './SettingsSection.tsx'

const LANGUAGES = ['ja', 'en'] as const

/** How the organisation is called, where it is, and what it speaks. */
export function NameSection(props: PartProps) {
  const t = useTranslations('organization.name')
  const say = useTranslations('organization.languages')
  const zones = Intl.supportedValuesOf('timeZone')
  return (
    <SettingsSection
      {...props}
      title={t('title')}
      keys={['name', 'timeZone', 'locale', 'languages']}
      faulty={({ name, languages }) => name.trim() === '' || languages.length === 0}
    >
      {({ name, timeZone, locale, languages }, change) => (
        <>
          <TextField
            label={t('name')}
            value={name}
            maxLength={120}
            autoComplete="organization"
            error={name.trim() === '' ? t('missing') : undefined}
            onChange={(event) => change({ name: event.target.value })}
          />
          <Select
            label={t('timeZone')}
            hint={t('timeZoneHint')}
            value={timeZone}
            choices={[...new Set([timeZone, ...zones, 'UTC'])].map((zone) => ({ value: zone, label: zone }))}
            onChange={(event) => change({ timeZone: event.target.value })}
          />
          <ChoiceGroup
            label={t('languages')}
            hint={t('languagesHint')}
            error={languages.length === 0 ? t('noLanguage') : undefined}
          >
            <div className="flex flex-wrap gap-x-8">
              {LANGUAGES.map((language) => (
                <Checkbox
                  key={language}
                  label={<span lang={language}>{say(language)}</span>}
                  checked={languages.includes(language)}
                  onChange={(event) => {
                    const offered = LANGUAGES.filter((one) =>
                      one === language ? event.target.checked : languages.includes(one),
                    )
                    change({ languages: offered, locale: offered.includes(locale) ? locale : (offered[0] ?? locale) })
                  }}
                />
              ))}
            </div>
          </ChoiceGroup>
          {languages.length > 1 && (
            <Select
              label={t('locale')}
              value={locale}
              choices={languages
                .toSorted()
                .toReversed()
                .map((one) => ({ value: one, label: say(one) }))}
              onChange={(event) => change({ locale: event.target.value === 'en' ? 'en' : 'ja' })}
            />
          )}
        </>
      )}
    </SettingsSection>
  )
}
