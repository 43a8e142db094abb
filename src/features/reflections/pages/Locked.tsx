import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import type { IconName } from '#/ui/Icon.tsx'
import { Page } from '#/ui/Page.tsx'
import type { Writing } from '../schema.ts'
import { useSpeech } from './speech.tsx'

type LockedProps = { writing: Writing; locked: NonNullable<Exclude<Writing['locked'], 'closed'>> }

/** Instead of the form: why nothing can be written now, and where to go instead. */
export function Locked({ writing: { reflection, about }, locked }: LockedProps) {
  const t = useTranslations('reflections.locked')
  const { period } = useSpeech()
  const params = { reflectionId: reflection.id }
  const read = (
    <ButtonLink kind="primary" to="/reflections/$reflectionId" params={params}>
      {t('read')}
    </ButtonLink>
  )
  const says: Record<typeof locked, { icon: IconName; title: string; text: string; action: ReactNode }> = {
    submitted: { icon: 'check', title: t('submitted'), text: t('submittedText'), action: read },
    answered: {
      icon: 'talk',
      title: about ? t('replied') : t('answered'),
      text: about ? t('repliedText') : t('answeredText'),
      action: read,
    },
    withdrawn: { icon: 'cross', title: t('withdrawn'), text: t('withdrawnText'), action: read },
    'not-submitted': {
      icon: 'pencil',
      title: t('notSubmitted'),
      text: t('notSubmittedText'),
      action: (
        <ButtonLink kind="primary" to="/reflections/$reflectionId/write" params={params}>
          {t('write')}
        </ButtonLink>
      ),
    },
  }
  const { icon, title, text, action } = says[locked]
  return (
    <Page title={t('title', { period: period(reflection.period) })}>
      <EmptyState icon={icon} title={title} action={action}>
        <p>{text}</p>
      </EmptyState>
    </Page>
  )
}
