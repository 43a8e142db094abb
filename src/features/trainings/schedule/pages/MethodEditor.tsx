import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiProblem, type api } from '#/client.ts'
import { flawsOf, limitsAt } from '#/features/trainings/schedule/methods/rules.ts'
import type { RetentionMethod } from '#/features/trainings/schedule/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { TextField } from '#/ui/TextField.tsx'
import { toast } from '#/ui/Toast.tsx'
import { Between } from './Between.tsx'
import { Tiers } from './Tiers.tsx'
import { Tolerances } from './Tolerances.tsx'

export type Draft = Parameters<typeof api.trainings.keepRetentionMethod>[0]

/** What each part of a method is given: the figures, and what cannot be of them. */
export type PartProps = {
  method: RetentionMethod
  onChange: (method: RetentionMethod) => void
  flaw: (...path: (string | number)[]) => string | undefined
}

type MethodEditorProps = {
  /** As it was shown, or the copy that it begins with. */
  seen: Draft
  onKeep: (draft: Draft) => Promise<unknown>
  onReload: () => unknown
  onClose: () => void
  /** Tried already, and refused. */
  problem?: unknown
}

export function MethodEditor({ seen, onKeep, onReload, onClose, problem }: MethodEditorProps) {
  const t = useTranslations('retentionMethods')
  const { sentence } = useRefusal('trainings')
  const [name, setName] = useState(seen.name)
  const [content, setContent] = useState(seen.content)
  const [tried, setTried] = useState(false)
  const flaws = flawsOf(content)
  const flaw: PartProps['flaw'] = (...path) => {
    const found = flaws.find(({ at }) => at === path.join('.'))
    if (!found) return undefined
    const [least, most] = limitsAt(path)
    return t(`flaws.${found.reason}`, { least, most })
  }
  const nameless = name.trim() === ''
  const keep = useMutation({
    mutationFn: () => onKeep({ ...seen, name, content }),
    onSuccess() {
      toast({ text: t('saved', { name }) })
      onClose()
    },
  })
  const refused = keep.error ?? problem
  const stale = refused instanceof ApiProblem && refused.reason === 'changed-meanwhile'
  const part = { method: content, onChange: setContent, flaw }
  return (
    <form
      noValidate
      aria-label={seen.revision === null ? t('creating') : t('changing', { name: seen.name })}
      className="grid gap-7"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (flaws.length === 0 && !nameless) keep.mutate()
      }}
    >
      <TextField
        label={t('name')}
        value={name}
        maxLength={80}
        autoComplete="off"
        error={tried && nameless ? t('nameMissing') : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <Tiers {...part} />
      <Tolerances {...part} />
      <Between {...part} />
      {tried && (flaws.length > 0 || nameless) && <Notice kind="problem">{t('unsound')}</Notice>}
      {Boolean(refused) && (
        <Notice
          kind="problem"
          action={
            stale && (
              <Button
                onClick={() => {
                  onReload()
                  onClose()
                }}
              >
                {t('reload')}
              </Button>
            )
          }
        >
          {sentence(refused)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" kind="primary" pending={keep.isPending}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
