import { useTranslations } from 'use-intl'
import { type Group as Answered, answeredIn, sharedEnds } from '../reading/rules.ts'
import type { Answer, Answers, FormVersion, Question } from '../schema.ts'
import { useSaid } from './language.tsx'
import { ScaleBar } from './ScaleBar.tsx'
import { Written } from './Written.tsx'

type ReadAnswersProps = {
  form: FormVersion
  answers: Answers
  /** In a column beside something else: pictures stand below their question. */
  narrow?: boolean | undefined
}

/** Answers to read, by group. Questions without an answer that the reader may see are left out. */
export function ReadAnswers({ form, answers, narrow = false }: ReadAnswersProps) {
  return (
    <div className="grid gap-7">
      {answeredIn(form, answers).map((group) => (
        <Group key={group.key} group={group} answers={answers} narrow={narrow} />
      ))}
    </div>
  )
}

function Group({ group, answers, narrow }: { group: Answered; answers: Answers; narrow: boolean }) {
  const t = useTranslations('forms')
  const said = useSaid()
  const ends = sharedEnds(group.questions)
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line pb-1.5">
        <h3 className="font-bold">{said(group.title)}</h3>
        {ends && (
          <p aria-hidden="true" className="text-sm text-muted">
            {t('ends', { low: said(ends.low), high: said(ends.high) })}
          </p>
        )}
      </div>
      <dl className="grid gap-4">
        {group.questions.map((question) => (
          <div
            key={question.key}
            className={`grid gap-x-6 gap-y-1.5 ${narrow || question.kind === 'text' ? '' : 'items-center sm:grid-cols-[minmax(0,1fr)_auto]'}`}
          >
            <dt className={question.kind === 'text' ? 'text-[0.9375rem] text-muted' : ''}>{said(question.title)}</dt>
            <dd className="grid">
              <Given question={question} answer={answers[question.key]} short={ends !== undefined} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Given({ question, answer, short }: { question: Question; answer: Answer | undefined; short: boolean }) {
  const said = useSaid()
  const chosen = (key: unknown, { options }: Extract<Question, { kind: 'choice' | 'many' }>) => {
    const option = options.find((one) => one.key === key)
    return option ? said(option.label) : String(key)
  }
  switch (question.kind) {
    case 'scale': {
      const { min, max, lowLabel, highLabel } = question.scale
      const ends = { low: said(lowLabel), high: said(highLabel) }
      return (
        <div className="w-[17rem] max-w-full">
          <ScaleBar value={Number(answer)} min={min} max={max} {...ends} short={short} />
        </div>
      )
    }
    case 'choice':
      return <span className="font-semibold">{chosen(answer, question)}</span>
    case 'many':
      return (
        <ul className="list-inside list-disc">
          {(Array.isArray(answer) ? answer : []).map((key) => (
            <li key={key}>{chosen(key, question)}</li>
          ))}
        </ul>
      )
    default:
      return <Written text={String(answer)} />
  }
}
