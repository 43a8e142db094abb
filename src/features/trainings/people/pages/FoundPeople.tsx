import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import type { FoundParticipants } from '../schema.ts'

type FoundPeopleProps = { found: FoundParticipants; onAdd: () => void; adding?: boolean | undefined }

/** Who would be added, who is there already, and which numbers nobody has. */
export function FoundPeople({ found: { people, there, unknown }, onAdd, adding }: FoundPeopleProps) {
  const t = useTranslations('trainingPeople')
  return (
    <div className="grid gap-4" aria-live="polite">
      <h3 className="font-semibold">{t('found', { count: people.length })}</h3>
      {there > 0 && <p className="text-muted">{t('there', { count: there })}</p>}
      {people.length > 0 && (
        <ul className="grid max-h-60 gap-1 overflow-y-auto rounded-xl border border-line bg-paper px-4 py-2">
          {people.map(({ id, displayName, number, unit }) => (
            <li key={id} className="wrap-anywhere">
              {displayName}
              <span className="ml-3 text-sm text-muted">{[number, unit].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      {unknown.length > 0 && (
        <Notice kind="needs-you" title={t('unknown', { count: unknown.length })}>
          <p>{t('unknownHint')}</p>
          <p className="max-h-32 overflow-y-auto wrap-anywhere">{unknown.join(' · ')}</p>
        </Notice>
      )}
      {people.length > 0 && (
        <div>
          <Button kind="primary" onClick={onAdd} pending={adding}>
            {t('addFound', { count: people.length })}
          </Button>
        </div>
      )}
    </div>
  )
}
