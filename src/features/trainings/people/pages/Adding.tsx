import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFileProblem } from '#/features/people/imports/pages/useFileProblem.tsx'
import { Button } from '#/ui/Button.tsx'
import { ComboBox } from '#/ui/ComboBox.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { FileDrop } from '#/ui/FileDrop.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { type FoundPerson, PersonField } from '#/ui/PersonField.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { SegmentedControl } from '#/ui/SegmentedControl.tsx'
import { TextArea } from '#/ui/TextArea.tsx'
import type { FoundParticipants } from '../schema.ts'
import { FoundPeople } from './FoundPeople.tsx'

export type Wanted = { unitId: string } | { numbers: string[] } | { file: File }
const WAYS = ['person', 'unit', 'numbers'] as const
type Way = (typeof WAYS)[number]

type AddingProps = {
  /** By their names from the top. */
  units: readonly { value: string; label: string }[]
  search: (text: string) => Promise<readonly FoundPerson[]>
  /** Whom the wish would add; undefined before a look. */
  found: FoundParticipants | undefined
  onLook: (wanted: Wanted) => void
  /** The wish is another. */
  onAgain: () => void
  looking?: boolean | undefined
  onAdd: (personIds: string[]) => void
  adding?: boolean | undefined
  lookProblem?: unknown
  addProblem?: unknown
  onClose: () => void
  first?: Way
}

export function Adding(props: AddingProps) {
  const { units, search, found, onLook, onAgain, looking, onAdd, adding, onClose } = props
  const { lookProblem, addProblem, first = 'person' } = props
  const t = useTranslations('trainingPeople')
  const { sentence } = useRefusal('trainings')
  const files = useFileProblem()
  const [way, go] = useState<Way>(first)
  const [numbers, setNumbers] = useState('')
  const [file, setFile] = useState<File>()
  const [added, setAdded] = useState(0)
  const add = (ids: string[]) => {
    setAdded(added + 1)
    onAdd(ids)
  }
  const typed = numbers.split(/[\s,、，;]+/).filter(Boolean)
  return (
    <Dialog open onClose={onClose} title={t('add')} tall actions={<Button onClick={onClose}>{t('close')}</Button>}>
      <div className="grid content-start gap-5">
        <SegmentedControl
          label={t('how')}
          choices={WAYS.map((value) => ({ value, label: t(`ways.${value}`) }))}
          value={way}
          onChange={(next) => {
            go(next)
            onAgain()
          }}
        />
        {way === 'person' && (
          <PersonField
            // A new one for each person added, so that the field is empty again.
            key={added}
            label={t('person')}
            hint={t('personHint')}
            value={null}
            search={search}
            onChange={(person) => person && add([person.id])}
          />
        )}
        {way === 'unit' && (
          <ComboBox
            label={t('unitLabel')}
            hint={t('unitHint')}
            choices={units}
            value={undefined}
            onChange={(unitId) => unitId && onLook({ unitId })}
          />
        )}
        {way === 'numbers' && (
          <>
            <TextArea
              label={t('numbers')}
              hint={t('numbersHint')}
              value={numbers}
              onChange={({ target }) => {
                setNumbers(target.value)
                onAgain()
              }}
            />
            <div>
              <Button disabled={typed.length === 0} pending={looking} onClick={() => onLook({ numbers: typed })}>
                {t('look')}
              </Button>
            </div>
            {(!found || file) && (
              <FileDrop
                label={t('file')}
                hint={t('fileHint')}
                accept=".xlsx,.csv"
                file={file}
                onFile={(next) => {
                  setFile(next)
                  if (next) onLook({ file: next })
                  else onAgain()
                }}
              />
            )}
          </>
        )}
        <div role="alert">
          {lookProblem ? <Notice kind="problem">{files.of(lookProblem)}</Notice> : null}
          {addProblem ? <Notice kind="problem">{sentence(addProblem)}</Notice> : null}
        </div>
        {found && <FoundPeople found={found} onAdd={() => add(found.people.map(({ id }) => id))} adding={adding} />}
      </div>
    </Dialog>
  )
}
