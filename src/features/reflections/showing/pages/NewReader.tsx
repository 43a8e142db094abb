import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { Switch } from '#/ui/Switch.tsx'
import { useSpeech } from '../../pages/speech.tsx'
import type { NewReaders } from '../../schema.ts'

type NewReaderProps = {
  person: NewReaders['persons'][number]
  /** The question whether to show is open. */
  asking: boolean
  onAsk: (open: boolean) => void
  pending?: boolean | undefined
  error?: string | undefined
  onShow: (reflectionIds: string[]) => void
}

/** A switch that names somebody new, with the reflections it would show them; asked once, since it cannot be undone. */
export function NewReader({ person, asking, onAsk, pending, error, onShow }: NewReaderProps) {
  const t = useTranslations('reflections')
  const { period, day, person: named } = useSpeech()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = person.earlier.filter(({ id }) => !left.has(id))
  const name = named(person.displayName)
  const as = t(`as.${person.as}`)
  const toggle = (id: string) => setLeft(left.symmetricDifference(new Set([id])))
  return (
    <div className="grid gap-2">
      <Switch
        label={t('showing.show', { name, count: chosen.length })}
        hint={t('showing.hint', { name })}
        on={asking}
        disabled={chosen.length === 0}
        onChange={onAsk}
      />
      <details>
        <summary className="inline-flex min-h-11 items-center font-medium text-action underline underline-offset-4">
          {t('showing.which')}
          <span className="sr-only">{name}</span>
        </summary>
        {person.earlier.map(({ id, period: of, submittedOn }) => (
          <Checkbox
            key={id}
            label={period(of)}
            hint={t('days.submitted', { day: day(submittedOn) })}
            checked={!left.has(id)}
            onChange={() => toggle(id)}
          />
        ))}
      </details>
      <ConfirmDialog
        open={asking}
        title={t('showing.confirmTitle', { name })}
        confirm={t('showing.submit')}
        kind="primary"
        pending={pending}
        error={error}
        onConfirm={() => onShow(chosen.map(({ id }) => id))}
        onClose={() => onAsk(false)}
      >
        <div className="grid gap-3">
          <p>
            {t('showing.confirm', {
              name,
              as,
              count: chosen.length,
              reads: t(`showing.reads.${person.reads}`, { as }),
            })}
          </p>
          <ul className="list-inside list-disc">
            {chosen.map(({ id, period: of }) => (
              <li key={id}>{period(of)}</li>
            ))}
          </ul>
          <p>{t('showing.final')}</p>
        </div>
      </ConfirmDialog>
    </div>
  )
}
