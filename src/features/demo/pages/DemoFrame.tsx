import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { SkipLink } from '#/ui/frame/Frame.tsx'
import { LanguageSwitch } from '#/ui/frame/LanguageSwitch.tsx'
import { Mark, Name } from '#/ui/frame/Mark.tsx'
import { OfflineNotice } from '#/ui/frame/OfflineNotice.tsx'
import { Toasts } from '#/ui/Toast.tsx'

/** Around the pages about the demo itself, whoever one is signed in as. */
export function DemoFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('demo')
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="mx-auto flex h-16 w-full max-w-[76rem] items-center gap-3 px-4 sm:px-6">
        <span className="flex items-center gap-2.5 text-action">
          <Mark />
          <Name className="h-[1.375rem]" />
          <span className="sr-only">Banso</span>
        </span>
        <Badge kind="soon">{t('bar.mark')}</Badge>
        <span className="ml-auto">
          <LanguageSwitch />
        </span>
      </header>
      <OfflineNotice />
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-[76rem] flex-1 px-4 pb-16 pt-4 sm:px-6 sm:pt-8">
        {children}
      </main>
      <Toasts />
    </div>
  )
}
