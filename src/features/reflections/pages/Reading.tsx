import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { ReadAnswers } from '#/features/forms/pages/ReadAnswers.tsx'
import { Page } from '#/ui/Page.tsx'
import { ReaderChips } from '#/ui/ReaderChips.tsx'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { HelpAsked } from '../following/pages/HelpAsked.tsx'
import type { Reading as ReadingShape } from '../schema.ts'
import { Additions } from './Additions.tsx'
import { AnswersRead } from './AnswersRead.tsx'
import { Gone } from './Gone.tsx'
import { evenIfGone, isGone } from './queries.tsx'
import { ReadingState } from './ReadingState.tsx'
import { ReadSoFar } from './ReadSoFar.tsx'
import { sharingOf, useChips } from './readers.tsx'
import { useSpeech } from './speech.tsx'
import { TakeBackOffer } from './TakeBack.tsx'

const route = getRouteApi('/inside/reflections/$reflectionId')

export function ReadingPage() {
  const { reflectionId } = route.useParams()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { data, error } = useQuery({
    ...evenIfGone,
    queryKey: ['reflections.reading', reflectionId],
    queryFn: () => api.reflections.reading({ reflectionId }),
    // Each opening is written to the reading log: only a person opens, not a window that comes back to the front.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const { mutate: noteRead } = useMutation({
    mutationFn: () => api.reflections.noteRead({ reflectionId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tasks.today'] }),
  })
  const news = data?.news ?? false
  useEffect(() => {
    if (news) noteRead()
  }, [news, noteRead])
  if (isGone(error)) return <Gone />
  if (!data) return <Skeleton cards />
  const rewrite = () => void navigate({ to: '/reflections/$reflectionId/write', params: { reflectionId } })
  return (
    <Reading
      reading={data}
      help={data.as === 'manager' && <HelpAsked reflectionId={reflectionId} />}
      takeBack={data.mayTakeBack && <TakeBackOffer reflection={data.reflection} onDone={rewrite} />}
    />
  )
}

type ReadingProps = { reading: ReadingShape; help?: ReactNode; takeBack?: ReactNode }

/** A reflection as far as it is meant for the reader; its author also sees who may read it, and who has. */
export function Reading({ reading, help, takeBack }: ReadingProps) {
  const t = useTranslations('reflections')
  const chips = useChips()
  const { period, day } = useSpeech()
  const { reflection, person, as, written } = reading
  const mine = as === 'author'
  const wrote = mine ? reflection.submittedOn !== null : reading.answers.some((answer) => answer.mine)
  const name = person.displayName
  const title = mine
    ? t('write.title', { period: period(reflection.period) })
    : t('reading.titleOf', { name, period: period(reflection.period) })
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
      {help}
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
      <Additions reading={reading} />
      {takeBack}
      {!mine && <AnswersRead reading={reading} />}
      {mine && written && reflection.submittedOn && (
        <ReaderChips
          title={t('reading.readers')}
          readers={chips(sharingOf('hire', written.form, reading.readers, reading.alsoToManager))}
        />
      )}
      {wrote && <ReadSoFar read={reading.readSoFar} />}
      {!mine && <p className="text-[0.9375rem] text-muted">{t('reading.logged')}</p>}
    </Page>
  )
}
