import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from '../Icon.tsx'
import { Toasts } from '../Toast.tsx'
import { AccountMenu, type AccountMenuProps } from './AccountMenu.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Mark, Name } from './Mark.tsx'
import { BottomBar, GroupBar, HeaderBar, type NavigationGroup } from './Navigation.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'

type FrameProps = {
  groups: readonly NavigationGroup[]
  /** What is about oneself; it hangs below the account. */
  own: NavigationGroup
  /** Who is signed in, and the ways out. */
  account: Omit<AccountMenuProps, 'places'>
  onSearch: () => void
  /** The languages one may choose; all where nothing is said. */
  languages?: readonly ('ja' | 'en')[] | undefined
  onLanguage?: ((language: 'ja' | 'en') => void) | undefined
  /** Above everything, such as what marks a demo. It scrolls away with the page. */
  banner?: ReactNode
  children: ReactNode
}

/** What stays around the pages of somebody who is signed in. */
export function Frame({ groups, own, account, onSearch, languages, onLanguage, banner, children }: FrameProps) {
  const open = [...groups, own].find(({ places }) => places.length > 1 && places.some(({ here }) => here))
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {banner}
      <header className="print:hidden sticky top-0 z-20 border-b border-line bg-card/95 backdrop-blur-sm">
        <div className="mx-auto flex h-16 max-w-[76rem] items-center gap-2 px-4 sm:px-6 lg:gap-5">
          <Home />
          <HeaderBar groups={groups} />
          <div className="ml-auto flex items-center gap-0.5">
            <SearchButton onSearch={onSearch} />
            <LanguageSwitch offered={languages} onLanguage={onLanguage} />
            <AccountMenu {...account} places={own.places} />
          </div>
        </div>
      </header>
      {open && <GroupBar group={open} />}
      <OfflineNotice />
      <main id="content" tabIndex={-1} className="flex-1 px-4 pb-28 pt-6 sm:px-6 sm:pt-9 md:pb-16">
        {children}
      </main>
      <BottomBar groups={groups} own={own} />
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
      <Name className="h-[1.375rem] md:max-xl:hidden" />
    </Link>
  )
}

function SearchButton({ onSearch }: { onSearch: () => void }) {
  const t = useTranslations('ui.frame')
  return (
    <button
      type="button"
      data-look="search"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={onSearch}
      className="grid size-11 place-items-center rounded-full text-muted hover:bg-sunken hover:text-ink"
    >
      <Icon name="search" />
      <span className="sr-only">{t('search')}</span>
    </button>
  )
}
