import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Notice } from './Notice.tsx'
import { Progress } from './Progress.tsx'

type JobProgressProps = {
  state: 'waiting' | 'running' | 'done' | 'failed'
  /** What is being done just now: "Checking the rows". */
  phase?: string | undefined
  done?: number | undefined
  /** Left out while it is being counted. */
  total?: number | undefined
  /** Once it has ended: what came of it, or what went wrong and what to do. */
  children?: ReactNode
  /** A button or link to go on with, once it has ended. */
  action?: ReactNode
}

/** How long words rest before the next are read out: figures that change every second would never stop talking. */
const REST = 8_000

/** A long piece of work that goes on by itself, also when one leaves the page. */
export function JobProgress({ state, phase, done = 0, total, children, action }: JobProgressProps) {
  const t = useTranslations('ui.job')
  const ended = state === 'done' || state === 'failed'
  const label = ended || state === 'waiting' || !phase ? t(state) : phase
  const amount = total === undefined ? t('unknown') : t('amount', { done, total })
  return (
    <div className="grid gap-3">
      {ended ? (
        <Notice kind={state === 'done' ? 'good' : 'problem'} title={label} action={action}>
          {children}
        </Notice>
      ) : (
        <Progress
          label={label}
          value={state === 'waiting' ? 0 : total === undefined ? undefined : done}
          max={total || 1}
          text={state === 'waiting' ? '' : amount}
        />
      )}
      {/* A problem reads itself out. */}
      <Spoken text={state === 'failed' ? '' : state === 'running' ? `${label} ${amount}` : label} now={label} />
    </div>
  )
}

/** Reads out `text` at once when `now` changes, and otherwise after a rest. */
function Spoken({ text, now }: { text: string; now: string }) {
  const [spoken, speak] = useState('')
  const last = useRef({ now: '', at: 0 })
  useEffect(() => {
    const at = performance.now()
    const wait = last.current.now === now ? Math.max(0, last.current.at + REST - at) : 0
    const timer = setTimeout(() => {
      last.current = { now, at: performance.now() }
      speak(text)
    }, wait)
    return () => clearTimeout(timer)
  }, [text, now])
  return (
    <p role="status" className="sr-only">
      {spoken}
    </p>
  )
}
