import { useTranslations } from 'use-intl'
import type { PersonLine } from '#/features/people/schema.ts'
import { Button } from '#/ui/Button.tsx'

type InviteBarProps = {
  /** Those on this page who may be invited. */
  people: readonly PersonLine[]
  /** Those of them who are ticked. */
  selected: readonly PersonLine[]
  onClear: () => void
  onInvite: (people: readonly PersonLine[]) => void
}

export function InviteBar({ people, selected, onClear, onInvite }: InviteBarProps) {
  const t = useTranslations('people.invite')
  if (people.length === 0) return null
  const some = selected.length > 0
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-2xl border border-line bg-sunken px-4 py-3">
      <p aria-live="polite" className={some ? 'font-medium' : 'text-muted'}>
        {some ? t('selected', { count: selected.length }) : t('hint')}
      </p>
      <div className="flex flex-wrap gap-2 max-sm:w-full">
        {some && (
          <Button kind="quiet" wide onClick={onClear}>
            {t('clear')}
          </Button>
        )}
        <Button kind="primary" icon="mail" wide onClick={() => onInvite(some ? selected : people)}>
          {some ? t('theSelected') : t('all', { count: people.length })}
        </Button>
      </div>
    </div>
  )
}
