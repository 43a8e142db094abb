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
  if (holdings.length === 0) return <p className="text-muted">{t('nobody')}</p>
  return (
    <ul aria-label={t('holders', { office })} className="grid divide-y divide-line border-t border-line">
      {holdings.map((one) => (
        <li key={one.holdingId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <Avatar name={one.displayName} />
          <div className="grid min-w-0 flex-1 basis-48 gap-0.5">
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <TextLink to="/people/$personId" params={{ personId: one.personId }} className="wrap-anywhere">
                {one.displayName}
              </TextLink>
              <When holding={one} today={today} />
              {!one.activated && <Badge>{t('notYet')}</Badge>}
            </p>
            {one.unitId && <p className="wrap-anywhere">{one.unit ?? t('closed')}</p>}
            <Given holding={one} />
          </div>
          {one.mayEnd && (
            <Button size="small" aria-label={`${t('end')} ${one.displayName}`} onClick={() => onEnd(one)}>
              {t('end')}
            </Button>
          )}
        </li>
      ))}
    </ul>
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
    <p className="text-[0.9375rem] text-muted">
      {by === null
        ? t('since', { day: dateText(startsOn, locale) })
        : givenOn
          ? t('given', { by, day: dateText(givenOn, locale) })
          : t('givenBy', { by })}
    </p>
  )
}
