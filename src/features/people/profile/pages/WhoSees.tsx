import { useTranslations } from 'use-intl'
import { Section } from '#/ui/Section.tsx'

/** Who sees what of a profile, in words. */
export function WhoSees() {
  const t = useTranslations('profile.seen')
  return (
    <Section title={t('title')}>
      <p className="text-muted">{t('lead')}</p>
      <dl className="grid gap-4">
        {(['everybody', 'supporters', 'office', 'admin', 'after'] as const).map((who) => (
          <div key={who}>
            <dt className="font-semibold">{t(who)}</dt>
            <dd>{t(`${who}Text`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
