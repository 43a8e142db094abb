import { useLocale, useTranslations } from 'use-intl'
import { periodInWords } from '#/platform/period-words.ts'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { Odd } from '../schema.ts'
import type { Preview } from './ProgrammePreview.tsx'

/** What can be mended before it begins; the rest is good to know. */
const PRESSING: readonly Odd[] = ['nobody', 'no-trainer', 'nobody-told', 'not-invited', 'no-address', 'asked-twice']
/** Where the day of each name says something, and where the round does. */
const BY_DAY: readonly Odd[] = ['opens-on-return', 'out-of-tolerance', 'leaves', 'milestone-passed']

/** One thing out of the ordinary: whom it concerns, what follows from it, and where it can be mended. */
export function PreviewOdd({ odd }: { odd: Preview['odd'][number] }) {
  const t = useTranslations('programmes.odd')
  const preview = useTranslations('programmes.preview')
  const locale = useLocale() as 'ja' | 'en'
  const { why, people, count, periods, programmes } = odd
  const list = (all: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(all)
  const when = ({ period, on }: (typeof people)[number]) =>
    BY_DAY.includes(why) && on ? dateText(on, locale) : period ? periodInWords(period, locale) : ''
  const values = {
    count,
    periods: list(periods.map((period) => periodInWords(period, locale))),
    programmes: programmes.join(locale === 'ja' ? '」「' : '”, “'),
  }
  return (
    <Notice
      kind={PRESSING.includes(why) ? 'needs-you' : 'info'}
      title={t(`${why}.title`, values)}
      action={<Mend why={why} />}
    >
      {t(`${why}.text`, values)}
      {people.length > 0 && (
        <details className="mt-1">
          <summary className="min-h-11 content-center font-medium text-action sm:min-h-9">
            {preview('showNames', { count })}
          </summary>
          <ul className="flex flex-wrap gap-x-4 gap-y-1 py-1">
            {people.map((person) => (
              <li key={person.id} className="wrap-anywhere">
                <TextLink to="/people/$personId" params={{ personId: person.id }} target="_blank">
                  {person.displayName}
                </TextLink>
                {when(person) && <span className="text-muted"> {when(person)}</span>}
              </li>
            ))}
            {count > people.length && (
              <li className="text-muted">{preview('others', { count: count - people.length })}</li>
            )}
          </ul>
        </details>
      )}
    </Notice>
  )
}

/** A page of its own beside this one, so that what was entered stays. */
function Mend({ why }: { why: Odd }) {
  const t = useTranslations('programmes.mend')
  if (why === 'no-trainer')
    return (
      <ButtonLink to="/people" search={{ missing: 'trainer' }} target="_blank">
        {t('people')}
      </ButtonLink>
    )
  if (why === 'nobody-told')
    return (
      <ButtonLink to="/people" search={{ missing: 'manager' }} target="_blank">
        {t('people')}
      </ButtonLink>
    )
  if (why === 'not-invited')
    return (
      <ButtonLink to="/people" search={{ account: 'none' }} target="_blank">
        {t('invite')}
      </ButtonLink>
    )
  if (why === 'asked-twice')
    return (
      <ButtonLink to="/programmes" target="_blank">
        {t('programme')}
      </ButtonLink>
    )
  if (why === 'period-without-work' || why === 'short-window' || why === 'out-of-tolerance')
    return (
      <ButtonLink to="/organization" target="_blank">
        {t('calendar')}
      </ButtonLink>
    )
  return null
}
