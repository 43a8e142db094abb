import { useTranslations } from 'use-intl'
import { RadioCards } from '#/ui/RadioCards.tsx'
import { CheckAnswers } from './CheckAnswers.tsx'
import { type Answering, given } from './exercise.tsx'
import { Ruby } from './Ruby.tsx'
import { Verdict } from './Verdict.tsx'

/** One of a few, question by question. */
export function ChoiceCards(props: Answering<'choice'>) {
  const t = useTranslations('phase.choice')
  const { at, put, checked, check } = given(props)
  return (
    <div className="grid gap-7">
      {props.exercise.questions.map(({ key, text, lang, options, solution }, index) => (
        <div key={key} className="grid gap-2 wrap-anywhere">
          <RadioCards
            label={
              <>
                <span className="block text-sm font-medium text-muted">{t('question', { number: index + 1 })}</span>
                <span className="text-lg">
                  <Ruby text={text} lang={lang} />
                </span>
              </>
            }
            columns={2}
            choices={options.map((option) => ({
              value: option.key,
              label: <Ruby text={option.text} lang={option.lang} />,
            }))}
            value={at(key) || undefined}
            disabled={checked}
            onChange={(value) => put(key, value)}
          />
          {checked && (
            <Verdict
              right={solution.includes(at(key))}
              solution={options
                .filter((option) => solution.includes(option.key))
                .map((option) => <Ruby key={option.key} text={option.text} lang={option.lang} />)}
            />
          )}
        </div>
      ))}
      <CheckAnswers exercise={props.exercise} answers={props.answers} checked={checked} onCheck={check} />
    </div>
  )
}
