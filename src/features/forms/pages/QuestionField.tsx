import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { RadioCards } from '#/ui/RadioCards.tsx'
import { Scale } from '#/ui/Scale.tsx'
import { TextArea } from '#/ui/TextArea.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { languageOf } from '../reading/rules.ts'
import type { Answer, Question } from '../schema.ts'
import { useSaid } from './language.tsx'
import { ManyField } from './ManyField.tsx'

type QuestionFieldProps = {
  question: Question
  answer: Answer | undefined
  error?: string | undefined
  onAnswer: (answer: Answer) => void
  /** The field is left: a good moment to keep the draft. */
  onLeave?: (() => void) | undefined
}

/** One question with the control that suits its kind. */
export function QuestionField({ question, answer, error, onAnswer, onLeave }: QuestionFieldProps) {
  const said = useSaid()
  const field = {
    label: said(question.title),
    hint: question.help && said(question.help),
    error,
    optional: !question.required,
  }
  const chosen = answer !== undefined && answer !== null && !question.required
  switch (question.kind) {
    case 'scale':
      return (
        <div className="grid gap-1">
          <Scale
            {...field}
            ends={[said(question.scale.lowLabel), said(question.scale.highLabel)]}
            min={question.scale.min}
            max={question.scale.max}
            value={typeof answer === 'number' ? answer : undefined}
            onChange={onAnswer}
          />
          {chosen && <Clear about={field.label} onClear={() => onAnswer(null)} />}
        </div>
      )
    case 'choice':
      return (
        <div className="grid gap-1">
          <RadioCards
            {...field}
            choices={question.options.map((option) => ({ value: option.key, label: said(option.label) }))}
            value={typeof answer === 'string' ? answer : undefined}
            onChange={onAnswer}
          />
          {chosen && <Clear about={field.label} onClear={() => onAnswer(null)} />}
        </div>
      )
    case 'many':
      return <ManyField {...field} options={question.options} answer={answer} onAnswer={onAnswer} />
    case 'number':
      return (
        <TextField
          {...field}
          inputMode="decimal"
          defaultValue={typeof answer === 'number' ? answer : ''}
          onChange={(event) => onAnswer(numberIn(event.target.value))}
          onBlur={onLeave}
        />
      )
    case 'text':
      return (
        <TextArea
          {...field}
          limit={question.maxLength}
          lang={languageOf(String(answer ?? ''))}
          value={typeof answer === 'string' ? answer : ''}
          onChange={(event) => onAnswer(event.target.value)}
          onBlur={onLeave}
        />
      )
  }
}

/** What cannot be read as a number stays as it was typed, so that the fault is told and nothing is lost. */
function numberIn(text: string): Answer {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return null
  return Number.isFinite(Number(plain)) ? Number(plain) : text
}

function Clear({ about, onClear }: { about: string; onClear: () => void }) {
  const t = useTranslations('forms')
  return (
    <div>
      <Button kind="quiet" size="small" onClick={onClear} className="-ml-4">
        {t('clear')}
        <span className="sr-only">{about}</span>
      </Button>
    </div>
  )
}
