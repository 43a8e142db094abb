import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { newId } from '#/client.ts'
import type { OrganizationOut } from '#/features/people/organization/schema.ts'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { toast } from '#/ui/Toast.tsx'
import { ClosureDialog } from './ClosureDialog.tsx'
import type { Editing } from './editing.tsx'
import { dateOfYear } from './months.tsx'

export type Closure = OrganizationOut['closures'][number]
type ClosuresProps = { closures: readonly Closure[]; editing: Editing }

/** Days on which nobody works, besides weekends and holidays. */
export function Closures({ closures, editing }: ClosuresProps) {
  const t = useTranslations('organization.closures')
  const [open, setOpen] = useState<{ id: string; closure: Closure | undefined }>()
  const [removing, setRemoving] = useState<Closure>()
  return (
    <Section
      title={t('title')}
      actions={
        <Button size="small" icon="plus" onClick={() => setOpen({ id: newId(), closure: undefined })}>
          {t('add')}
        </Button>
      }
    >
      <p className="text-muted">{t('text')}</p>
      {closures.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <ul className="grid divide-y divide-line">
          {closures.map((closure) => (
            <li key={closure.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
              <div className="min-w-0 flex-1 basis-60">
                <p className="flex flex-wrap items-center gap-2 font-semibold">
                  <span className="wrap-anywhere">{closure.name}</span>
                  {closure.yearly && <Badge>{t('yearly')}</Badge>}
                </p>
                <p>
                  <Dates {...closure} />
                </p>
              </div>
              <div className="flex gap-2">
                <Button
                  size="small"
                  aria-label={t('changeOf', { name: closure.name })}
                  onClick={() => setOpen({ id: closure.id, closure })}
                >
                  {t('change')}
                </Button>
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={t('removeOf', { name: closure.name })}
                  onClick={() => setRemoving(closure)}
                >
                  {t('remove')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <ClosureDialog
          key={open.id}
          closureId={open.id}
          seen={open.closure}
          editing={editing}
          onClose={() => setOpen(undefined)}
        />
      )}
      {removing && <RemoveClosure closure={removing} editing={editing} onClose={() => setRemoving(undefined)} />}
    </Section>
  )
}

function Dates({ startsOn, endsOn, yearly }: Closure) {
  const t = useTranslations('ui.history')
  const locale = useLocale()
  const say = (day: string) => (yearly ? dateOfYear(day, locale) : dayText(day, locale, true))
  return startsOn === endsOn ? say(startsOn) : t('between', { from: say(startsOn), until: say(endsOn) })
}

type RemoveProps = { closure: Closure; editing: Editing; onClose: () => void }

function RemoveClosure({ closure, editing, onClose }: RemoveProps) {
  const t = useTranslations('organization.closures')
  const { sentence } = useRefusal('organization')
  const remove = useMutation({
    mutationFn: () => editing.removeClosure({ closureId: closure.id }),
    onSuccess() {
      toast({ text: t('removed') })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      open
      title={t('removing', { name: closure.name })}
      confirm={t('remove')}
      pending={remove.isPending}
      error={sentence(remove.error)}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {t('removingText')}
    </ConfirmDialog>
  )
}
