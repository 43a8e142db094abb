import { useLocale, useTranslations } from 'use-intl'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'

/** The day it is in the demo, and the way to what would have been sent. */
export function DemoToday({ today }: { today: string | null }) {
  const t = useTranslations('demo')
  const locale = useLocale()
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-2xl border border-sun-line bg-sun-soft px-5 py-3 text-sun-ink">
      {today && <p className="font-semibold">{t('today', { day: dayText(today, locale, true) })}</p>}
      <ButtonLink to="/demo/mails" icon="mail" size="small">
        {t('mails')}
      </ButtonLink>
    </div>
  )
}
