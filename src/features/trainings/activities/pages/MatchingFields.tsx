import { useTranslations } from 'use-intl'
import { Select } from '#/ui/Select.tsx'
import { withoutRuby } from '../../material/rules.ts'
import { CheckAnswers } from './CheckAnswers.tsx'
import { type Answering, given } from './exercise.tsx'
import { Ruby } from './Ruby.tsx'
import { Verdict } from './Verdict.tsx'

/** What belongs to what: each item with the device's own list of what there is. */
export function MatchingFields(props: Answering<'matching'>) {
  const { items, options, solution } = props.exercise
  const t = useTranslations('phase.matching')
  const { at, put, checked, check } = given(props)
  return (
    <div className="grid gap-5">
      <div className="grid gap-2">
        <p className="font-semibold">{t('options')}</p>
        <ul className="flex flex-wrap gap-2">
          {options.map(({ key, text, lang }) => (
            <li key={key} className="rounded-full border border-line bg-sunken px-3 py-1 wrap-anywhere">
              <Ruby text={text} lang={lang} />
            </li>
          ))}
        </ul>
      </div>
      <ol className="grid gap-5">
        {items.map(({ key, text, lang }, index) => {
          const right = options.find((option) => option.key === solution[key])
          return (
            <li key={key} className="grid gap-2 rounded-2xl border border-line px-4 py-3.5 wrap-anywhere">
              <p className="text-lg">
                <Ruby text={text} lang={lang} />
              </p>
              <Select
                label={<span className="sr-only">{t('item', { number: index + 1 })}</span>}
                placeholder={t('choose')}
                choices={options.map((option) => ({ value: option.key, label: withoutRuby(option.text) }))}
                value={at(key)}
                disabled={checked}
                onChange={(event) => put(key, event.target.value)}
              />
              {checked && right && (
                <Verdict right={at(key) === right.key} solution={<Ruby text={right.text} lang={right.lang} />} />
              )}
            </li>
          )
        })}
      </ol>
      <CheckAnswers exercise={props.exercise} answers={props.answers} checked={checked} onCheck={check} />
    </div>
  )
}
