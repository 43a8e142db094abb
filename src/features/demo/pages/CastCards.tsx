import { useLocale, useTranslations } from 'use-intl'
import { Avatar } from '#/ui/Avatar.tsx'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import type { CastOut } from '../schema.ts'
import { useReadable } from './readable.tsx'

type CastProps = { cast: CastOut; entering: string | undefined; onEnter: (personId: string) => void }

/** Those with a story, grouped by how they stand to what Banso does. */
export function CastCards({ cast, entering, onEnter }: CastProps) {
  const t = useTranslations('demo')
  const locale = useLocale()
  const readable = useReadable()
  const groups = Map.groupBy(cast.people, ({ part }) => t(`parts.${part}`))
  return (
    <div className="grid items-start gap-x-6 gap-y-8 *:min-w-0 lg:grid-cols-3">
      {[...groups].map(([title, people]) => (
        <section key={title} className="grid gap-3 *:min-w-0">
          <h2 className="text-lg font-bold">{title}</h2>
          <ul className="grid gap-3 *:min-w-0 sm:max-lg:grid-cols-2">
            {people.map(({ personId, displayName, otherName, unit, position, part, story }) => (
              <li
                key={personId}
                className="flex flex-col gap-2.5 rounded-2xl border border-line bg-card p-4 shadow-lift wrap-anywhere sm:p-5"
              >
                <div className="flex items-center gap-3">
                  <Avatar name={displayName} size="medium" />
                  <div className="grid min-w-0 flex-1 gap-0.5">
                    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
                      <h3 className="font-bold">{readable({ displayName, otherName })}</h3>
                      <Badge>{t(`as.${part}`)}</Badge>
                    </div>
                    <p className="text-sm text-muted">{[unit, position].filter(Boolean).join(' · ')}</p>
                  </div>
                </div>
                <p className="flex-1 text-[0.9375rem]">{locale === 'ja' ? story.ja : story.en}</p>
                <Button
                  kind="secondary"
                  size="small"
                  pending={entering === personId}
                  disabled={entering !== undefined && entering !== personId}
                  className="w-full wrap-anywhere"
                  onClick={() => onEnter(personId)}
                >
                  {t('enter', { name: readable({ displayName, otherName }) })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
