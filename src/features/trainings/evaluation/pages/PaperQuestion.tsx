import { useTranslations } from 'use-intl'
import type { Bilingual, Question } from '#/features/forms/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'

export type TextQuestion = Extract<Question, { kind: 'text' }>

type PaperQuestionProps = {
  place: number
  question: Question
  disabled: boolean
  /** It counts as it is: its kind stays, and it is not taken away. */
  fixed: boolean
  onChange: (question: Question) => void
  onRemove: () => void
}

/** A question of a paper: words to write, or one of several to choose. */
export function PaperQuestion({ place, question, disabled, fixed, onChange, onRemove }: PaperQuestionProps) {
  const t = useTranslations('evaluation.editor')
  const blank = { ja: '', en: '' }
  const { key, title, required, group, readers } = question
  const common = { key, title, required, group, readers }
  const pair = (label: string, text: Bilingual, onText: (text: Bilingual) => void) => (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      {(['ja', 'en'] as const).map((language) => (
        <TextField
          key={language}
          label={t(`in.${language}`, { label })}
          lang={language}
          maxLength={1000}
          disabled={disabled}
          value={text[language]}
          error={text[language].trim() ? undefined : t('empty')}
          onChange={({ target }) => onText({ ...text, [language]: target.value })}
        />
      ))}
    </div>
  )
  const option = (options: readonly { key: string }[]) => {
    let next = options.length + 1
    while (options.some((one) => one.key === `o${next}`)) next += 1
    return { key: `o${next}`, label: blank }
  }
  return (
    <div className="grid gap-4 rounded-2xl border border-line p-4">
      {pair(t('question', { place }), title, (next) => onChange({ ...question, title: next }))}
      {!fixed && (
        <div className="grid items-end gap-3 sm:grid-cols-2">
          <Select
            label={t('kind')}
            disabled={disabled}
            choices={[
              { value: 'text', label: t('kinds.text') },
              { value: 'choice', label: t('kinds.choice') },
            ]}
            value={question.kind}
            onChange={({ target }) =>
              onChange(
                target.value === 'text'
                  ? { ...common, kind: 'text', maxLength: 2000 }
                  : {
                      ...common,
                      kind: 'choice',
                      options: [
                        { key: 'o1', label: blank },
                        { key: 'o2', label: blank },
                      ],
                    },
              )
            }
          />
          <Checkbox
            label={t('required')}
            checked={required}
            disabled={disabled}
            onChange={({ target }) => onChange({ ...question, required: target.checked })}
          />
        </div>
      )}
      {question.kind === 'choice' && (
        <div className="grid gap-3">
          {question.options.map((one, index) => (
            <div key={one.key} className="grid gap-1">
              {pair(t('option', { place: index + 1 }), one.label, (label) =>
                onChange({ ...question, options: question.options.with(index, { ...one, label }) }),
              )}
              {!disabled && question.options.length > 2 && (
                <Button
                  size="small"
                  kind="quiet"
                  className="justify-self-start"
                  onClick={() => onChange({ ...question, options: question.options.toSpliced(index, 1) })}
                >
                  {t('removeOption', { place: index + 1 })}
                </Button>
              )}
            </div>
          ))}
          {!disabled && question.options.length < 10 && (
            <Button
              size="small"
              icon="plus"
              className="justify-self-start"
              onClick={() => onChange({ ...question, options: [...question.options, option(question.options)] })}
            >
              {t('addOption')}
            </Button>
          )}
        </div>
      )}
      {!fixed && !disabled && (
        <Button size="small" kind="quiet" icon="cross" className="justify-self-start" onClick={onRemove}>
          {t('removeQuestion', { place })}
        </Button>
      )}
    </div>
  )
}
