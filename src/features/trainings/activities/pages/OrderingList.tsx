import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { withoutRuby } from '../../material/rules.ts'
import { orderOf } from '../scoring/rules.ts'
import { CheckAnswers } from './CheckAnswers.tsx'
import { type Answering, given } from './exercise.tsx'
import { Ruby } from './Ruby.tsx'

/** A list to put in order, one step up or down at a time. */
export function OrderingList(props: Answering<'ordering'>) {
  const { items, solution } = props.exercise
  const t = useTranslations('phase.ordering')
  const { put, checked, check } = given(props)
  const order = orderOf(props.exercise, props.answers)
  const pieceOf = (key: string) => items.find((item) => item.key === key)!
  const swap = (from: number, to: number) => {
    const moved = [...order]
    ;[moved[from], moved[to]] = [moved[to]!, moved[from]!]
    put('order', moved.join(' '))
  }
  return (
    <div className="grid gap-5">
      <ol aria-label={t('list')} className="grid gap-2">
        {order.map((key, index) => {
          const { text, lang } = pieceOf(key)
          const name = withoutRuby(text)
          return (
            <li
              key={key}
              className="flex items-center gap-2 rounded-2xl border border-line bg-card py-1.5 pr-1.5 pl-4 wrap-anywhere"
            >
              <span className="w-6 shrink-0 text-muted tabular-nums">{index + 1}</span>
              <span className="min-w-0 flex-1">
                <Ruby text={text} lang={lang} />
              </span>
              {!checked && (
                <>
                  <Button
                    kind="quiet"
                    className="px-2.5!"
                    aria-label={t('up', { text: name })}
                    disabled={index === 0}
                    onClick={() => swap(index, index - 1)}
                  >
                    <span aria-hidden="true">↑</span>
                  </Button>
                  <Button
                    kind="quiet"
                    className="px-2.5!"
                    aria-label={t('down', { text: name })}
                    disabled={index === order.length - 1}
                    onClick={() => swap(index, index + 1)}
                  >
                    <span aria-hidden="true">↓</span>
                  </Button>
                </>
              )}
            </li>
          )
        })}
      </ol>
      {checked && (
        <div className="grid gap-2">
          <p className="font-semibold">{t('solution')}</p>
          <ol className="grid list-decimal gap-1 pl-6">
            {solution.map((key) => (
              <li key={key} className="wrap-anywhere">
                <Ruby {...pieceOf(key)} />
              </li>
            ))}
          </ol>
        </div>
      )}
      <CheckAnswers
        exercise={props.exercise}
        answers={props.answers}
        checked={checked}
        onCheck={() => {
          put('order', order.join(' '))
          check()
        }}
      />
    </div>
  )
}
