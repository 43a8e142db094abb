import { useTranslations } from 'use-intl'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'

/** After the answer was sent: thanks, who was told, where to go. */
export function Answered({ id, name, mails }: { id: string; name: string; mails: boolean }) {
  const t = useTranslations('reflections.answer')
  return (
    <Page title={t('doneTitle')}>
      <Notice kind="good">{t(mails ? 'done' : 'doneUntold', { name })}</Notice>
      <div className="flex flex-wrap gap-3">
        <ButtonLink kind="primary" wide to="/waiting">
          {t('waiting')}
        </ButtonLink>
        <ButtonLink wide to="/reflections/$reflectionId" params={{ reflectionId: id }}>
          {t('read')}
        </ButtonLink>
      </div>
    </Page>
  )
}
