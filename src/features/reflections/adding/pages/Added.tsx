import { useTranslations } from 'use-intl'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import type { SentProps } from '../../pages/Compose.tsx'
import { useNames } from '../../pages/readers.tsx'
import { useSpeech } from '../../pages/speech.tsx'

/** After something was added: who learns of it, and how. */
export function Added({ writing, readers }: SentProps) {
  const t = useTranslations('reflections.adding')
  const { list } = useSpeech()
  const names = useNames()
  return (
    <Page title={t('doneTitle')}>
      <Notice kind="good">
        {readers.length === 0
          ? t('doneAlone')
          : t(writing.mails ? 'done' : 'doneUntold', { names: list(names(readers)) })}
      </Notice>
      <div className="flex flex-wrap gap-3">
        <ButtonLink
          kind="primary"
          wide
          to="/reflections/$reflectionId"
          params={{ reflectionId: writing.reflection.id }}
        >
          {t('read')}
        </ButtonLink>
      </div>
    </Page>
  )
}
