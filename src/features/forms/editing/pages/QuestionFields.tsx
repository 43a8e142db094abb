import { useTranslations } from 'use-intl'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { Select } from '#/ui/Select.tsx'
import { changeQuestion, ofKind } from '../changing/rules.ts'
import type { DraftQuestion, Kind } from '../schema.ts'
import { ConditionField } from './ConditionField.tsx'
import { type Editing, newKey, useFaultAt } from './editing.tsx'
import { FrozenFields } from './FrozenFields.tsx'
import { KindFields } from './KindFields.tsx'
import { ReadersField } from './ReadersField.tsx'
import { TextPair } from './TextPair.tsx'

const KINDS: readonly Kind[] = ['scale', 'choice', 'many', 'number', 'text']

type QuestionFieldsProps = { editing: Editing; field: string; question: DraftQuestion; onAnew: (key: string) => void }

/** Everything that can be said of a question. What answers have fixed is shown and explained. */
export function QuestionFields({ editing, field, question, onAnew }: QuestionFieldsProps) {
  const t = useTranslations('formEditing')
  const faultAt = useFaultAt(editing)
  const set = (change: Partial<DraftQuestion>) => editing.change((draft) => changeQuestion(draft, question.key, change))
  const frozen = editing.frozen.some(({ key }) => key === question.key)
  return (
    <div className="grid gap-6">
      <TextPair
        editing={editing}
        field={`${field}.title`}
        label={t('question.title')}
        value={question.title}
        onChange={(title) => set({ title })}
      />
      <TextPair
        editing={editing}
        field={`${field}.help`}
        label={t('question.help')}
        optional
        long
        value={question.help}
        onChange={(help) => set({ help })}
      />
      {frozen ? (
        <FrozenFields editing={editing} field={field} question={question} onAnew={onAnew} />
      ) : (
        <>
          <div className="sm:max-w-72">
            <Select
              label={t('question.kind')}
              value={question.kind}
              choices={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              onChange={(event) => set(ofKind(question, KINDS.find((kind) => kind === event.target.value)!, newKey))}
            />
          </div>
          <KindFields editing={editing} field={field} question={question} onChange={set} />
          <ReadersField
            side={editing.side}
            question={question}
            error={faultAt(`${field}.readers`)}
            onChange={(readers) => set({ readers })}
          />
        </>
      )}
      <div className="grid gap-1">
        <Checkbox
          label={t('question.required')}
          checked={question.required}
          onChange={(event) => set({ required: event.target.checked })}
        />
        <ConditionField
          editing={editing}
          field={field}
          question={question}
          onChange={(condition) => set({ condition })}
        />
      </div>
    </div>
  )
}
