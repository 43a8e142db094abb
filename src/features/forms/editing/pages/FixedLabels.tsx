import { useTranslations } from 'use-intl'
import { TextField } from '#/ui/TextField.tsx'
import { changeQuestion } from '../changing/rules.ts'
import { asAnswered } from '../rules.ts'
import type { DraftQuestion, Said } from '../schema.ts'
import type { Editing } from './editing.tsx'

type FixedLabelsProps = { editing: Editing; question: DraftQuestion }

/** Options and ends of scales to look at. What stood in for both languages may be translated. */
export function FixedLabels({ editing, question }: FixedLabelsProps) {
  const t = useTranslations('formEditing')
  const { ends, options } = question
  const set = (change: Partial<DraftQuestion>) => editing.change((draft) => changeQuestion(draft, question.key, change))
  const answered = asAnswered(editing.frozen.find(({ key }) => key === question.key)!)
  const labels =
    question.kind === 'scale'
      ? (['low', 'high'] as const).map((end) => ({
          name: t(`scale.${end}`),
          label: ends[end],
          answered: answered.ends[end],
          onChange: (label: Said) => set({ ends: { ...ends, [end]: label } }),
        }))
      : options.map((option, place) => ({
          name: t('options.one', { place: place + 1 }),
          label: option.label,
          answered: answered.options.find(({ key }) => key === option.key)?.label,
          onChange: (label: Said) => set({ options: options.with(place, { ...option, label }) }),
        }))
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
      {labels.map((line) => (
        <div key={line.name} className="contents">
          <dt className="text-[0.9375rem] text-muted">{line.name}</dt>
          <dd className="max-sm:mb-2">
            <Label editing={editing} {...line} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

type LabelProps = {
  editing: Editing
  name: string
  label: Said
  answered: Said | undefined
  onChange: (label: Said) => void
}

function Label({ editing, name, label, answered, onChange }: LabelProps) {
  const t = useTranslations('formEditing.inLanguage')
  const [own, other] = editing.languages
  if (!own || !other || answered?.ja !== answered?.en)
    return editing.languages.map((language) => (
      <span key={language} lang={language} className="block">
        {label[language]}
      </span>
    ))
  return (
    <div className="grid gap-2">
      <span lang={own}>{label[own]}</span>
      <TextField
        label={t(other, { label: name })}
        lang={other}
        value={label[other]}
        onChange={(event) => onChange({ ...label, [other]: event.target.value })}
      />
    </div>
  )
}
