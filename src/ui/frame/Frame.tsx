import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { IconName } from '../Icon.tsx'
import { Toasts } from '../Toast.tsx'
import { AccountMenu, type AccountMenuProps } from './AccountMenu.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Mark, Name } from './Mark.tsx'
import { BottomBar, HeaderBar } from './Navigation.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'

export type NavigationItem = {
  to: NonNullable<LinkProps['to']>
  label: string
  /** Where there is little room. */
  short?: string | undefined
  icon: IconName
  /** How many things wait there. */
  count?: number | undefined
}

type FrameProps = {
  items: readonly NavigationItem[]
  /** Who is signed in, and the ways out. */
  account: AccountMenuProps
  /** The languages one may choose; all where nothing is said. */
  languages?: readonly ('ja' | 'en')[] | undefined
  onLanguage?: ((language: 'ja' | 'en') => void) | undefined
  children: ReactNode
}

/** What stays around the pages of somebody who is signed in. */
export function Frame({ items, account, languages, onLanguage, children }: FrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="print:hidden sticky top-0 z-20 border-b border-line bg-card/95 backdrop-blur-sm">
        <div className="mx-auto flex h-16 max-w-[76rem] items-center gap-3 px-4 sm:px-6 lg:gap-6">
          <Home />
          <HeaderBar items={items} />
          <div className="ml-auto flex items-center gap-1">
            <LanguageSwitch offered={languages} onLanguage={onLanguage} />
            <AccountMenu {...account} />
          </div>
        </div>
      </header>
      <OfflineNotice />
      <main id="content" tabIndex={-1} className="flex-1 px-4 pb-28 pt-6 sm:px-6 sm:pb-16 sm:pt-9">
        {children}
      </main>
      <BottomBar items={items} />
      <Toasts />
    </div>
  )
}

/** The way past the header; the first stop of the Tab key. */
export function SkipLink() {
  const t = useTranslations('ui.frame')
  return (
    // biome-ignore lint/a11y/useValidAnchor: it leads within the page, without leaving a fragment in the address
    <a
      href="#content"
      onClick={(event) => {
        event.preventDefault()
        document.getElementById('content')?.focus()
      }}
      className="fixed left-3 top-3 z-50 -translate-y-24 rounded-full bg-action px-5 py-2.5 font-semibold text-on-action focus:translate-y-0"
    >
      {t('skip')}
    </a>
  )
}

function Home() {
  const t = useTranslations('ui.frame')
  return (
    <Link to="/" className="flex min-h-11 shrink-0 items-center gap-2.5 rounded-lg text-action" aria-label={t('home')}>
      <Mark />
      <Name className="h-[1.375rem] sm:max-lg:hidden" />
    </Link>
  )
}
