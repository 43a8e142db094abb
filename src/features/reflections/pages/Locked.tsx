import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import type { IconName } from '#/ui/Icon.tsx'
import { Page } from '#/ui/Page.tsx'
import type { Writing } from '../schema.ts'
import { namesOf } from './readers.tsx'
import { useSpeech } from './speech.tsx'

type LockedProps = { writing: Writing; locked: NonNullable<Writing['locked']> }

/** Instead of the form: why nothing can be written now, and where to go instead. */
export function Locked({ writing, locked }: LockedProps) {
  const t = useTranslations('reflections.locked')
  const { month, day, persons } = useSpeech()
  const { reflection, about } = writing
  const trainers = namesOf(writing.readers, 'trainer')
  const answering = about !== ''
  const says: Record<typeof locked, { icon: IconName; title: string; text: string; action: ReactNode }> = {
    submitted: {
      icon: 'check',
      title: t('submitted'),
      text: trainers.length > 0 ? t('submittedText', { names: persons(trainers) }) : t('submittedTextAlone'),
      action: <Read id={reflection.id} />,
    },
    answered: {
      icon: 'talk',
      title: answering ? t('replied') : t('answered'),
      text: answering ? t('repliedText') : t('answeredText'),
      action: <Read id={reflection.id} />,
    },
    closed: {
      icon: 'clock',
      title: t('closed'),
      text: t('closedText', { day: day(reflection.closesOn) }),
      action: <ButtonLink to="/reflections">{t('mine')}</ButtonLink>,
    },
    'not-submitted': {
      icon: 'clock',
      title: t('notSubmitted', { name: about }),
      text: t('notSubmittedText'),
      action: <ButtonLink to="/waiting">{t('waiting')}</ButtonLink>,
    },
  }
  const { icon, title, text, action } = says[locked]
  return (
    <Page title={t('title', { month: month(reflection.month) })}>
      <EmptyState icon={icon} title={title} action={action}>
        <p>{text}</p>
      </EmptyState>
    </Page>
  )
}

function Read({ id }: { id: string }) {
  const t = useTranslations('reflections.locked')
  return (
    <ButtonLink kind="primary" to="/reflections/$reflectionId" params={{ reflectionId: id }}>
      {t('read')}
    </ButtonLink>
  )
}
