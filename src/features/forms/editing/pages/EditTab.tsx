import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Section } from '#/ui/Section.tsx'
import { addGroup, emptyGroup, MOST_GROUPS } from '../changing/rules.ts'
import { type Editing, newKey, useFaultAt } from './editing.tsx'
import { GroupSection } from './GroupSection.tsx'
import { NumberField } from './NumberField.tsx'
import { TextPair } from './TextPair.tsx'

type EditTabProps = { editing: Editing; open: string | undefined; onOpen: (key: string | undefined) => void }

/** The form as it is being edited, group by group. */
export function EditTab({ editing, open, onOpen }: EditTabProps) {
  const t = useTranslations('formEditing')
  const faultAt = useFaultAt(editing)
  const { draft, change } = editing
  const [moved, setMoved] = useState<string>()
  useEffect(() => {
    if (!moved) return
    focusOn(moved)
    setMoved(undefined)
  }, [moved])
  useEffect(() => {
    const card = open && document.getElementById(`question-${open}`)
    if (!card || card.contains(document.activeElement)) return
    card.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [open])
  return (
    <>
      {editing.frozen.length > 0 && <Notice title={t('page.frozenTitle')}>{t('page.frozenText')}</Notice>}
      <Section title={t('form.heading')}>
        <TextPair
          editing={editing}
          field="title"
          label={t('form.title')}
          value={draft.title}
          onChange={(title) => change((draft) => ({ ...draft, title }))}
        />
        <div className="sm:max-w-96">
          <NumberField
            label={t('form.minutes')}
            hint={t('form.minutesHint')}
            value={draft.minutes}
            error={faultAt('minutes')}
            onChange={(minutes) => change((draft) => ({ ...draft, minutes }))}
          />
        </div>
      </Section>
      <p className="text-muted">{t('group.hint')}</p>
      {draft.groups.map((group, place) => (
        <GroupSection
          key={group.key}
          editing={editing}
          group={group}
          place={place}
          open={open}
          onOpen={onOpen}
          onMoved={setMoved}
        />
      ))}
      {draft.groups.length < MOST_GROUPS ? (
        <div>
          <Button icon="plus" onClick={() => change((draft) => addGroup(draft, emptyGroup(newKey())))}>
            {t('group.add')}
          </Button>
        </div>
      ) : (
        <p className="text-muted">{t('group.most', { max: MOST_GROUPS })}</p>
      )}
    </>
  )
}

/** The focus stays on the button that moved something; at the edge on the one that leads back. */
function focusOn(id: string) {
  const button = document.getElementById(id) as HTMLButtonElement | null
  const back = id.includes('up-') ? id.replace('up-', 'down-') : id.replace('down-', 'up-')
  const target = button?.disabled ? document.getElementById(back) : button
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}
