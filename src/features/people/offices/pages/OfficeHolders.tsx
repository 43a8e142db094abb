import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { OfficeLine } from '#/features/people/offices/schema.ts'
import { Avatar } from '#/ui/Avatar.tsx'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { TextLink } from '#/ui/TextLink.tsx'

/** In words, what an office opens and what it does not. */
export function OfficeAbout({ can, cannot }: { can: string; cannot: string }) {
  const t = useTranslations('offices.about')
  return (
    <DefinitionList
      items={[
        { term: t('can'), value: can },
        { term: t('cannot'), value: cannot },
      ]}
    />
  )
}

/** So many are shown at once; the rest when asked for. */
const AT_FIRST = 6

type OfficeHoldersProps = {
  /** The name of the office. */
  office: string
  holdings: readonly OfficeLine[]
  today: string
  onEnd: (holding: OfficeLine) => void
}

/** Who holds an office, who is to hold it, and who gave it. */
export function OfficeHolders({ office, holdings, today, onEnd }: OfficeHoldersProps) {
  const t = useTranslations('offices')
  const [all, showAll] = useState(false)
  if (holdings.length === 0) return <p className="text-muted">{t('nobody')}</p>
  const shown = all ? holdings : holdings.slice(0, AT_FIRST)
  return (
    <>
      <ul aria-label={t('holders', { office })} className="grid divide-y divide-line border-t border-line">
        {shown.map((one) => (
          <li key={one.holdingId} className="flex items-center gap-3 py-3 sm:gap-4">
            <Avatar name={one.displayName} />
            <div className="grid min-w-0 flex-1 gap-0.5">
              <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                <TextLink to="/people/$personId" params={{ personId: one.personId }} className="wrap-anywhere">
                  {one.displayName}
                </TextLink>
                <When holding={one} today={today} />
                {!one.activated && <Badge>{t('notYet')}</Badge>}
              </p>
              <p className="flex flex-wrap gap-x-4 text-[0.9375rem] text-muted wrap-anywhere">
                {one.unitId && <span className="text-ink">{one.unit ?? t('closed')}</span>}
                <Given holding={one} />
              </p>
            </div>
            {one.mayEnd && (
              <Button size="small" aria-label={`${t('end')} ${one.displayName}`} onClick={() => onEnd(one)}>
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < holdings.length && (
        <Button className="justify-self-center" onClick={() => showAll(true)}>
          {t('rest', { count: holdings.length - shown.length })}
        </Button>
      )}
    </>
  )
}

function When({ holding: { startsOn, endsOn }, today }: { holding: OfficeLine; today: string }) {
  const t = useTranslations('offices')
  const locale = useLocale()
  return (
    <>
      {startsOn > today && <Badge kind="soon">{t('planned', { day: dateText(startsOn, locale) })}</Badge>}
      {endsOn && <Badge kind="soon">{t('until', { day: dateText(endsOn, locale) })}</Badge>}
    </>
  )
}

function Given({ holding: { startsOn, givenBy: by, givenOn } }: { holding: OfficeLine }) {
  const t = useTranslations('offices')
  const locale = useLocale()
  return (
    <span>
      {by === null
        ? t('since', { day: dateText(startsOn, locale) })
        : givenOn
          ? t('given', { by, day: dateText(givenOn, locale) })
          : t('givenBy', { by })}
    </span>
  )
}
