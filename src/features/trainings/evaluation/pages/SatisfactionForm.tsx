import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useSaid } from '#/features/forms/pages/language.tsx'
import { QuestionField } from '#/features/forms/pages/QuestionField.tsx'
import type { Answer, Answers } from '#/features/forms/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { useTitle } from '../../pages/titles.tsx'
import type { PaperToFill } from '../papers/schema.ts'

type SatisfactionFormProps = {
  paper: PaperToFill
  answers: Answers
  onAnswer: (question: string, answer: Answer) => void
  problem?: string | undefined
  pending?: boolean | undefined
  onSubmit: () => void
}

/** How content one is: one mark, which nobody can trace. */
export function SatisfactionForm({ paper, answers, onAnswer, problem, pending, onSubmit }: SatisfactionFormProps) {
  const t = useTranslations('papers')
  const said = useSaid()
  const titled = useTitle()
  const locale = useLocale()
  const [tried, setTried] = useState(false)
  const open = paper.form.questions.some(({ key }) => answers[key] === undefined)
  const submit = () => (open ? setTried(true) : onSubmit())
  return (
    <Page
      title={said(paper.form.title)}
      lead={
        <p className="flex flex-wrap gap-x-4">
          <span className="wrap-anywhere">{titled(paper.session)}</span>
          <span>{t('due', { day: dayText(paper.dueOn, locale) })}</span>
        </p>
      }
    >
      <p className="flex items-start gap-2">
        <Icon name="lock" className="mt-1 size-5" />
        {t('nameless')}
      </p>
      <Section>
        {paper.form.questions.map((question) => (
          <QuestionField
            key={question.key}
            question={question}
            answer={answers[question.key]}
            error={tried && answers[question.key] === undefined ? t('choose') : undefined}
            onAnswer={(answer) => onAnswer(question.key, answer)}
          />
        ))}
      </Section>
      <p className="text-muted">{t('once')}</p>
      {problem && <Notice kind="problem">{problem}</Notice>}
      <div className="flex">
        <Button kind="primary" wide pending={pending} onClick={submit}>
          {t('send')}
        </Button>
      </div>
    </Page>
  )
}
