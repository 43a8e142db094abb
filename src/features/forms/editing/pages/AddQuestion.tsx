import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { ChoiceGroup } from '#/ui/ChoiceGroup.tsx'
import { condition, growth } from '../../library/pieces/rules.ts'
import { addQuestion, MOST_QUESTIONS, newQuestion } from '../changing/rules.ts'
import { draftQuestion, questionsIn } from '../rules.ts'
import type { DraftQuestion, Kind } from '../schema.ts'
import { type Editing, newKey } from './editing.tsx'

const KINDS: readonly Kind[] = ['text', 'scale', 'choice', 'many', 'number']

type AddQuestionProps = { editing: Editing; groupKey: string; onAdded: (key: string) => void }

/** Adds a question of a kind at the end of a group, or the one that figures are made of while the form lacks it. */
export function AddQuestion({ editing, groupKey, onAdded }: AddQuestionProps) {
  const t = useTranslations('formEditing')
  const { draft, side } = editing
  const all = questionsIn(draft)
  const counted = side === 'hire' ? draftQuestion(growth(groupKey)) : draftQuestion(condition(groupKey))
  function add(question: DraftQuestion) {
    editing.change((draft) => addQuestion(draft, groupKey, question))
    onAdded(question.key)
  }
  if (all.length >= MOST_QUESTIONS) return <p className="text-muted">{t('add.most', { max: MOST_QUESTIONS })}</p>
  return (
    <ChoiceGroup label={t('add.label')}>
      <div className="flex flex-wrap gap-2">
        {KINDS.map((kind) => (
          <Button key={kind} size="small" icon="plus" onClick={() => add(newQuestion(draft, kind, side, newKey))}>
            {t(`kinds.${kind}`)}
          </Button>
        ))}
        {all.every(({ key }) => key !== counted.key) && (
          <Button size="small" icon="plus" onClick={() => add(counted)}>
            {side === 'hire' ? t('add.growth') : t('add.condition')}
          </Button>
        )}
      </div>
    </ChoiceGroup>
  )
}
