import { useLocale, useTranslations } from 'use-intl'
import type { OwnKind } from '#/features/people/organization/schema.ts'
import { useKinds } from '#/features/people/record/pages/useKinds.tsx'
import { Button } from '#/ui/Button.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import type { Setting } from './useSetting.tsx'

/** How many take part today, by name on demand. */
export function Matching({ matching, kinds }: { matching: Setting['matching']; kinds: readonly OwnKind[] }) {
  const t = useTranslations('programmes.setup')
  const locale = useLocale()
  const { name } = useKinds(kinds)
  return (
    <div className="rounded-xl border border-line bg-paper px-4 py-3">
      <div aria-live="polite">
        <p className="font-semibold">{matching ? t('matching', { count: matching.people }) : t('counting')}</p>
        {matching && matching.coming > 0 && <p className="text-muted">{t('coming', { count: matching.coming })}</p>}
      </div>
      {matching && matching.people > 0 && (
        <details>
          <summary className="min-h-11 content-center font-medium text-action sm:min-h-9">{t('names')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <section className="max-h-80 overflow-y-auto" tabIndex={0} aria-label={t('names')}>
            <ul className="grid gap-2 py-1">
              {matching.names.map((person) => (
                <li key={person.id} className="wrap-anywhere">
                  {person.displayName}{' '}
                  <span className="text-[0.9375rem] text-muted">
                    {[person.unit ?? t('noUnit'), name(person.kind), dateText(person.hiredOn, locale)].join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
            {matching.onMore && (
              <Button kind="quiet" className="w-full" pending={matching.loadingMore} onClick={matching.onMore}>
                {t('more')}
              </Button>
            )}
          </section>
        </details>
      )}
    </div>
  )
}
