import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { faultsIn, LIVE } from '#/features/forms/editing/faults/rules.ts'
import type { Editing } from '#/features/forms/editing/pages/editing.tsx'
import { PreviewWriting } from '#/features/forms/editing/pages/PreviewWriting.tsx'
import type { DraftQuestion } from '#/features/forms/editing/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { monthText } from '#/ui/FormattedDay.tsx'
import { Section } from '#/ui/Section.tsx'
import { Tabs } from '#/ui/Tabs.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { Audience } from '../../schema.ts'
import { copied, extended, MOST_ITEMS, nextKey } from '../rules.ts'
import type { Item, Items } from '../schema.ts'
import { AudienceFields, type Kind, type Unit } from './AudienceFields.tsx'
import { ItemCard } from './ItemCard.tsx'
import { draftItem, draftOf, emptyItem, itemsOf, questionOf } from './itemsDraft.tsx'

export type Kept = { questions: Item[]; audience: Audience }

type ItemsEditorProps = {
  items: Items
  kinds: readonly Kind[]
  units: readonly Unit[]
  pending: boolean
  /** Why it could not be kept. */
  problem?: string | undefined
  /** There is something newer to load. */
  onReload?: (() => void) | undefined
  onKeep: (kept: Kept) => void
  /** Where it begins. */
  first?: 'edit' | 'preview' | undefined
}

/** The questions of a month, and whom they are for. */
export function ItemsEditor({
  items,
  kinds,
  units,
  pending,
  problem,
  onReload,
  onKeep,
  first = 'edit',
}: ItemsEditorProps) {
  const t = useTranslations('items')
  const { month, languages, over } = items
  const before = items.questions.map((item) => draftItem(month, item))
  const [questions, setQuestions] = useState<DraftQuestion[]>(before)
  const [audience, setAudience] = useState(items.audience)
  const [tried, setTried] = useState(false)
  const [view, setView] = useState<string>(first)
  const draft = draftOf(month, questions)
  const frozen = items.asked ? items.questions.map((item) => questionOf(month, item)) : []
  const all = faultsIn(draft, 'hire', languages, frozen).filter(({ reason }) => reason !== 'empty-group')
  const turned = audience.hiredFrom && audience.hiredUntil && audience.hiredUntil < audience.hiredFrom
  const faults = all.filter(({ reason }) => tried || LIVE.has(reason))
  const changed = JSON.stringify([before, items.audience]) !== JSON.stringify([questions, audience])
  const editing: Editing = { draft, side: 'hire', languages, frozen, faults, change: () => {} }
  const keep = () => {
    setTried(true)
    if (all.length === 0 && !turned) onKeep({ questions: itemsOf(draft, languages), audience })
  }
  return (
    <>
      <Tabs
        label={t('view.label')}
        tabs={(['edit', 'preview'] as const).map((id) => ({ id, label: t(`view.${id}`) }))}
        selected={view}
        onSelect={setView}
      >
        {view === 'preview' ? (
          <PreviewWriting form={extended(items.before, month, itemsOf(draft, languages))} />
        ) : (
          <>
            <Questions {...{ items, editing, questions }} onQuestions={setQuestions} />
            <Section title={t('audience.title')}>
              <AudienceFields {...{ audience, kinds, units }} disabled={over} onChange={setAudience} />
            </Section>
          </>
        )}
      </Tabs>
      {!over && (
        <div className="grid justify-items-start gap-2">
          <div className="flex flex-wrap items-center gap-4">
            <Button kind="primary" pending={pending} disabled={!changed} onClick={keep}>
              {t('save')}
            </Button>
            {onReload && <Button onClick={onReload}>{t('reload')}</Button>}
            {changed && !pending && <p className="text-[0.9375rem] text-muted">{t('unsaved')}</p>}
          </div>
          <div role="alert">
            <FieldError>{tried && all.length > 0 ? t('faulty', { count: all.length }) : problem}</FieldError>
          </div>
        </div>
      )}
    </>
  )
}

type QuestionsProps = {
  items: Items
  editing: Editing
  questions: DraftQuestion[]
  onQuestions: (edit: (questions: DraftQuestion[]) => DraftQuestion[]) => void
}

function Questions({
  items: { month, asked, over, earlier, ...items },
  editing,
  questions,
  onQuestions,
}: QuestionsProps) {
  const t = useTranslations('items')
  const undo = useTranslations('ui.toast')('undo')
  const locale = useLocale()
  const [open, setOpen] = useState<string>()
  const add = (kind: 'choice' | 'text') => {
    const key = nextKey(
      month,
      [...questions, ...items.questions].map(({ key }) => key),
    )
    onQuestions((questions) => [...questions, emptyItem(key, kind)])
    setOpen(key)
  }
  const copy = (from: NonNullable<Items['earlier']>) => {
    onQuestions(() => copied(from.questions, month).map((item) => draftItem(month, item)))
    toast({ text: t('copied', { month: monthText(from.month, locale) }) })
  }
  const fixed = over || asked
  return (
    <Section
      title={t('questions')}
      actions={<p className="tabular-nums text-muted">{t('count', { count: questions.length, max: MOST_ITEMS })}</p>}
    >
      {questions.length === 0 && (
        <EmptyState
          icon="pencil"
          title={over ? t('empty.over') : t('empty.title')}
          action={
            earlier &&
            !fixed && (
              <Button onClick={() => copy(earlier)}>{t('copy', { month: monthText(earlier.month, locale) })}</Button>
            )
          }
        >
          {!over && t('empty.text')}
        </EmptyState>
      )}
      <ol className="grid gap-3 empty:hidden">
        {questions.map((question, place) => (
          <ItemCard
            key={question.key}
            {...{ editing, question, place, over }}
            last={place === questions.length - 1}
            open={open === question.key}
            onOpen={(opened) => setOpen(opened ? question.key : undefined)}
            onChange={(change) =>
              onQuestions((now) => now.map((one) => (one.key === question.key ? { ...one, ...change } : one)))
            }
            onMove={(by) => onQuestions((now) => now.toSpliced(place, 1).toSpliced(place + by, 0, question))}
            onRemove={() => {
              onQuestions((now) => now.filter(({ key }) => key !== question.key))
              toast({
                text: t('question.removed'),
                action: { label: undo, run: () => onQuestions((now) => now.toSpliced(place, 0, question)) },
              })
            }}
          />
        ))}
      </ol>
      {!fixed &&
        (questions.length < MOST_ITEMS ? (
          <div className="flex flex-wrap gap-2">
            {(['choice', 'text'] as const).map((kind) => (
              <Button key={kind} icon="plus" onClick={() => add(kind)}>
                {t(`add.${kind}`)}
              </Button>
            ))}
          </div>
        ) : (
          <p className="text-[0.9375rem] text-muted">{t('most', { max: MOST_ITEMS })}</p>
        ))}
    </Section>
  )
}
