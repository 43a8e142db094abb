import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Progress } from '#/ui/Progress.tsx'
import type { JUDGED } from '../scoring/rules.ts'
import { type Answering, given } from './exercise.tsx'
import { Ruby } from './Ruby.tsx'

type Judged = keyof typeof JUDGED

/** Cards to think about first, then to turn, then to be honest about. */
export function RecallCards(props: Answering<'recall'>) {
  const { cards, front } = props.exercise
  const t = useTranslations('phase.recall')
  const { at, put } = given(props)
  const next = cards.findIndex(({ key }) => !at(key))
  const [turned, turn] = useState('')
  const card = cards[next]
  if (!card) {
    const known = cards.filter(({ key }) => at(key) === 'yes').length
    return (
      <div className="grid justify-items-start gap-3">
        <p className="text-lg font-semibold">{t('known', { cards: cards.length, known })}</p>
        <ul className="grid gap-2">
          {cards.map(({ key, lang, heading, meaning }) => (
            <li key={key} className="wrap-anywhere">
              <strong>
                <Ruby text={heading} lang={lang} />
              </strong>
              {meaning && (
                <span className="block text-muted">
                  <Ruby text={meaning} lang={lang} />
                </span>
              )}
            </li>
          ))}
        </ul>
        <p className="text-muted">{t('done')}</p>
      </div>
    )
  }
  const { key, lang, heading, meaning, example } = card
  const open = turned === key
  const judge = (value: Judged) => put(key, value)
  return (
    <div className="grid gap-4">
      <Progress
        label={t('label')}
        value={next}
        max={cards.length}
        text={t('count', { card: next + 1, cards: cards.length })}
      />
      <div
        aria-live="polite"
        className="grid min-h-52 content-center justify-items-center gap-4 rounded-2xl border border-leaf-line bg-leaf-soft px-5 py-7 text-center wrap-anywhere"
      >
        <p className={`max-w-full ${front === 'heading' ? 'text-2xl font-bold' : 'text-lg'}`}>
          <Ruby text={front === 'heading' ? heading : meaning} lang={lang} />
        </p>
        {open && (
          <div className="grid w-full gap-3 border-t border-leaf-line pt-4">
            <p className={front === 'heading' ? 'text-lg' : 'text-2xl font-bold'}>
              <Ruby text={front === 'heading' ? meaning || example : heading} lang={lang} />
            </p>
            {example && meaning && (
              <p className="text-muted">
                {t('example')}: <Ruby text={example} lang={lang} />
              </p>
            )}
          </div>
        )}
        {!open && <p className="text-[0.9375rem] text-muted">{t('think')}</p>}
      </div>
      {open ? (
        <fieldset className="grid gap-2">
          <legend className="mb-2 font-semibold">{t('judge')}</legend>
          <div className="grid grid-cols-3 gap-2">
            {(['yes', 'partly', 'no'] as const).map((value) => (
              <Button key={value} className="px-2!" onClick={() => judge(value)}>
                {t(value)}
              </Button>
            ))}
          </div>
        </fieldset>
      ) : (
        <Button kind="primary" wide className="justify-self-center" onClick={() => turn(key)}>
          {t('turn')}
        </Button>
      )}
    </div>
  )
}
