import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { newId } from '#/client.ts'
import { kindName } from '#/features/people/organization/rules.ts'
import type { OwnKind } from '#/features/people/organization/schema.ts'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { Section } from '#/ui/Section.tsx'
import type { Editing } from './editing.tsx'
import { KindDialog } from './KindDialog.tsx'

const BUILT_IN = ['new-graduate', 'mid-career', 'fixed-term', 'exchange', 'part-time', 'other'] as const

type KindsProps = { kinds: readonly OwnKind[]; languages: readonly ('ja' | 'en')[]; editing: Editing }

/** The kinds of employment: those every organisation has, and its own. */
export function Kinds({ kinds, languages, editing }: KindsProps) {
  const t = useTranslations('organization.kindsSection')
  const say = useTranslations('organization.kinds')
  const locale = useLocale()
  const [open, setOpen] = useState<{ code: string; kind: OwnKind | undefined }>()
  return (
    <Section
      title={t('title')}
      actions={
        <Button size="small" icon="plus" onClick={() => setOpen({ code: newId(), kind: undefined })}>
          {t('add')}
        </Button>
      }
    >
      <p className="text-muted">{t('text')}</p>
      <ul className="grid divide-y divide-line">
        {BUILT_IN.map((kind) => (
          <li key={kind} className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            {say(kind)}
            <Badge>{t('builtIn')}</Badge>
          </li>
        ))}
        {kinds.map((kind) => {
          const name = kindName(kind.code, kinds, { locale, say })
          return (
            <li key={kind.code} className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <span className="flex min-w-0 flex-wrap items-center gap-2">
                <span className="wrap-anywhere">{name}</span>
                {kind.retired && <Badge>{t('retired')}</Badge>}
              </span>
              <Button
                size="small"
                aria-label={t('changeOf', { name })}
                onClick={() => setOpen({ code: kind.code, kind })}
              >
                {t('change')}
              </Button>
            </li>
          )
        })}
      </ul>
      {open && (
        <KindDialog
          key={open.code}
          code={open.code}
          seen={open.kind}
          languages={languages}
          editing={editing}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Section>
  )
}
