import { useTranslations } from 'use-intl'
import { Section } from '#/ui/Section.tsx'
import type { Verdict } from '../schema.ts'

/** How content people were: apart from the verdict, and said so (T-09, T-50). */
export function Satisfaction({ satisfaction }: Pick<Verdict, 'satisfaction'>) {
  const t = useTranslations('verdict.satisfaction')
  const total = (satisfaction ?? []).reduce((sum, count) => sum + count, 0)
  return (
    <Section title={t('title')}>
      <p>{t('text')}</p>
      {satisfaction ? (
        <div className="grid gap-3">
          <p className="text-sm text-muted">{t('answers', { count: total })}</p>
          <ul className="grid gap-2">
            {satisfaction
              .map((count, place) => ({ count, mark: `${place + 1}` }))
              .map(({ count, mark }) => (
                <li
                  key={mark}
                  className="grid grid-cols-[6.5rem_minmax(0,1fr)_4.5rem] items-center gap-3 sm:grid-cols-[9rem_minmax(0,1fr)_5rem]"
                >
                  <span>{mark === '1' ? t('low') : mark === '5' ? t('high') : mark}</span>
                  <span
                    aria-hidden="true"
                    className="flex h-4 overflow-hidden rounded-full bg-sunken shadow-[inset_0_0_0_1px_var(--edge)]"
                  >
                    <span className="bg-action" style={{ width: `${(100 * count) / total}%` }} />
                  </span>
                  <span className="text-right tabular-nums">{t('count', { count })}</span>
                </li>
              ))}
          </ul>
        </div>
      ) : (
        <p className="text-muted">{t('none')}</p>
      )}
    </Section>
  )
}
