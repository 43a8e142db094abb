import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SupportMap } from '#/features/people/maps/schema.ts'
import type { MapEntry } from '#/features/people/record/schema.ts'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { toast } from '#/ui/Toast.tsx'
import { MapForm } from './MapForm.tsx'
import { useRhythm } from './rhythm.tsx'
import type { MapEditing } from './SupportMaps.tsx'

type MapSectionProps = {
  map: SupportMap
  /** How the kind is called. */
  name: string
  editing: MapEditing | undefined
  /** Being changed already, with what was refused. */
  first?: { problem: unknown } | undefined
}

/** The map of one kind: read, changed, or back to what we suggest. */
export function MapSection({ map, name, editing, first }: MapSectionProps) {
  const t = useTranslations('maps')
  const [changing, setChanging] = useState(first && map.entries)
  const [resetting, setResetting] = useState(false)
  return (
    <Section title={name} actions={<Badge>{map.own ? t('own') : t('suggested')}</Badge>}>
      {editing && changing ? (
        <MapForm
          kind={map.kind}
          seen={changing}
          editing={editing}
          onClose={() => setChanging(undefined)}
          problem={first?.problem}
        />
      ) : (
        <>
          <Entries entries={map.entries} />
          {editing && (
            <div className="flex flex-wrap gap-3">
              <Button size="small" aria-label={t('changeOf', { kind: name })} onClick={() => setChanging(map.entries)}>
                {t('change')}
              </Button>
              {map.own && (
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={t('resetOf', { kind: name })}
                  onClick={() => setResetting(true)}
                >
                  {t('reset')}
                </Button>
              )}
            </div>
          )}
        </>
      )}
      {editing && resetting && <Reset map={map} name={name} editing={editing} onClose={() => setResetting(false)} />}
    </Section>
  )
}

function Entries({ entries }: { entries: readonly MapEntry[] }) {
  const t = useTranslations('maps')
  const say = useTranslations('supports.kinds')
  const rhythm = useRhythm()
  if (entries.length === 0) return <p className="text-muted">{t('nobody')}</p>
  return (
    <ul className="grid divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.kind} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
          <div className="min-w-0">
            <p className="font-semibold">{say(entry.kind)}</p>
            <p>{rhythm(entry)}</p>
          </div>
          <Badge kind={entry.expected ? 'good' : 'plain'}>{entry.expected ? t('expected') : t('notExpected')}</Badge>
        </li>
      ))}
    </ul>
  )
}

type ResetProps = { map: SupportMap; name: string; editing: MapEditing; onClose: () => void }

/** Shows what would hold before it does. */
export function Reset({ map, name, editing, onClose }: ResetProps) {
  const t = useTranslations('maps')
  const say = useTranslations('supports.kinds')
  const rhythm = useRhythm()
  const { sentence } = useRefusal('organization')
  const reset = useMutation({
    mutationFn: () => editing.reset(map.kind),
    onSuccess() {
      toast({ text: t('resetDone') })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      open
      kind="primary"
      title={t('resetting', { kind: name })}
      confirm={t('reset')}
      pending={reset.isPending}
      error={sentence(reset.error)}
      onConfirm={() => reset.mutate()}
      onClose={onClose}
    >
      <p>{t('resettingText')}</p>
      <ul className="mt-3 list-disc ps-6">
        {map.suggested.map((entry) => (
          <li key={entry.kind}>{t('line', { support: say(entry.kind), rhythm: rhythm(entry) })}</li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}
