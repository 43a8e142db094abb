import { useTranslations } from 'use-intl'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { isFilled } from '../scoring/rules.ts'
import { CheckAnswers } from './CheckAnswers.tsx'
import { type Answering, given } from './exercise.tsx'
import { Ruby } from './Ruby.tsx'
import { Verdict } from './Verdict.tsx'

/** Sentences with a gap to fill in. What was meant right but written otherwise counts as right. */
export function ClozeFields(props: Answering<'cloze'>) {
  const { exercise, answers } = props
  const t = useTranslations('phase.cloze')
  const { at, put, checked, check } = given(props)
  return (
    <div className="grid gap-5">
      <ol className="grid gap-5">
        {exercise.items.map((item, index) => {
          const right = isFilled(exercise, item, answers)
          const same = `${item.key}.same`
          return (
            <li key={item.key} className="grid gap-2 rounded-2xl border border-line px-4 py-3.5 wrap-anywhere">
              <p className="text-lg">
                <Ruby text={item.before} lang={item.lang} />
                <span aria-hidden="true" className="mx-1 inline-block w-16 border-b-2 border-action align-baseline" />
                <Ruby text={item.after} lang={item.lang} />
              </p>
              <TextField
                label={<span className="text-[0.9375rem]">{t('field', { number: index + 1 })}</span>}
                lang={item.lang}
                autoCapitalize="off"
                autoComplete="off"
                value={at(item.key)}
                readOnly={checked}
                onChange={(event) => put(item.key, event.target.value)}
              />
              {checked && <Verdict right={right} solution={<Ruby text={item.answer} lang={item.lang} />} />}
              {checked && at(item.key) && (!right || at(same)) && (
                <Checkbox
                  label={t('same')}
                  checked={at(same) === 'yes'}
                  onChange={(event) => put(same, event.target.checked ? 'yes' : '')}
                />
              )}
            </li>
          )
        })}
      </ol>
      <CheckAnswers exercise={exercise} answers={answers} checked={checked} onCheck={check} />
    </div>
  )
}
