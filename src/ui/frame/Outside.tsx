import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Toasts } from '../Toast.tsx'
import { SkipLink } from './Frame.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Mark, Name } from './Mark.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'

/** Around the pages of somebody who is not signed in: the name, the promise, the language. */
export function Outside({ children }: { children: ReactNode }) {
  const t = useTranslations('ui.frame')
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="flex h-16 items-center justify-end px-4 sm:px-6">
        <LanguageSwitch />
      </header>
      <OfflineNotice />
      <main id="content" tabIndex={-1} className="flex flex-1 flex-col items-center px-4 pb-16 sm:pt-6">
        <div className="mb-7 grid justify-items-center gap-2.5 text-center">
          <span className="flex items-center gap-3 text-action">
            <Mark className="size-12" />
            <Name className="h-8" />
            <span className="sr-only">Banso</span>
          </span>
          <p className="text-balance text-muted">{t('promise')}</p>
        </div>
        <div className="w-full max-w-[30rem] rounded-3xl border border-line bg-card px-5 py-7 shadow-lift sm:px-9 sm:py-9">
          {children}
        </div>
      </main>
      <Toasts />
    </div>
  )
}

/** The same as a layout of routes. */
export function OutsideLayout() {
  return (
    <Outside>
      <Outlet />
    </Outside>
  )
}
