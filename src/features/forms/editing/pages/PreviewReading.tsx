import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Section } from '#/ui/Section.tsx'
import { Switch } from '#/ui/Switch.tsx'
import { ReadAnswers } from '../../pages/ReadAnswers.tsx'
import { seenBy } from '../../readers/rules.ts'
import type { FormVersion, Role, Side } from '../../schema.ts'
import { sampleAnswers } from '../rules.ts'

type PreviewReadingProps = { form: FormVersion; side: Side; as: Role }

/** What a reader sees of it, with answers made up for looking at. */
export function PreviewReading({ form, side, as }: PreviewReadingProps) {
  const t = useTranslations('formEditing')
  const [also, setAlso] = useState(false)
  const seen = seenBy(side, form, as, also)
  const all = form.questions.length
  return (
    <>
      {side === 'hire' && as === 'manager' && (
        <Switch label={t('preview.alsoToManager')} on={also} onChange={setAlso} />
      )}
      <div>
        <p>{t('preview.sees', { all, seen: all - seen.hidden })}</p>
        {seen.hidden > 0 && <p className="text-muted">{t('preview.hidden', { hidden: seen.hidden })}</p>}
        {seen.summarised > 0 && <p className="text-muted">{t('preview.summarised', { count: seen.summarised })}</p>}
      </div>
      {seen.form.questions.length > 0 && (
        <>
          <p className="text-[0.9375rem] text-muted">{t('preview.sample')}</p>
          <Section title={t('preview.reading')}>
            <ReadAnswers form={seen.form} answers={sampleAnswers(seen.form, t('sample'))} />
          </Section>
        </>
      )}
    </>
  )
}
