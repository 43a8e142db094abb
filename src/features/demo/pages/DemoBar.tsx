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

type DemoBarProps = { name: string; today: string; onTravel: () => void }

export function DemoBar({ name, today, onTravel }: DemoBarProps) {
  const t = useTranslations('demo.bar')
  const locale = useLocale()
  return (
    <aside aria-label={t('label')} className="border-b border-sun-line bg-sun-soft text-sun-ink print:hidden">
      <div className="mx-auto flex max-w-[76rem] flex-wrap items-center gap-x-4 px-4 py-1.5 sm:px-6">
        <p className="flex min-w-0 flex-1 basis-80 flex-wrap items-center gap-x-3 gap-y-0.5 py-1 text-sm wrap-anywhere">
          <Badge kind="soon">{t('mark')}</Badge>
          <span className="font-semibold">{t('who', { name })}</span>
          <time dateTime={today}>{dayText(today, locale, true)}</time>
        </p>
        <div className="flex flex-wrap items-center gap-1.5 py-0.5 max-sm:[&_svg]:hidden max-sm:[&>*]:px-3">
          <ButtonLink to="/demo" size="small" icon="people">
            {t('change')}
          </ButtonLink>
          <Button size="small" icon="clock" aria-haspopup="dialog" onClick={onTravel}>
            {t('time')}
          </Button>
          <ButtonLink to="/demo/mails" size="small" icon="mail">
            {t('mails')}
          </ButtonLink>
        </div>
      </div>
    </aside>
  )
}
