import { useTranslations } from 'use-intl'
import { ReadAnswers } from '#/features/forms/pages/ReadAnswers.tsx'
import { Written } from '#/features/forms/pages/Written.tsx'
import { Section } from '#/ui/Section.tsx'
import type { Reading } from '../schema.ts'
import { useRoles } from './readers.tsx'
import { useSpeech } from './speech.tsx'

/** What trainers answered, as far as the reader may see it, and what was written for others beside it. */
export function AnswersRead({ reading }: { reading: Reading }) {
  const t = useTranslations('reflections.reading')
  const { day, list } = useSpeech()
  const roles = useRoles()
  if (reading.answers.length === 0) {
    const expected = reading.reflection.submittedOn && reading.as !== 'author' && !reading.mayAnswer
    return expected ? <p className="text-muted">{t('noAnswer')}</p> : null
  }
  return reading.answers.map(({ by, mine, on, read }) => (
    <Section
      key={`${by} ${on}`}
      title={mine ? t('answerMine') : t('answerBy', { name: by })}
      actions={<span className="text-[0.9375rem] text-muted">{day(on)}</span>}
    >
      {soleText(read) && !mine ? (
        <Written text={soleText(read)!} />
      ) : (
        <ReadAnswers form={read.form} answers={read.answers} />
      )}
      {(reading.as === 'author' ? read.others.length > 0 : read.others.includes('hire')) && !mine && (
        <p className="text-[0.9375rem] text-muted">
          {reading.as === 'author' ? t('alsoForOthers', { names: list(roles(read.others)) }) : t('commentApart')}
        </p>
      )}
    </Section>
  ))
}

/** A word from one to another needs no question above it. */
function soleText({ form, answers }: Reading['answers'][number]['read']): string | undefined {
  const [only, ...others] = form.questions.filter(({ key }) => answers[key] !== undefined)
  return only?.kind === 'text' && others.length === 0 ? String(answers[only.key]) : undefined
}
