import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { Section } from '#/ui/Section.tsx'
import { toast } from '#/ui/Toast.tsx'
import { changeGroup, moveGroup, putGroupBack, removeGroup } from '../changing/rules.ts'
import type { DraftGroup } from '../schema.ts'
import { AddQuestion } from './AddQuestion.tsx'
import { type Editing, useFaultAt, useTyped } from './editing.tsx'
import { IconButton } from './IconButton.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { TextPair } from './TextPair.tsx'

type GroupSectionProps = {
  editing: Editing
  group: DraftGroup
  place: number
  /** The question that is open, in whatever group. */
  open: string | undefined
  onOpen: (key: string | undefined) => void
  onMoved: (button: string) => void
}

/** One group of questions: its heading, its questions, and what can be added to it. */
export function GroupSection({ editing, group, place, open, onOpen, onMoved }: GroupSectionProps) {
  const t = useTranslations('formEditing.group')
  const typed = useTyped()
  const field = `groups.${place}`
  const title = typed(group.title, t('untitled'))
  const { faults, draft, change } = editing
  const error = useFaultAt(editing)(field)
  const [asked, setAsked] = useState(false)
  const faulty = faults.some((one) => one.field.startsWith(`${field}.title`) || one.field.startsWith(`${field}.intro`))
  const editingHeading = asked || faulty || title === t('untitled')
  const move = (by: -1 | 1) => {
    change((draft) => moveGroup(draft, group.key, by))
    onMoved(`group-${by < 0 ? 'up' : 'down'}-${group.key}`)
  }
  return (
    <Section
      title={t('heading', { place: place + 1, title })}
      actions={
        <span className="flex items-center">
          {!editingHeading && (
            <Button size="small" kind="quiet" icon="pencil" onClick={() => setAsked(true)}>
              {t('edit')}
            </Button>
          )}
          {draft.groups.length > 1 && (
            <>
              <IconButton
                up
                id={`group-up-${group.key}`}
                label={t('up', { title })}
                disabled={place === 0}
                onClick={() => move(-1)}
              />
              <IconButton
                id={`group-down-${group.key}`}
                label={t('down', { title })}
                disabled={place === draft.groups.length - 1}
                onClick={() => move(1)}
              />
            </>
          )}
        </span>
      }
    >
      {editingHeading && <Heading editing={editing} group={group} field={field} />}
      {group.questions.length === 0 && !error && <p className="text-muted">{t('empty')}</p>}
      <FieldError>{error}</FieldError>
      <ol className="grid gap-3">
        {group.questions.map((question, place) => (
          <QuestionCard
            key={question.key}
            editing={editing}
            field={`${field}.questions.${place}`}
            question={question}
            open={open === question.key}
            onOpen={onOpen}
            onMoved={onMoved}
          />
        ))}
      </ol>
      <AddQuestion editing={editing} groupKey={group.key} onAdded={onOpen} />
    </Section>
  )
}

function Heading({ editing, group, field }: { editing: Editing; group: DraftGroup; field: string }) {
  const t = useTranslations('formEditing.group')
  const typed = useTyped()
  const undo = useTranslations('ui.toast')('undo')
  const { draft, change } = editing
  const set = (part: Partial<DraftGroup>) => change((draft) => changeGroup(draft, group.key, part))
  function remove() {
    change((draft) => removeGroup(draft, group.key))
    toast({
      text: t('removed', { title: typed(group.title, t('untitled')) }),
      action: { label: undo, run: () => change((now) => putGroupBack(now, draft, group.key)) },
    })
  }
  return (
    <div className="grid gap-4">
      <TextPair
        editing={editing}
        field={`${field}.title`}
        label={t('title')}
        value={group.title}
        onChange={(title) => set({ title })}
      />
      <TextPair
        editing={editing}
        field={`${field}.intro`}
        label={t('intro')}
        optional
        long
        value={group.intro}
        onChange={(intro) => set({ intro })}
      />
      {draft.groups.length > 1 && (
        <div>
          <Button size="small" kind="danger" onClick={remove}>
            {t('remove')}
          </Button>
        </div>
      )}
    </div>
  )
}
