import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { Timeline, type TimelineItem } from '#/ui/Timeline.tsx'
import type { Reader, Writing } from '../schema.ts'
import { namesOf } from './readers.tsx'
import { useSpeech } from './speech.tsx'

type HandedInProps = Pick<Writing, 'reflection' | 'mails'> & {
  readers: readonly Reader[]
  /** Until when it can be taken back. */
  takeBack: ReactNode
}

/** After handing in: thanks, who was told, what comes next. */
export function HandedIn({ reflection, mails, readers, takeBack }: HandedInProps) {
  const t = useTranslations('reflections.handedIn')
  const reflections = useTranslations('reflections')
  const { period, persons } = useSpeech()
  const told = readers.filter(({ personId }) => personId !== null).map((reader) => reader.displayName)
  const trainers = namesOf(readers, 'trainer')
  const answering: TimelineItem[] = [
    {
      key: 'answering',
      state: 'now',
      title: t('answering', { names: persons(trainers) }),
      when: t('answeringWhen'),
    },
    { key: 'mailed', state: 'later', title: mails ? t('mailed') : t('shown') },
  ]
  return (
    <Page title={t('title')} lead={<p>{t('text', { period: period(reflection.period) })}</p>}>
      <Notice kind="good">
        {told.length > 0 ? t(mails ? 'told' : 'untold', { names: persons(told) }) : t('toldNobody')}
      </Notice>
      {trainers.length > 0 && (
        <Section title={t('next')}>
          <Timeline items={[{ key: 'handed', state: 'done', title: t('handed') }, ...answering]} />
        </Section>
      )}
      {takeBack}
      <div className="flex flex-wrap gap-3">
        <ButtonLink kind="primary" wide to="/">
          {reflections('today')}
        </ButtonLink>
        <ButtonLink wide to="/reflections/$reflectionId" params={{ reflectionId: reflection.id }}>
          {t('read')}
        </ButtonLink>
      </div>
    </Page>
  )
}
