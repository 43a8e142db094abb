import { useTranslations } from 'use-intl'
import { TextLink } from '#/ui/TextLink.tsx'
import { type Happened, Happening } from '../schema.ts'

export type Ways = Partial<Record<Happening, '/' | '/rounds' | '/waiting' | '/summaries' | '/people' | '/demo/mails'>>
const PEOPLE: Happening[] = ['joined', 'left']

/** What happened, as counts by name; with the way to look at it where there is one. */
export function HappenedList({ happened, ways = {} }: { happened: Happened; ways?: Ways | undefined }) {
  const t = useTranslations('demo')
  const there = Happening.options.filter((what) => happened[what])
  if (there.length === 0) return null
  return (
    <dl className="grid gap-x-6 sm:grid-cols-2">
      {there.map((what) => {
        const count = happened[what] ?? 0
        const way = ways[what]
        return (
          <div key={what} className="flex min-h-11 items-center gap-3 border-b border-line py-1.5">
            <dt className="flex-1 text-[0.9375rem] text-muted">{t(`happened.${what}`)}</dt>
            <dd className="flex items-center gap-3">
              <span className="font-bold tabular-nums">{t(PEOPLE.includes(what) ? 'people' : 'count', { count })}</span>
              {way && (
                <TextLink to={way} aria-label={`${t(`happened.${what}`)}: ${t('travel.look')}`}>
                  {t('travel.look')}
                </TextLink>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
