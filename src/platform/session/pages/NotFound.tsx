import { useTranslations } from 'use-intl'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { Page } from '#/ui/Page.tsx'

export function NotFoundPage() {
  const t = useTranslations('session.notFound')
  return (
    <Page title={t('title')} lead={t('text')}>
      <div>
        <ButtonLink to="/" kind="primary" icon="today">
          {t('home')}
        </ButtonLink>
      </div>
    </Page>
  )
}
