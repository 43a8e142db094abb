import { useTranslations } from 'use-intl'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { ChoiceGroup } from '#/ui/ChoiceGroup.tsx'
import { Scale } from '#/ui/Scale.tsx'
import { TextArea } from '#/ui/TextArea.tsx'
import { TextField } from '#/ui/TextField.tsx'
import type { Card, Field } from '../schema.ts'
import { CheckAnswers } from './CheckAnswers.tsx'
import { type Answering, given } from './exercise.tsx'
import { Ruby } from './Ruby.tsx'
import { Said, useSaid } from './said.tsx'

export const LONGEST = 2000

/** Everything that comes to mind, then what there was, to tick. */
export function InventoryField(props: Answering<'inventory'>) {
  const t = useTranslations('phase.inventory')
  const { at, put, checked, check } = given(props)
  return (
    <div className="grid gap-5">
      <TextArea
        label={t('field')}
        rows={6}
        limit={LONGEST}
        value={at('text')}
        readOnly={checked}
        onChange={(event) => put('text', event.target.value)}
      />
      {checked && (
        <Ticks
          label={t('list')}
          items={props.exercise.checklist.map(({ key, text, lang }) => ({
            key,
            label: <Ruby text={text} lang={lang} />,
          }))}
          at={at}
          put={put}
        />
      )}
      <CheckAnswers exercise={props.exercise} answers={props.answers} checked={checked} onCheck={check} />
    </div>
  )
}

/** An explanation of one's own, with what to look at once it is written. */
export function ExplainField(props: Answering<'explain'>) {
  const { about, checklist } = props.exercise
  const t = useTranslations('phase.explain')
  const { at, put } = given(props)
  return (
    <div className="grid gap-5">
      {about && (
        <div className="grid gap-1 rounded-2xl border border-leaf-line bg-leaf-soft px-5 py-4 wrap-anywhere">
          <p className="text-xl font-bold">
            <Ruby text={about.heading} lang={about.lang} />
          </p>
          {about.meaning && (
            <details>
              <summary className="min-h-11 content-center font-medium text-leaf-ink">{t('see')}</summary>
              <p>
                <Ruby text={about.meaning} lang={about.lang} />
              </p>
            </details>
          )}
        </div>
      )}
      <TextArea
        label={t('field')}
        rows={5}
        limit={LONGEST}
        value={at('text')}
        onChange={(event) => put('text', event.target.value)}
      />
      <Ticks
        label={t('list')}
        items={checklist.map(({ key, text }) => ({ key, label: <Said told={text} /> }))}
        at={at}
        put={put}
      />
    </div>
  )
}

/** A plan or a report: what to have in mind, and a few questions. */
export function WritingFields(props: Answering<'fields'>) {
  const { cards, fields } = props.exercise
  const t = useTranslations('phase')
  const { at, put } = given(props)
  return (
    <div className="grid gap-5">
      {cards.length > 0 && (
        <ul aria-label={t('lookAt')} className="grid gap-2 sm:grid-cols-2">
          {cards.map((card) => (
            <LookAt key={card.key} card={card} />
          ))}
        </ul>
      )}
      {fields.map((field) => (
        <OneField key={field.key} field={field} value={at(field.key)} onChange={(value) => put(field.key, value)} />
      ))}
    </div>
  )
}

function LookAt({ card: { heading, meaning, lang } }: { card: Card }) {
  return (
    <li className="rounded-2xl border border-leaf-line bg-leaf-soft px-4 py-3 wrap-anywhere">
      <p className="font-bold">
        <Ruby text={heading} lang={lang} />
      </p>
      {meaning && (
        <p className="text-[0.9375rem]">
          <Ruby text={meaning} lang={lang} />
        </p>
      )}
    </li>
  )
}

function OneField({ field, value, onChange }: { field: Field; value: string; onChange: (value: string) => void }) {
  const said = useSaid()
  const shared = {
    label: <Said told={field.label} />,
    hint: field.hint && <Said told={field.hint} />,
    optional: field.optional,
  }
  if (field.input === 'scale' && field.ends)
    return (
      <Scale
        {...shared}
        ends={[said(field.ends[0]), said(field.ends[1])]}
        value={value ? Number(value) : undefined}
        onChange={(step) => onChange(String(step))}
      />
    )
  if (field.input === 'line')
    return <TextField {...shared} maxLength={300} value={value} onChange={(event) => onChange(event.target.value)} />
  return (
    <TextArea {...shared} rows={3} limit={LONGEST} value={value} onChange={(event) => onChange(event.target.value)} />
  )
}

type TicksProps = {
  label: string
  items: readonly { key: string; label: React.ReactNode }[]
  at: (key: string) => string
  put: (key: string, value: string) => void
}

function Ticks({ label, items, at, put }: TicksProps) {
  return (
    <ChoiceGroup label={label} optional>
      {items.map((item) => (
        <Checkbox
          key={item.key}
          label={item.label}
          checked={at(item.key) === 'yes'}
          onChange={(event) => put(item.key, event.target.checked ? 'yes' : '')}
        />
      ))}
    </ChoiceGroup>
  )
}
