import { useTranslations } from 'use-intl'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Page } from '#/ui/Page.tsx'

/** Where a link leads to nothing the reader may see: the same whatever the reason, so that it tells nobody anything. */
export function Gone() {
  const t = useTranslations('reflections')
  return (
    <Page title={t('gone.title')}>
      <EmptyState
        title={t('gone.text')}
        action={
          <ButtonLink kind="primary" to="/">
            {t('today')}
          </ButtonLink>
        }
      >
        <p>{t('gone.back')}</p>
      </EmptyState>
    </Page>
  )
}
