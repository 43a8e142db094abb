import { useTranslations } from 'use-intl'
import { Section } from '#/ui/Section.tsx'
import { TextArea } from '#/ui/TextArea.tsx'
import { TextField } from '#/ui/TextField.tsx'
import type { Draft } from './Design.tsx'

type WhatSectionProps = {
  draft: Draft
  onDraft: (draft: Draft) => void
  /** It has begun: what it is measured by stays. */
  frozen: boolean
}

/** What the training is called, what it is for, and what people are able to do then. */
export function WhatSection({ draft, onDraft, frozen }: WhatSectionProps) {
  const t = useTranslations('trainings.design')
  const missing = useTranslations('trainingCosts')('missing')
  const field = (key: 'title' | 'titleEn' | 'objective' | 'level') => ({
    value: draft[key],
    onChange: ({ target }: { target: { value: string } }) => onDraft({ ...draft, [key]: target.value }),
  })
  return (
    <Section title={t('what')}>
      {frozen && <p className="text-muted">{t('frozen')}</p>}
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextField
          label={t('title')}
          maxLength={200}
          error={draft.title.trim() ? undefined : missing}
          {...field('title')}
        />
        <TextField label={t('titleEn')} optional maxLength={200} {...field('titleEn')} />
      </div>
      <TextArea
        label={t('objective')}
        hint={t('objectiveHint')}
        limit={4000}
        readOnly={frozen}
        {...field('objective')}
      />
      <TextArea label={t('level')} hint={t('levelHint')} limit={4000} readOnly={frozen} {...field('level')} />
    </Section>
  )
}
