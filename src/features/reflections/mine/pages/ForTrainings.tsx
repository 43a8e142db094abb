import { useLocale, useTranslations } from 'use-intl'
import type { api } from '#/client.ts'
import { Badge } from '#/ui/Badge.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Section } from '#/ui/Section.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import { useSpeech } from '../../pages/speech.tsx'

export type WrittenThere = Awaited<ReturnType<typeof api.trainings.written>>['written'][number]

/** What one wrote on papers of trainings and in the practice that follows them; it is read where it was written. */
export function ForTrainings({ written }: { written: readonly WrittenThere[] }) {
  const t = useTranslations('everything')
  const locale = useLocale()
  const { time } = useSpeech()
  return (
    <Section title={t('trainings.title')}>
      <ul className="grid gap-3">
        {written.map((one) => (
          <li key={`${one.place} ${one.number} ${one.isDraft}`} className="grid gap-1">
            <span className="flex flex-wrap items-center gap-x-3">
              <Place one={one} />
              {one.isDraft && <Badge>{t('trainings.isDraft')}</Badge>}
            </span>
            <span className="text-[0.9375rem] text-muted">
              {t('trainings.by', {
                time: time(one.writtenAt),
                readers: one.readers.join(locale === 'ja' ? '、' : ', ') || t('nobody'),
                day: dateText(one.keptUntil, locale),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Place({ one: { what, place, number, training } }: { one: WrittenThere }) {
  const t = useTranslations('everything')
  const title = useLocale() === 'en' && training.titleEn ? training.titleEn : training.title
  const look = 'inline-flex min-h-11 items-center'
  return what === 'paper' ? (
    <TextLink to="/papers/$paperId" params={{ paperId: place }} className={look}>
      {t('trainings.paper', { training: title })}
    </TextLink>
  ) : (
    <TextLink to="/learning/$planId/$number" params={{ planId: place, number: String(number) }} className={look}>
      {t('trainings.phase', { training: title, number: number ?? 0 })}
    </TextLink>
  )
}
