import { useTranslations } from 'use-intl'
import { type Editing, useFaultAt, useTyped } from '#/features/forms/editing/pages/editing.tsx'
import { IconButton } from '#/features/forms/editing/pages/IconButton.tsx'
import { OptionsField } from '#/features/forms/editing/pages/OptionsField.tsx'
import { ReadersField } from '#/features/forms/editing/pages/ReadersField.tsx'
import { useReadersLine } from '#/features/forms/editing/pages/readersLine.tsx'
import { TextPair } from '#/features/forms/editing/pages/TextPair.tsx'
import type { DraftQuestion } from '#/features/forms/editing/schema.ts'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { Notice } from '#/ui/Notice.tsx'

type ItemCardProps = {
  editing: Editing
  question: DraftQuestion
  place: number
  last: boolean
  open: boolean
  onOpen: (open: boolean) => void
  onChange: (change: Partial<DraftQuestion>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  /** The month is over: it can be looked at. */
  over: boolean
}

/** One question of the month: what it asks and who reads it; opened, everything about it. */
export function ItemCard({ editing, question, place, open, onOpen, over, ...card }: ItemCardProps) {
  const t = useTranslations('items.question')
  const forms = useTranslations('formEditing')
  const readersLine = useReadersLine('hire')
  const title = useTyped()(question.title, t('untitled'))
  const field = `groups.0.questions.${place}`
  const faulty = editing.faults.some((fault) => fault.field === field || fault.field.startsWith(`${field}.`))
  const fixed = editing.frozen.some(({ key }) => key === question.key)
  return (
    <li className={`rounded-2xl border bg-card ${faulty ? 'border-needs' : open ? 'border-action' : 'border-line'}`}>
      <div className="grid gap-x-2 gap-y-1 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <div className="grid min-w-0 content-start gap-1">
          <p className="flex items-start gap-2 font-semibold wrap-anywhere">
            <span className="shrink-0 text-muted tabular-nums">{place + 1}.</span>
            <span className="min-w-0">{title}</span>
            {faulty && <Icon name="alert" className="mt-0.5 size-5 text-needs" />}
          </p>
          <p className="flex flex-wrap gap-1.5">
            <Badge>{forms(`kinds.${question.kind}`)}</Badge>
            {question.required && <Badge>{t('must')}</Badge>}
            {fixed && !over && <Badge icon="lock">{t('fixed')}</Badge>}
          </p>
          <p className="flex items-start gap-1.5 text-[0.9375rem] text-muted">
            <Icon name="eye" className="mt-0.5 size-5" />
            <span>{readersLine(question.readers)}</span>
          </p>
        </div>
        {!over && (
          <div className="flex items-start max-sm:justify-between">
            <Button
              size="small"
              icon={open ? undefined : 'pencil'}
              aria-expanded={open}
              aria-label={open ? undefined : t('editOf', { title })}
              onClick={() => onOpen(!open)}
            >
              {open ? t('close') : t('edit')}
            </Button>
            <span className="flex">
              <IconButton up label={t('up', { title })} disabled={place === 0} onClick={() => card.onMove(-1)} />
              <IconButton label={t('down', { title })} disabled={card.last} onClick={() => card.onMove(1)} />
            </span>
          </div>
        )}
      </div>
      {open && !over && <Fields {...{ editing, field, question, fixed }} {...card} />}
    </li>
  )
}

type FieldsProps = Pick<ItemCardProps, 'editing' | 'question' | 'onChange' | 'onRemove'> & {
  field: string
  fixed: boolean
}

function Fields({ editing, field, question, fixed, onChange, onRemove }: FieldsProps) {
  const t = useTranslations('items.question')
  const faultAt = useFaultAt(editing)
  return (
    <div className="grid gap-6 border-t border-line px-4 py-5">
      <TextPair
        editing={editing}
        field={`${field}.title`}
        label={t('title')}
        value={question.title}
        onChange={(title) => onChange({ title })}
      />
      <TextPair
        editing={editing}
        field={`${field}.help`}
        label={t('help')}
        optional
        long
        value={question.help}
        onChange={(help) => onChange({ help })}
      />
      {fixed ? (
        <Notice>{t('fixedText')}</Notice>
      ) : (
        <>
          {question.kind === 'choice' && (
            <OptionsField
              editing={editing}
              field={field}
              options={question.options}
              onChange={(options) => onChange({ options })}
            />
          )}
          <ReadersField
            side="hire"
            question={question}
            error={faultAt(`${field}.readers`)}
            onChange={(readers) => onChange({ readers })}
          />
        </>
      )}
      <Checkbox
        label={t('required')}
        checked={question.required}
        onChange={({ target }) => onChange({ required: target.checked })}
      />
      <div className="border-t border-line pt-4">
        <Button size="small" kind="danger" onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </div>
  )
}
