import { useLocale, useTranslations } from 'use-intl'
import type { PersonView } from '#/features/people/record/viewing/schema.ts'
import { Badge } from '#/ui/Badge.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'

/** Below the name: reading, place, and whether they are here. */
export function PersonHead({ person, today }: { person: PersonView; today: string }) {
  const t = useTranslations('record.person')
  const locale = useLocale()
  const { reading, otherName, unit, position, away } = person.profile
  return (
    <div className="grid gap-1">
      {(reading || otherName) && (
        <p className="flex flex-wrap gap-x-4 wrap-anywhere">
          {reading && <span lang="ja">{reading}</span>}
          {otherName && <span>{otherName}</span>}
        </p>
      )}
      <p className="text-ink wrap-anywhere">{unit ?? t('noUnit')}</p>
      {position && <p className="text-ink wrap-anywhere">{position}</p>}
      <p className="flex flex-wrap gap-2 empty:hidden">
        {away && (
          <Badge kind="soon" icon="calendar">
            {away.until ? t('awayUntil', { day: dateText(away.until, locale) }) : t('away')}
          </Badge>
        )}
        <Standing person={person} today={today} />
      </p>
    </div>
  )
}

/** Whether somebody is yet to come, is going to leave or has left; for those who may know. */
function Standing({ person: { employments }, today }: { person: PersonView; today: string }) {
  const t = useTranslations('record.person')
  const locale = useLocale()
  const day = (iso: string) => dateText(iso, locale)
  const current = employments?.find(({ state }) => state === 'current')
  const planned = employments?.findLast(({ state }) => state === 'planned')
  if (current) return current.endsOn && <Badge>{t('leaves', { day: day(current.endsOn) })}</Badge>
  if (planned) return <Badge kind="soon">{t('joins', { day: day(planned.hiredOn) })}</Badge>
  const left = employments?.[0]?.endsOn
  return left && left < today && <Badge>{t('left', { day: day(left) })}</Badge>
}
