import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ComboBoxLook } from './ComboBox.tsx'
import type { FieldProps } from './Field.tsx'

/** `detail` tells apart people of the same name: unit, number. `note` is what else helps to choose, such as a load. */
export type FoundPerson = { id: string; displayName: string; detail?: string | undefined; note?: string | undefined }

type PersonFieldProps<Person extends FoundPerson> = FieldProps & {
  value: FoundPerson | null
  onChange: (person: Person | null) => void
  /** Asks the server; called once the typing rests. An answer that comes late is not shown. */
  search: (text: string) => Promise<readonly Person[]>
  placeholder?: string | undefined
}

type Found<Person> = { people: readonly Person[]; state: 'resting' | 'searching' | 'found' | 'failed' }

/** So long must the typing rest: a reading being converted changes with every key. */
const PAUSE = 250

/** One person, found by typing a part of the name, its reading or the number. */
export function PersonField<Person extends FoundPerson>(props: PersonFieldProps<Person>) {
  const { value, onChange, search, ...field } = props
  const t = useTranslations('ui.person')
  /** What stands in the field while it is not the name of the person chosen. */
  const [typed, setTyped] = useState<string>()
  const [found, setFound] = useState<Found<Person>>({ people: [], state: 'resting' })
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(0)
  useEffect(
    () => () => {
      latest.current++
      clearTimeout(waiting.current)
    },
    [],
  )
  const type = (text: string) => {
    setTyped(text)
    if (text === '' && value) onChange(null)
    const asked = ++latest.current
    clearTimeout(waiting.current)
    if (text.trim() === '' || text === value?.displayName) return setFound({ people: [], state: 'resting' })
    setFound(({ people }) => ({ people, state: 'searching' }))
    const show = (next: Found<Person>) => asked === latest.current && setFound(next)
    waiting.current = setTimeout(() => {
      search(text.trim()).then(
        (people) => show({ people, state: 'found' }),
        () => show({ people: [], state: 'failed' }),
      )
    }, PAUSE)
  }
  const choose = (id: string | null) => {
    const person = found.people.find((one) => one.id === id)
    latest.current++
    clearTimeout(waiting.current)
    setTyped(undefined)
    setFound({ people: person ? [person] : [], state: 'resting' })
    if (person && person.id !== value?.id) onChange(person)
  }
  const said = {
    resting: t('type'),
    searching: t('searching'),
    found: t('nobody'),
    failed: t('failed'),
  }[found.state]
  return (
    <div className="grid gap-1">
      <ComboBoxLook
        {...field}
        items={found.people.map(({ id, displayName, detail, note }) => ({
          id,
          label: displayName,
          details: [detail, note],
        }))}
        empty={said}
        busy={found.state === 'searching'}
        selectedKey={value?.id ?? null}
        onSelectionChange={(key) => choose(key as string | null)}
        inputValue={typed ?? value?.displayName ?? ''}
        onInputChange={type}
      />
      {value?.detail && typed === undefined && (
        <p className="text-[0.9375rem] text-muted">{[value.detail, value.note].filter(Boolean).join(' · ')}</p>
      )}
      {/* The attribute keeps react-aria from hiding it while the list is open. */}
      <p role="status" data-live-announcer="true" className="sr-only">
        {found.state !== 'resting' && found.people.length === 0 && said}
      </p>
    </div>
  )
}
