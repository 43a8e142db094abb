import { useTranslations } from 'use-intl'
import { Avatar } from '#/ui/Avatar.tsx'
import { Section } from '#/ui/Section.tsx'
import type { Reading } from '../schema.ts'
import { useSpeech } from './speech.tsx'

/** Who has opened one's words, and when last. */
export function ReadSoFar({ read }: { read: Reading['readSoFar'] }) {
  const t = useTranslations('reflections.reading')
  const { person, time } = useSpeech()
  return (
    <Section title={t('readSoFar')} bare>
      {read.length === 0 ? (
        <p className="text-muted">{t('nobodyRead')}</p>
      ) : (
        <ul className="grid gap-2">
          {read.map(({ displayName, readAt }) => (
            <li key={displayName + readAt} className="flex items-center gap-3">
              <Avatar name={displayName} size="small" />
              <span className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-4">
                <span>{person(displayName)}</span>
                <span className="text-[0.9375rem] text-muted">{t('readAt', { time: time(readAt) })}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
