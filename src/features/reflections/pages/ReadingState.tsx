import { useTranslations } from 'use-intl'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { Notice } from '#/ui/Notice.tsx'
import type { Reading } from '../schema.ts'
import { namesOf } from './readers.tsx'
import { useSpeech } from './speech.tsx'

/** What is to be done or waited for, above what there is to read; nothing once all is there. */
export function ReadingState({ reading }: { reading: Reading }) {
  const t = useTranslations('reflections.reading')
  const { persons, day } = useSpeech()
  const { reflection, as, person } = reading
  const { withdrawnOn } = reflection
  const params = { reflectionId: reflection.id }
  if (withdrawnOn) {
    return <Notice>{t(as === 'author' ? 'withdrawn' : 'withdrawnOf', { day: day(withdrawnOn) })}</Notice>
  }
  if (reading.mayAnswer) {
    const first = reflection.state === 'submitted'
    return (
      <Notice
        kind={first ? 'needs-you' : 'info'}
        action={
          <ButtonLink kind={first ? 'primary' : 'secondary'} to="/reflections/$reflectionId/answer" params={params}>
            {first ? t('answer') : t('addAnswer')}
          </ButtonLink>
        }
      >
        {first ? t('mayAnswer', { name: person.displayName }) : t('mayAdd')}
      </Notice>
    )
  }
  const notYet = !reflection.submittedOn
  if (as !== 'author') {
    if (notYet) return <Notice>{t('notYetOf')}</Notice>
    return reading.written === null && reading.additions.length === 0 ? <Notice>{t('nothingForYou')}</Notice> : null
  }
  if (notYet) {
    return (
      <Notice
        action={
          reading.mayWrite && (
            <ButtonLink kind="primary" to="/reflections/$reflectionId/write" params={params}>
              {t('write')}
            </ButtonLink>
          )
        }
      >
        {t('notYet')}
      </Notice>
    )
  }
  if (reading.answers.length > 0) return null
  const trainers = namesOf(
    reading.readers.filter(({ since }) => !since),
    'trainer',
  )
  return (
    <Notice>
      {trainers.length > 0 && reading.answerable
        ? t('waitsForAnswer', { names: persons(trainers) })
        : t('nobodyAnswers')}
    </Notice>
  )
}
