import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { SaveState, type SaveStateValue } from '#/ui/SaveState.tsx'
import { Tabs } from '#/ui/Tabs.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import { DraftNotices, type DraftNoticesProps } from '../../pages/DraftNotices.tsx'
import { type DraftFault, faultsIn, LIVE } from '../faults/rules.ts'
import type { EditedForm, FormDraft } from '../schema.ts'
import { EditTab } from './EditTab.tsx'
import { type Editing, useTyped } from './editing.tsx'
import { Preview } from './Preview.tsx'
import { type VersionActions, Versions } from './Versions.tsx'

const TABS = ['edit', 'preview', 'versions'] as const
type Tab = (typeof TABS)[number]

type FormEditorProps = {
  form: EditedForm
  content: FormDraft
  /** It differs from what is published. */
  changed: boolean
  onChange: Editing['change']
  saving: SaveStateValue
  notices?: DraftNoticesProps | undefined
  publishing: { pending?: boolean | undefined; problem?: string | undefined; onPublish: () => void; onAsk: () => void }
  versions: VersionActions
  /** How it is shown at first. */
  first?: { tab?: Tab; open?: string; tried?: boolean; asking?: boolean }
}

/** A form being edited: its questions, how it looks to others, and its versions. */
export function FormEditor(props: FormEditorProps) {
  const { form, content, changed, onChange, saving, notices, publishing, first } = props
  const t = useTranslations('formEditing')
  const typed = useTyped()
  const [tab, setTab] = useState<Tab>(first?.tab ?? 'edit')
  const [open, setOpen] = useState(first?.open)
  const [tried, setTried] = useState(first?.tried ?? false)
  const [asking, setAsking] = useState(first?.asking ?? false)
  const all = faultsIn(content, form.side, form.languages, form.frozen)
  const shown = tried ? all : all.filter(({ reason }) => LIVE.has(reason))
  const editing: Editing = { ...form, draft: content, faults: shown, change: onChange }

  function publish() {
    setTried(true)
    if (all.length === 0) {
      publishing.onAsk()
      return setAsking(true)
    }
    setTab('edit')
    setOpen(openedBy(all[0]!, content))
    setTimeout(() => document.querySelector<HTMLElement>('main [aria-invalid=true]')?.focus())
  }
  return (
    <Page
      width="wide"
      title={typed(content.title, t('untitled'))}
      lead={t(`side.${form.side}`)}
      actions={
        <Button kind="primary" disabled={!changed} onClick={publish}>
          {t('page.publish')}
        </Button>
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <TextLink to="/forms">{t('page.back')}</TextLink>
        {changed ? <SaveState value={saving} /> : <p className="text-[0.9375rem] text-muted">{t('page.nothing')}</p>}
      </div>
      <DraftNotices {...notices} />
      {tried && all.length > 0 && <Notice kind="needs-you">{t('page.faults', { count: all.length })}</Notice>}
      {form.retired && <Notice title={t('page.retiredTitle')}>{t('page.retiredText')}</Notice>}
      <Tabs
        label={t('page.label')}
        tabs={TABS.map((id) => ({ id, label: t(`page.${id}`) }))}
        selected={tab}
        onSelect={(id) => setTab(TABS.find((one) => one === id)!)}
      >
        {tab === 'edit' && <EditTab editing={editing} open={open} onOpen={setOpen} />}
        {tab === 'preview' && <Preview editing={editing} unfinished={all.length > 0} />}
        {tab === 'versions' && <Versions form={form} draft={changed} actions={props.versions} />}
      </Tabs>
      <ConfirmDialog
        open={asking}
        kind="primary"
        title={t('publish.title', { version: (form.versions[0]?.version ?? 0) + 1 })}
        confirm={t('publish.confirm')}
        pending={publishing.pending}
        error={publishing.problem}
        onConfirm={publishing.onPublish}
        onClose={() => setAsking(false)}
      >
        <div className="grid gap-3">
          <p>{t('publish.text')}</p>
          <p>{t('publish.forever')}</p>
        </div>
      </ConfirmDialog>
    </Page>
  )
}

/** The question that must be open for a fault to be seen. */
function openedBy({ field }: DraftFault, draft: FormDraft): string | undefined {
  const [, group, part, place] = field.split('.')
  if (part !== 'questions') return undefined
  return draft.groups[Number(group)]?.questions[Number(place)]?.key
}
