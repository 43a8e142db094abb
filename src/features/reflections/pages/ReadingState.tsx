import { useTranslations } from 'use-intl'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { Notice } from '#/ui/Notice.tsx'
import type { Reading } from '../schema.ts'
import { namesOf } from './readers.tsx'
import { useSpeech } from './speech.tsx'

/** What is to be done or waited for, above what there is to read; nothing once all is there. */
export function ReadingState({ reading }: { reading: Reading }) {
  const t = useTranslations('reflections.reading')
  const { persons } = useSpeech()
  const { reflection, as, person } = reading
  const params = { reflectionId: reflection.id }
  if (reading.mayAnswer) {
    return (
      <Notice
        kind="needs-you"
        action={
          <ButtonLink kind="primary" to="/reflections/$reflectionId/answer" params={params}>
            {t('answer')}
          </ButtonLink>
        }
      >
        {t('mayAnswer', { name: person.displayName })}
      </Notice>
    )
  }
  const notYet = !reflection.submittedOn
  if (as !== 'author') {
    if (notYet) return <Notice>{t('notYetOf')}</Notice>
    return reading.written === null ? <Notice>{t('nothingForYou')}</Notice> : null
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
  const trainers = namesOf(reading.readers, 'trainer')
  return <Notice>{trainers.length > 0 ? t('waitsForAnswer', { names: persons(trainers) }) : t('nobodyAnswers')}</Notice>
}
