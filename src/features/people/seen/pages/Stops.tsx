import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Icon } from '#/ui/Icon.tsx'
import type { Stop } from '../rules.ts'

type StopsProps = {
  stops: readonly Stop[]
  /** The reader asked for it: the focus goes to it. */
  asked: boolean
  onDone: () => void
}

/** A card beside one place after another. The page stays free to use: nothing is dimmed and no focus is taken. */
export function Stops({ stops, asked, onDone }: StopsProps) {
  const t = useTranslations('firstLook')
  const id = useId()
  const card = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [at, setAt] = useState(0)
  const stop = stops[at]!
  useBeside(card, stop)
  useEffect(() => {
    if (asked) heading.current?.focus()
  }, [asked])
  const end = () => {
    onDone()
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }
  const last = at === stops.length - 1
  return (
    <section
      ref={card}
      data-look-card
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && end()}
      className="fixed inset-x-3 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-30 grid gap-3 rounded-2xl border border-leaf-line bg-card p-5 shadow-high md:inset-auto md:w-96 print:hidden"
    >
      <div className="flex items-center justify-between gap-3">
        <p id={id} className="text-sm font-semibold text-leaf-ink">
          {t('label')}{' '}
          <span className="ml-2 font-normal text-muted">{t('count', { stop: at + 1, total: stops.length })}</span>
        </p>
        <button
          type="button"
          onClick={end}
          className="-mr-2.5 -mt-2.5 grid size-11 place-items-center rounded-full text-muted hover:bg-sunken hover:text-ink"
        >
          <Icon name="cross" />
          <span className="sr-only">{t('skip')}</span>
        </button>
      </div>
      <div aria-live="polite" className="grid gap-1.5">
        <h2 ref={heading} tabIndex={-1} className="text-lg font-bold">
          {t(`stops.${stop.part}.${stop.words}.title`)}
        </h2>
        <p>{t(`stops.${stop.part}.${stop.words}.text`)}</p>
        {last && <p className="text-sm text-muted">{t('again')}</p>}
      </div>
      <div className="flex items-center justify-between gap-3">
        <span aria-hidden="true" className="flex gap-1.5">
          {stops.map(({ part, words }, place) => (
            <span
              key={`${part} ${words}`}
              className={`h-1.5 rounded-full ${place === at ? 'w-5 bg-action' : 'w-1.5 bg-edge'}`}
            />
          ))}
        </span>
        <Button kind="primary" size="small" onClick={() => (last ? end() : setAt(at + 1))}>
          {last ? t('done') : t('next')}
        </Button>
      </div>
    </section>
  )
}

/** The place a stop is about, as long as it can be seen. */
function placeOf(stop: Stop): HTMLElement | undefined {
  const found = stop.at.flatMap((name) => [...document.querySelectorAll<HTMLElement>(`[data-look="${name}"]`)])
  return found.find((element) => element.checkVisibility())
}

/** Marks the place, leads it into view, and from 768 px on puts the card beside it. */
function useBeside(card: { current: HTMLElement | null }, stop: Stop) {
  useLayoutEffect(() => {
    const place = placeOf(stop)
    place?.setAttribute('data-looked-at', '')
    place?.scrollIntoView({ block: 'nearest' })
    const settle = () => {
      const element = card.current
      if (!element) return
      const desk = matchMedia('(min-width: 48rem)').matches
      if (!desk) return element.removeAttribute('style')
      const box = place?.getBoundingClientRect()
      const [width, height] = [document.documentElement.clientWidth, innerHeight]
      const within = (value: number, room: number) => Math.max(16, Math.min(value, room - 16))
      // Below it, or where there is no room in the corner.
      const fits = box && box.bottom + 12 + element.offsetHeight < height
      element.style.left = `${within(fits ? box.left : width, width - element.offsetWidth)}px`
      element.style.top = `${within(fits ? box.bottom + 12 : height, height - element.offsetHeight)}px`
    }
    settle()
    addEventListener('resize', settle)
    addEventListener('scroll', settle, { passive: true })
    return () => {
      place?.removeAttribute('data-looked-at')
      removeEventListener('resize', settle)
      removeEventListener('scroll', settle)
    }
  }, [card, stop])
}
