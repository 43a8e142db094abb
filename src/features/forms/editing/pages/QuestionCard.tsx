import { useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { toast } from '#/ui/Toast.tsx'
import { duplicate, mayMove, moveQuestion, putBack, removeQuestion } from '../changing/rules.ts'
import { questionsIn } from '../rules.ts'
import type { DraftQuestion } from '../schema.ts'
import { useConditionLine } from './conditionLine.tsx'
import { type Editing, newKey, useTyped } from './editing.tsx'
import { IconButton } from './IconButton.tsx'
import { QuestionFields } from './QuestionFields.tsx'
import { useReadersLine } from './readersLine.tsx'

type QuestionCardProps = {
  editing: Editing
  field: string
  question: DraftQuestion
  open: boolean
  /** Opens the question with this key; undefined closes it. */
  onOpen: (key: string | undefined) => void
  /** It was moved by the button with this id: the focus follows. */
  onMoved: (button: string) => void
}

/** One question: what it asks, of whom, read by whom; opened, everything about it. */
export function QuestionCard({ editing, field, question, open, onOpen, onMoved }: QuestionCardProps) {
  const t = useTranslations('formEditing.question')
  const typed = useTyped()
  const { draft } = editing
  const { key } = question
  const all = questionsIn(draft)
  const place = all.findIndex((one) => one.key === key) + 1
  const title = typed(question.title, t('untitled'))
  const faulty = editing.faults.some((fault) => fault.field === field || fault.field.startsWith(`${field}.`))
  const move = (by: -1 | 1) => {
    editing.change((draft) => moveQuestion(draft, key, by))
    onMoved(`${by < 0 ? 'up' : 'down'}-${key}`)
  }
  return (
    <li
      id={`question-${key}`}
      className={`rounded-2xl border bg-card ${faulty ? 'border-needs' : open ? 'border-action' : 'border-line'}`}
    >
      <div className="grid gap-x-2 gap-y-1 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <div className="grid min-w-0 content-start gap-1">
          <p className="flex items-start gap-2 font-semibold wrap-anywhere">
            <span className="shrink-0 text-muted tabular-nums">{place}.</span>
            <span className="min-w-0">{title}</span>
            {faulty && <Icon name="alert" className="mt-0.5 size-5 text-needs" />}
          </p>
          <Summary editing={editing} question={question} open={open} />
        </div>
        <div className="flex items-start max-sm:justify-between">
          <Button
            size="small"
            icon={open ? undefined : 'pencil'}
            aria-expanded={open}
            aria-label={open ? undefined : t('editOf', { title })}
            onClick={() => onOpen(open ? undefined : key)}
          >
            {open ? t('close') : t('edit')}
          </Button>
          <span className="flex">
            <IconButton
              up
              id={`up-${key}`}
              label={t('up', { title, place, of: all.length })}
              disabled={!mayMove(draft, key, -1)}
              onClick={() => move(-1)}
            />
            <IconButton
              id={`down-${key}`}
              label={t('down', { title, place, of: all.length })}
              disabled={!mayMove(draft, key, 1)}
              onClick={() => move(1)}
            />
          </span>
        </div>
      </div>
      {open && (
        <div className="grid gap-6 border-t border-line px-4 py-5">
          <QuestionFields editing={editing} field={field} question={question} onAnew={onOpen} />
          <Actions editing={editing} question={question} onOpen={onOpen} />
        </div>
      )}
    </li>
  )
}

/** Kind, duty, condition and readers in words. */
function Summary({ editing, question, open }: { editing: Editing; question: DraftQuestion; open: boolean }) {
  const t = useTranslations('formEditing')
  const readers = useReadersLine(editing.side)
  const condition = useConditionLine(editing.draft)
  const frozen = editing.frozen.some(({ key }) => key === question.key)
  return (
    <>
      <p className="flex flex-wrap gap-1.5">
        <Badge>{t(`kinds.${question.kind}`)}</Badge>
        {question.required && <Badge>{t('question.must')}</Badge>}
        {frozen && <Badge icon="lock">{t('question.frozen')}</Badge>}
      </p>
      {question.condition && <p className="text-[0.9375rem] text-muted">{condition(question.condition)}</p>}
      {!open && (
        <p className="flex items-start gap-1.5 text-[0.9375rem] text-muted">
          <Icon name="eye" className="mt-0.5 size-5" />
          <span>{readers(question.readers)}</span>
        </p>
      )}
      {question.key === 'growth' && <p className="text-[0.9375rem] text-muted">{t('question.growth')}</p>}
      {question.key === 'condition' && <p className="text-[0.9375rem] text-muted">{t('question.condition')}</p>}
    </>
  )
}

function Actions({ editing, question, onOpen }: Pick<QuestionCardProps, 'editing' | 'question' | 'onOpen'>) {
  const t = useTranslations('formEditing.question')
  const undo = useTranslations('ui.toast')('undo')
  const { draft, change } = editing
  function remove() {
    change((draft) => removeQuestion(draft, question.key))
    onOpen(undefined)
    toast({
      text: t('removed'),
      action: { label: undo, run: () => change((now) => putBack(now, draft, question.key)) },
    })
  }
  return (
    <div className="flex flex-wrap gap-2 border-t border-line pt-4">
      <Button
        size="small"
        onClick={() => {
          const key = newKey()
          change((draft) => duplicate(draft, question.key, key))
          onOpen(key)
        }}
      >
        {t('duplicate')}
      </Button>
      <Button size="small" kind="danger" onClick={remove}>
        {t('remove')}
      </Button>
    </div>
  )
}
