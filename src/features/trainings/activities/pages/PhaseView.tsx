import { useLocale, useTranslations } from 'use-intl'
import { DraftNotices, type DraftNoticesProps } from '#/features/forms/pages/DraftNotices.tsx'
import { Button } from '#/ui/Button.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { Progress } from '#/ui/Progress.tsx'
import { SaveState, type SaveStateValue } from '#/ui/SaveState.tsx'
import { Section } from '#/ui/Section.tsx'
import type { Answers, LearningPhase } from '../schema.ts'
import { isSettled } from '../scoring/rules.ts'
import { EarlierWords } from './EarlierWords.tsx'
import { ExerciseView } from './ExerciseView.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { ReadIn, Said, useSaid } from './said.tsx'

type PhaseViewProps = {
  phase: LearningPhase
  answers: Answers
  onAnswer: (key: string, value: string) => void
  onLeave: () => void
  /** Which of the exercises is shown, from 0. */
  step: number
  onStep: (step: number) => void
  onLanguage: (language: string) => void
  saving: SaveStateValue
  notices?: DraftNoticesProps | undefined
  onFinish: () => void
  pending?: boolean | undefined
  /** Why it could not be finished. */
  problem?: string | undefined
}

export function PhaseView(props: PhaseViewProps) {
  return (
    <ReadIn value={props.phase.language}>
      <Doing {...props} />
    </ReadIn>
  )
}

/** One phase: why today, then one exercise after the other. */
function Doing(props: PhaseViewProps) {
  const { phase, answers, onAnswer, onLeave, onStep, onLanguage, saving, notices, onFinish, pending, problem } = props
  const { exercises, earlier, languages, language, supporter } = phase
  const t = useTranslations('phase')
  const locale = useLocale()
  const said = useSaid()
  const step = Math.min(props.step, exercises.length - 1)
  const exercise = exercises[step]
  const last = step === exercises.length - 1
  const begin = step === 0
  const settled = !exercise || isSettled(exercise, answers)
  return (
    <Page title={said(phase.title)} lead={<Meta phase={phase} />}>
      {begin && (
        <div className="grid gap-3">
          <p className="text-lg">
            <Said told={phase.why} />
          </p>
          <p className="flex items-start gap-2 text-muted">
            <Icon name="lock" className="mt-0.5 size-5" />
            <span>
              {t('private')} {t('until', { day: dayText(phase.untilOn, locale) })}
            </span>
          </p>
          {languages.length > 1 && <LanguageChoice languages={languages} value={language} onChange={onLanguage} />}
        </div>
      )}
      <DraftNotices {...notices} />
      {begin && earlier.length > 0 && <EarlierWords earlier={earlier} />}
      <form
        noValidate
        onBlur={onLeave}
        // Enter in a field is no wish to go on.
        onSubmit={(event) => event.preventDefault()}
        className="grid gap-5 *:min-w-0"
      >
        {exercises.length > 1 && (
          <Progress
            label={t('stepLabel')}
            value={step}
            max={exercises.length}
            text={t('step', { step: step + 1, steps: exercises.length })}
          />
        )}
        {exercise && (
          <Section key={exercise.key} title={<Said told={exercise.ask} />}>
            <ExerciseView exercise={exercise} answers={answers} onAnswer={onAnswer} />
          </Section>
        )}
        {last && supporter && <Asked supporter={supporter} />}
        <FieldError>{problem}</FieldError>
        <div className="flex flex-wrap items-center gap-3">
          {!begin && <Button onClick={() => onStep(step - 1)}>{t('back')}</Button>}
          <Button
            kind={settled ? 'primary' : 'secondary'}
            wide
            pending={pending}
            onClick={() => (last ? onFinish() : onStep(step + 1))}
          >
            {t(last ? 'finish' : 'next')}
          </Button>
          <SaveState value={saving} />
        </div>
        <p className="text-[0.9375rem] text-muted">{t('later')}</p>
      </form>
    </Page>
  )
}

/** Which training it is about, and where in it one is. */
export function Meta({ phase }: { phase: LearningPhase }) {
  const t = useTranslations('phase')
  const { training, aspect, place, minutes } = phase
  const title = (useLocale() === 'en' && training.titleEn) || training.title
  return <p>{t('meta', { training: title, aspect: t(`aspects.${aspect}`), place, minutes })}</p>
}

/** Before one finishes: who will be asked, and what they see. */
function Asked({ supporter: { name, deed } }: { supporter: NonNullable<LearningPhase['supporter']> }) {
  const t = useTranslations('phase.supporter')
  const locale = useLocale()
  if (!name) return <Notice title={t('title')}>{t('nobody')}</Notice>
  return (
    <Notice title={t('title')}>
      <p>{t('ask', { name })}</p>
      <p className="my-1 border-l-4 border-leaf-line pl-3">{deed[locale]}</p>
      <p>{t('sees', { name })}</p>
    </Notice>
  )
}
