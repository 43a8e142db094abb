import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Section } from '#/ui/Section.tsx'
import { Switch } from '#/ui/Switch.tsx'
import type { EditedForm } from '../schema.ts'

export type VersionActions = {
  onDiscard: () => void
  onCopy: () => void
  onRetire: (retired: boolean) => void
  /** Why the last of them did not work. */
  problem?: string | undefined
  pending?: boolean | undefined
}

type VersionsProps = {
  form: Pick<EditedForm, 'versions' | 'retired'>
  /** There is something not yet published. */
  draft: boolean
  actions: VersionActions
  /** The question whether to discard is open at first. */
  asking?: boolean
}

/** What was published and when, and what else can be done with a form. */
export function Versions({ form, draft, actions, asking: first = false }: VersionsProps) {
  const t = useTranslations('formEditing')
  const [asking, setAsking] = useState(first)
  const fresh = form.versions.length === 0
  return (
    <>
      <Section title={t('versions.heading')}>
        {fresh && <p className="text-muted">{t('versions.none')}</p>}
        <PublishedList versions={form.versions} />
        <div className="flex flex-wrap gap-3">
          <Button onClick={actions.onCopy}>{t('versions.copy')}</Button>
          {(draft || fresh) && (
            <Button kind="danger" onClick={() => setAsking(true)}>
              {fresh ? t('versions.discardNew') : t('versions.discard')}
            </Button>
          )}
        </div>
      </Section>
      {!fresh && (
        <Section title={t('versions.settings')}>
          <Switch
            label={t('versions.offered')}
            hint={t('versions.offeredHint')}
            on={!form.retired}
            onChange={(offered) => actions.onRetire(!offered)}
          />
        </Section>
      )}
      <ConfirmDialog
        open={asking}
        title={fresh ? t('versions.discardingNew') : t('versions.discarding')}
        confirm={fresh ? t('versions.discardNew') : t('versions.discard')}
        pending={actions.pending}
        error={actions.problem}
        onConfirm={actions.onDiscard}
        onClose={() => setAsking(false)}
      >
        {fresh ? t('versions.discardingNewText') : t('versions.discardingText')}
      </ConfirmDialog>
    </>
  )
}

function PublishedList({ versions }: Pick<EditedForm, 'versions'>) {
  const t = useTranslations('formEditing')
  const locale = useLocale()
  return (
    <ol className="grid divide-y divide-line empty:hidden">
      {versions.map(({ version, on, answered }, place) => (
        <li key={version} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
          <span>{t('list.version', { version, day: dateText(on, locale) })}</span>
          <span className="flex flex-wrap gap-1.5">
            {place === 0 && <Badge kind="good">{t('versions.current')}</Badge>}
            <Badge icon={answered ? 'lock' : undefined}>{answered ? t('list.answered') : t('list.unanswered')}</Badge>
          </span>
        </li>
      ))}
    </ol>
  )
}
