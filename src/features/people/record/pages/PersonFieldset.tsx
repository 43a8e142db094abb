import { useTranslations } from 'use-intl'
import type { PersonFields } from '#/features/people/record/schema.ts'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'
import type { Problem } from './useProblem.tsx'

export const nobody: PersonFields = {
  familyName: '',
  givenName: '',
  reading: '',
  otherName: '',
  chosenName: '',
  email: null,
  privateEmail: null,
  phone: '',
  locale: 'ja',
}

type PersonFieldsetProps = {
  value: PersonFields
  onChange: (value: PersonFields) => void
  problem: Problem
  /** They sign in with their address. */
  activated: boolean
  privateEmail: boolean
}

/** Who somebody is and how to reach them. */
export function PersonFieldset({ value, onChange, problem, activated, privateEmail }: PersonFieldsetProps) {
  const t = useTranslations('record.fields')
  const locales = useTranslations('record.locales')
  const text = (key: Exclude<keyof PersonFields, 'locale'>) => ({
    label: t(key),
    value: value[key] ?? '',
    error: problem.at(`person.${key}`),
    autoComplete: 'off',
    onChange: ({ target }: { target: { value: string } }) =>
      onChange({ ...value, [key]: key === 'email' || key === 'privateEmail' ? target.value || null : target.value }),
  })
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2 *:min-w-0">
        <TextField {...text('familyName')} maxLength={100} />
        <TextField {...text('givenName')} maxLength={100} />
        <p className="-mt-3 text-[0.9375rem] text-muted sm:col-span-2">{t('oneName')}</p>
      </div>
      <TextField {...text('reading')} optional hint={t('readingHint')} maxLength={100} />
      <TextField {...text('otherName')} optional hint={t('otherNameHint')} maxLength={100} />
      <TextField {...text('chosenName')} optional hint={t('chosenNameHint')} maxLength={100} />
      <TextField
        {...text('email')}
        optional
        type="email"
        maxLength={254}
        disabled={activated}
        hint={activated ? t('emailKept') : undefined}
      />
      {privateEmail && (
        <TextField {...text('privateEmail')} optional type="email" maxLength={254} hint={t('privateEmailHint')} />
      )}
      <TextField {...text('phone')} optional type="tel" maxLength={40} />
      <Select
        label={t('locale')}
        value={value.locale}
        onChange={({ target }) => onChange({ ...value, locale: target.value as PersonFields['locale'] })}
        choices={(['ja', 'en'] as const).map((locale) => ({ value: locale, label: locales(locale) }))}
      />
    </>
  )
}
