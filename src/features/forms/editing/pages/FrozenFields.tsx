import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { toast } from '#/ui/Toast.tsx'
import { askAnew, changeQuestion } from '../changing/rules.ts'
import { asAnswered } from '../rules.ts'
import type { DraftQuestion } from '../schema.ts'
import { type Editing, newKey } from './editing.tsx'
import { FixedLabels } from './FixedLabels.tsx'
import { KindFields } from './KindFields.tsx'
import { useReadersLine } from './readersLine.tsx'

type FrozenFieldsProps = { editing: Editing; field: string; question: DraftQuestion; onAnew: (key: string) => void }

/** A question that has been answered: what stays, and the way to ask something else. */
export function FrozenFields({ editing, field, question, onAnew }: FrozenFieldsProps) {
  const t = useTranslations('formEditing')
  const undo = useTranslations('ui.toast')('undo')
  const readersLine = useReadersLine(editing.side)
  const answered = editing.frozen.find(({ key }) => key === question.key)!
  const changed = editing.faults.some((fault) => fault.field === field && fault.reason === 'frozen')
  const anew = () => {
    const key = newKey()
    editing.change((draft) => askAnew(draft, question.key, key))
    onAnew(key)
    toast({
      text: t('frozen.done'),
      action: {
        label: undo,
        run: () => {
          editing.change((draft) => askAnew(draft, key, question.key))
          onAnew(question.key)
        },
      },
    })
  }
  return (
    <div className="grid gap-5">
      <Notice kind={changed ? 'needs-you' : 'info'} title={changed ? t('frozen.changed') : t('frozen.text')}>
        <p>
          {t('answeredBy', { kind: t(`kinds.${question.kind}`) })} {readersLine(question.readers)}
        </p>
        <p className="mt-1 text-[0.9375rem] text-muted">{t('frozen.anewHint')}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          {changed && (
            <Button
              size="small"
              onClick={() => editing.change((draft) => changeQuestion(draft, question.key, asAnswered(answered)))}
            >
              {t('frozen.restore')}
            </Button>
          )}
          <Button size="small" onClick={anew}>
            {t('frozen.anew')}
          </Button>
        </div>
      </Notice>
      {question.kind === 'text' || question.kind === 'number' ? (
        <KindFields
          editing={editing}
          field={field}
          question={question}
          onChange={(change) => editing.change((draft) => changeQuestion(draft, question.key, change))}
        />
      ) : (
        <FixedLabels editing={editing} question={question} />
      )}
    </div>
  )
}
