import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { ReadAnswers } from '#/features/forms/pages/ReadAnswers.tsx'
import { Page } from '#/ui/Page.tsx'
import { ReaderChips } from '#/ui/ReaderChips.tsx'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { Reading as ReadingShape } from '../schema.ts'
import { AnswersRead } from './AnswersRead.tsx'
import { ReadingState } from './ReadingState.tsx'
import { ReadSoFar } from './ReadSoFar.tsx'
import { useChips } from './readers.tsx'
import { useSpeech } from './speech.tsx'

const route = getRouteApi('/inside/reflections/$reflectionId')

export function ReadingPage() {
  const { reflectionId } = route.useParams()
  const { data } = useQuery({
    queryKey: ['reflections.reading', reflectionId],
    queryFn: () => api.reflections.reading({ reflectionId }),
    // Each opening is written to the reading log: only a person opens, not a window that comes back to the front.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  return data ? <Reading reading={data} /> : <Skeleton cards />
}

/** A reflection as far as it is meant for the reader; its author also sees who may read it, and who has. */
export function Reading({ reading }: { reading: ReadingShape }) {
  const t = useTranslations('reflections')
  const chips = useChips()
  const { month, day } = useSpeech()
  const { reflection, person, as, written } = reading
  const mine = as === 'author'
  const wrote = mine ? reflection.submittedOn !== null : reading.answers.some((answer) => answer.mine)
  const name = person.displayName
  const title = mine
    ? t('write.title', { month: month(reflection.month) })
    : t('reading.titleOf', { name, month: month(reflection.month) })
  return (
    <Page
      title={title}
      lead={
        <p className="flex flex-wrap gap-x-4">
          {reflection.submittedOn && <span>{t('days.submitted', { day: day(reflection.submittedOn) })}</span>}
          {reflection.answeredOn && <span>{t('days.answered', { day: day(reflection.answeredOn) })}</span>}
        </p>
      }
    >
      <ReadingState reading={reading} />
      {mine && <AnswersRead reading={reading} />}
      {written && (
        <Section title={mine ? t('reading.own') : t('reading.theirs', { name })}>
          <ReadAnswers form={written.form} answers={written.answers} />
          {written.hidden > 0 && (
            <p className="text-[0.9375rem] text-muted">{t('reading.hidden', { count: written.hidden })}</p>
          )}
        </Section>
      )}
      {!mine && <AnswersRead reading={reading} />}
      {mine && reflection.submittedOn && <ReaderChips title={t('reading.readers')} readers={chips(reading.readers)} />}
      {wrote && <ReadSoFar read={reading.readSoFar} />}
      {!mine && <p className="text-[0.9375rem] text-muted">{t('reading.logged')}</p>}
    </Page>
  )
}
