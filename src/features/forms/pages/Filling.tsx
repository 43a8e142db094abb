import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Progress } from '#/ui/Progress.tsx'
import { SaveState, type SaveStateValue } from '#/ui/SaveState.tsx'
import { Section } from '#/ui/Section.tsx'
import { type Fault, faultsIn, progress } from '../rules.ts'
import type { Answer, Answers, FormVersion } from '../schema.ts'
import { firstUnfinished, minutesLeft, type Screen, screenOf, screensOf } from '../screens/rules.ts'
import { useFault } from './faults.tsx'
import { useSaid } from './language.tsx'
import { QuestionField } from './QuestionField.tsx'
import { ScreenList } from './ScreenList.tsx'

export type { Screen }

export type FillingProps = {
  form: FormVersion
  answers: Answers
  onAnswer: (question: string, answer: Answer) => void
  /** A field was left. */
  onLeave?: (() => void) | undefined
  /** The group shown; anything unknown shows the opening, or the first group. */
  screen: string | undefined
  onScreen: (key: string) => void
  /** Shown before the first group. */
  opening?: { title: string; children: ReactNode } | undefined
  /** Above the questions of a group: who reads them. */
  above: (screen: Screen) => ReactNode
  /** Beside the questions from 1024 px on, above them on phones; without it the list of groups stands there. */
  aside?: ReactNode
  saving: SaveStateValue
  /** What the server found wrong. */
  faults: readonly Fault[]
  /** The last button, what it does once nothing is wrong, and why it did not work. */
  finish: { label: string; pending?: boolean | undefined; problem?: string | undefined; onFinish: () => void }
}

const OPENING = 'opening'

/** A form to fill in: one group a screen, with the way through it. */
export function Filling(props: FillingProps) {
  const { form, answers, onScreen, opening, aside, saving, finish } = props
  const t = useTranslations('forms')
  const said = useSaid()
  const screens = screensOf(form, answers)
  const keys = [...(opening ? [OPENING] : []), ...screens.map((screen) => screen.key)]
  const at = Math.max(0, keys.indexOf(props.screen ?? ''))
  const current = screens.find((screen) => screen.key === keys[at])
  const [tried, setTried] = useState(false)
  const faults = [...(tried ? faultsIn(form, answers) : []), ...props.faults]
  const { place, seek } = useFocus(keys[at]!, props.faults, screens, onScreen)

  function finished() {
    const missing = faultsIn(form, answers)
    setTried(true)
    if (missing.length === 0) finish.onFinish()
    else seek(missing)
  }

  return (
    <div ref={place} className={`grid items-start gap-6 *:min-w-0 lg:gap-10 ${aside ? withAside : withList}`}>
      {aside && <div className="lg:order-2">{aside}</div>}
      <div className="grid gap-5 *:min-w-0">
        {current && <Way form={form} answers={answers} at={screens.indexOf(current)} of={screens.length} />}
        {faults.length > 0 && <Notice kind="needs-you">{t('toMend', { count: faults.length })}</Notice>}
        {current ? (
          <>
            {props.above(current)}
            <Section title={<Heading>{said(current.title)}</Heading>}>
              {current.intro && <p className="-mt-2 text-muted">{said(current.intro)}</p>}
              <Questions {...props} questions={current.questions} faults={faults} />
            </Section>
          </>
        ) : (
          <div className="grid gap-5 *:min-w-0">
            <Heading as="h2">{opening?.title}</Heading>
            {opening?.children}
          </div>
        )}
        {finish.problem && <Notice kind="problem">{finish.problem}</Notice>}
        <div className="grid gap-3 sm:flex sm:flex-wrap sm:items-center sm:justify-between">
          <div className="sm:order-2">
            <SaveState value={saving} />
          </div>
          {at > 0 && (
            <Button icon="left" wide onClick={() => onScreen(keys[at - 1]!)} className="max-sm:order-3">
              {t('back')}
            </Button>
          )}
          {at < keys.length - 1 ? (
            <Button
              kind="primary"
              wide
              className="sm:order-3 sm:ml-auto"
              onClick={() => onScreen(current ? keys[at + 1]! : (firstUnfinished(screens, answers) ?? keys[1]!))}
            >
              {current ? t('next') : Object.keys(answers).length > 0 ? t('goOn') : t('begin')}
            </Button>
          ) : (
            <Button kind="primary" wide pending={finish.pending} onClick={finished} className="sm:order-3 sm:ml-auto">
              {finish.label}
            </Button>
          )}
        </div>
      </div>
      {!aside && (
        <ScreenList
          screens={screens}
          answers={answers}
          opening={opening?.title}
          current={keys[at]!}
          onScreen={onScreen}
        />
      )}
    </div>
  )
}

const withList = 'lg:grid-cols-[minmax(0,1fr)_17rem]'
const withAside = 'lg:grid-cols-[minmax(0,1fr)_25rem]'

function Questions({
  questions,
  answers,
  faults,
  onAnswer,
  onLeave,
}: Pick<FillingProps, 'answers' | 'faults' | 'onAnswer' | 'onLeave'> & Pick<Screen, 'questions'>) {
  const sentence = useFault()
  return (
    <div className="grid max-w-[42rem] gap-7">
      {questions.map((question) => (
        <div key={question.key} data-question={question.key}>
          <QuestionField
            question={question}
            answer={answers[question.key]}
            error={sentence(faults.find((fault) => fault.question === question.key))}
            onAnswer={(answer) => onAnswer(question.key, answer)}
            onLeave={onLeave}
          />
        </div>
      ))}
    </div>
  )
}

function Way({ form, answers, at, of }: Pick<FillingProps, 'form' | 'answers'> & { at: number; of: number }) {
  const t = useTranslations('forms')
  const { asked, answered } = progress(form, answers)
  return (
    <Progress
      label={t('screen', { current: at + 1, total: of })}
      value={answered}
      max={asked}
      text={t('progress', { answered, asked, minutes: minutesLeft(form, answers) })}
    />
  )
}

/** The heading of a screen, which takes the focus when one comes from another screen. */
function Heading({ as: Tag = 'span', children }: { as?: 'h2' | 'span'; children: ReactNode }) {
  return (
    <Tag tabIndex={-1} data-screen-heading="" className={Tag === 'h2' ? 'text-lg font-bold' : ''}>
      {children}
    </Tag>
  )
}

/** Leads the focus: to the heading of a new screen, or to the first question with a fault wherever it stands. */
function useFocus(
  current: string,
  refused: readonly Fault[],
  screens: readonly Screen[],
  onScreen: (key: string) => void,
) {
  const place = useRef<HTMLDivElement>(null)
  const shown = useRef(current)
  const [wanted, setWanted] = useState<string>()

  function seek(faults: readonly Fault[]) {
    setWanted(faults[0]?.question)
    const screen = screenOf(faults, screens)
    if (screen) onScreen(screen)
  }
  const refusedFirst = refused[0]?.question
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new refusal leads the focus away
  useEffect(() => {
    if (refusedFirst) seek(refused)
  }, [refusedFirst])

  useEffect(() => {
    const found = wanted && place.current?.querySelector(`[data-question="${wanted}"]`)
    const moved = shown.current !== current
    shown.current = current
    if (found) {
      setWanted(undefined)
      found.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true })
      found.scrollIntoView({ block: 'center' })
    } else if (moved) {
      place.current?.querySelector<HTMLElement>('[data-screen-heading]')?.focus({ preventScroll: true })
      window.scrollTo({ top: 0 })
    }
  }, [current, wanted])
  return { place, seek }
}
