import { useLocale, useTranslations } from 'use-intl'
import { Avatar } from '#/ui/Avatar.tsx'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import type { CastOut } from '../schema.ts'

type CastProps = { cast: CastOut; entering: string | undefined; onEnter: (personId: string) => void }

/** Those with a story, grouped by how they stand to what Banso does. */
export function CastCards({ cast, entering, onEnter }: CastProps) {
  const t = useTranslations('demo')
  const locale = useLocale()
  const groups = Map.groupBy(cast.people, ({ part }) => t(`parts.${part}`))
  return [...groups].map(([title, people]) => (
    <section key={title} className="grid gap-3">
      <h2 className="text-lg font-bold">{title}</h2>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {people.map(({ personId, displayName, unit, position, part, story }) => (
          <li
            key={personId}
            className="flex flex-col gap-3 rounded-2xl border border-line bg-card px-5 py-5 shadow-lift wrap-anywhere"
          >
            <div className="flex items-center gap-3">
              <Avatar name={displayName} size="medium" />
              <div className="grid min-w-0 justify-items-start gap-1">
                <h3 className="font-bold">{displayName}</h3>
                <Badge>{t(`as.${part}`)}</Badge>
              </div>
            </div>
            <p className="text-sm text-muted">{[unit, position].filter(Boolean).join(' · ')}</p>
            <p className="flex-1 text-[0.9375rem]">{locale === 'ja' ? story.ja : story.en}</p>
            <Button
              kind="secondary"
              pending={entering === personId}
              disabled={entering !== undefined && entering !== personId}
              className="w-full wrap-anywhere"
              onClick={() => onEnter(personId)}
            >
              {t('enter', { name: displayName })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  ))
}
