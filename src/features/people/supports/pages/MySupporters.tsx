import { useLocale, useTranslations } from 'use-intl'
import { Avatar } from '#/ui/Avatar.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Section } from '#/ui/Section.tsx'
import { textLinkLook } from '#/ui/TextLink.tsx'
import { rhythmOf } from '../rules.ts'
import type { Companion, MySupporters as Mine } from '../schema.ts'
import { useAwayWords, useKindWords, useRhythmWords } from './supportWords.tsx'

type MySupportersProps = Mine & { today: string }

/** Who supports me and how to reach them, and whom I support. */
export function MySupporters({ supporters, supported, today }: MySupportersProps) {
  const t = useTranslations('supports.mine')
  return (
    <>
      <Section title={t('supporters')}>
        {supporters.length > 0 ? (
          <Companions companions={supporters} today={today} label={t('supporters')} />
        ) : (
          <p className="text-muted">{t('supportersEmpty')}</p>
        )}
      </Section>
      {supported.length > 0 && (
        <Section title={t('supported')}>
          <Companions companions={supported} today={today} label={t('supported')} />
        </Section>
      )}
    </>
  )
}

function Companions({ companions, today, label }: { companions: readonly Companion[]; today: string; label: string }) {
  return (
    <ul aria-label={label} className="grid divide-y divide-line">
      {companions.map((one) => (
        <li key={one.supportId} className="py-4 first:pt-0 last:pb-0">
          <CompanionLine companion={one} today={today} />
        </li>
      ))}
    </ul>
  )
}

/** Somebody of a pair: who they are to the reader, since when, how often, and how to reach them. */
function CompanionLine({ companion, today }: { companion: Companion; today: string }) {
  const t = useTranslations('supports.mine')
  const locale = useLocale()
  const kindWords = useKindWords()
  const rhythmWords = useRhythmWords()
  const away = useAwayWords()
  const { displayName, unit } = companion
  const since = t('since', { since: dateText(companion.since, locale) })
  return (
    <div className="flex gap-4">
      <Avatar name={displayName} />
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-semibold">{displayName}</span>
          <span>{kindWords(companion)}</span>
        </p>
        <p className="text-[0.9375rem] text-muted">
          {[unit, since, rhythmOf(companion) && rhythmWords(companion)].filter(Boolean).join(' · ')}
        </p>
        {companion.away && <p className="text-[0.9375rem]">{away(companion.away, today)}</p>}
        <Reach companion={companion} />
      </div>
    </div>
  )
}

export function Reach({ companion: { email, phone } }: { companion: Pick<Companion, 'email' | 'phone'> }) {
  const t = useTranslations('supports.mine')
  if (!email && !phone) return <p className="text-[0.9375rem] text-muted">{t('noAddress')}</p>
  const link = `${textLinkLook} inline-flex min-h-11 items-center break-all sm:min-h-0`
  return (
    <p className="flex flex-wrap gap-x-5 text-[0.9375rem]">
      {email && (
        <a href={`mailto:${email}`} className={link}>
          {email}
        </a>
      )}
      {phone && (
        <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className={link}>
          {phone}
        </a>
      )}
    </p>
  )
}
