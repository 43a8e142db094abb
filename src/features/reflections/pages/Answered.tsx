import { useTranslations } from 'use-intl'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import type { Writing } from '../schema.ts'

/** After the answer was sent: thanks, who was told, where to go. */
export function Answered({ writing: { reflection, about, mails, answeredBy } }: { writing: Writing }) {
  const t = useTranslations('reflections.answer')
  return (
    <Page title={t('doneTitle')}>
      <Notice kind="good">{t(!mails ? 'doneUntold' : answeredBy ? 'doneFurther' : 'done', { name: about })}</Notice>
      <div className="flex flex-wrap gap-3">
        <ButtonLink kind="primary" wide to="/waiting">
          {t('waiting')}
        </ButtonLink>
        <ButtonLink wide to="/reflections/$reflectionId" params={{ reflectionId: reflection.id }}>
          {t('read')}
        </ButtonLink>
      </div>
    </Page>
  )
}
