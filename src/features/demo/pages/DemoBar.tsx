import { lazy, Suspense, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import type { Me } from '#/ui/frame/me.ts'

const TimeMachine = lazy(() => import('./TimeMachine.tsx').then((found) => ({ default: found.TimeMachine })))

/** Above the frame of everybody who looks at a demo: that it is one, through whose eyes, and on which day. */
export function DemoBarFor({ me }: { me: Me }) {
  const [travelling, travel] = useState<boolean>()
  return (
    <>
      <DemoBar name={me.person.displayName} today={me.today} onTravel={() => travel(true)} />
      <Suspense>
        {travelling !== undefined && <TimeMachine open={travelling} me={me} onClose={() => travel(false)} />}
      </Suspense>
    </>
  )
}

/** Where there is little room, its sign alone. */
const SIGN = 'max-lg:w-11 max-lg:px-0'

type DemoBarProps = { name: string; today: string; onTravel: () => void }

export function DemoBar({ name, today, onTravel }: DemoBarProps) {
  const t = useTranslations('demo.bar')
  const locale = useLocale()
  return (
    <aside aria-label={t('label')} className="border-b border-sun-line bg-sun-soft text-sun-ink print:hidden">
      <div className="mx-auto flex max-w-[76rem] items-center gap-x-4 px-4 py-1 sm:px-6">
        <p className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 py-1 text-sm">
          <span className="max-lg:hidden">
            <Badge kind="soon">{t('mark')}</Badge>
          </span>
          <span className="min-w-0 truncate font-semibold">
            <span className="lg:hidden">{t('whoShort', { name })}</span>
            <span className="max-lg:hidden">{t('who', { name })}</span>
          </span>
          <time dateTime={today} className="max-sm:w-full">
            <span className="sm:hidden">{dayText(today, locale)}</span>
            <span className="max-sm:hidden">{dayText(today, locale, true)}</span>
          </time>
        </p>
        <div className="flex shrink-0 items-center gap-1.5">
          <ButtonLink to="/demo" size="small" icon="people" className="max-sm:px-3 max-sm:[&_svg]:hidden">
            {t('change')}
          </ButtonLink>
          <Button size="small" icon="clock" aria-haspopup="dialog" onClick={onTravel} className={SIGN}>
            <span className="max-lg:sr-only">{t('time')}</span>
          </Button>
          <ButtonLink to="/demo/mails" size="small" icon="mail" className={SIGN}>
            <span className="max-lg:sr-only">{t('mails')}</span>
          </ButtonLink>
        </div>
      </div>
    </aside>
  )
}
