import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ChangeMyProfile, MyProfile } from '#/features/people/profile/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'

export type Said = Omit<ChangeMyProfile, 'revision'>

export type Changing = { onSave: (said: Said) => void; pending?: boolean | undefined; problem?: unknown }

/** What the office keeps of one's name, and what one says oneself. */
export function MyNames({ profile, languages, onSave, pending, problem }: Changing & MyNamesProps) {
  const t = useTranslations('profile.names')
  const language = useTranslations('profile.languages')
  const { sentence, field } = useRefusal('profile')
  const { fields } = profile
  const { chosenName, reading, otherName, phone, locale } = fields
  const [said, say] = useState<Said>({
    ...{ chosenName, reading, otherName, phone, locale },
    privateEmail: fields.privateEmail ?? '',
  })
  const text = (key: Exclude<keyof Said, 'locale'>) => ({
    name: key,
    value: said[key] ?? '',
    maxLength: key === 'phone' ? 40 : key === 'privateEmail' ? 254 : 100,
    optional: true,
    error: field(problem, key),
    onChange: (event: { target: { value: string } }) => say({ ...said, [key]: event.target.value }),
  })
  return (
    <Section title={t('title')}>
      <DefinitionList
        items={[
          { term: t('official'), value: [fields.familyName, fields.givenName].filter(Boolean).join(' ') },
          { term: t('email'), value: fields.email ?? t('noEmail') },
        ]}
      />
      <p className="text-[0.9375rem] text-muted">{t('officialHint')}</p>
      <form
        className="grid gap-5"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSave(said)
        }}
      >
        <TextField label={t('chosen')} hint={t('chosenHint')} {...text('chosenName')} />
        <TextField label={t('reading')} hint={t('readingHint')} {...text('reading')} />
        <TextField label={t('other')} hint={t('otherHint')} {...text('otherName')} />
        <TextField label={t('phone')} hint={t('phoneHint')} type="tel" autoComplete="tel" {...text('phone')} />
        <TextField label={t('private')} hint={t('privateHint')} type="email" {...text('privateEmail')} />
        <Select
          label={t('language')}
          hint={t('languageHint')}
          choices={languages.map((value) => ({ value, label: language(value) }))}
          value={said.locale}
          onChange={(event) => say({ ...said, locale: event.target.value as Said['locale'] })}
        />
        {problem !== undefined && problem !== null && <Notice kind="problem">{sentence(problem)}</Notice>}
        <div>
          <Button type="submit" kind="primary" pending={pending} wide>
            {t('save')}
          </Button>
        </div>
      </form>
    </Section>
  )
}

type MyNamesProps = { profile: MyProfile; languages: readonly Said['locale'][] }
