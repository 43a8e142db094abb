import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Avatar } from '../Avatar.tsx'
import { Icon, type IconName } from '../Icon.tsx'

export type AccountMenuProps = {
  name: string
  email: string
  organization: string
  /** The address of their picture. */
  photo?: string | undefined
  onProfile: () => void
  onSetPassword: () => void
  onSignOut: () => void
  onSignOutEverywhere: () => void
}

/** Who one is here, and the ways out. The browser's own popover: closes by Escape and by a press elsewhere. */
export function AccountMenu(props: AccountMenuProps) {
  const t = useTranslations('ui.frame')
  const id = useId()
  return (
    <>
      <button type="button" popoverTarget={id} className="grid size-11 place-items-center rounded-full hover:bg-sunken">
        <Avatar name={props.name} photo={props.photo} />
        <span className="sr-only">{t('accountOf', { name: props.name })}</span>
      </button>
      <div
        id={id}
        popover="auto"
        className="inset-auto right-3 top-[4.25rem] m-0 w-[min(20rem,calc(100vw-1.5rem))] rounded-2xl border border-line bg-card p-2 text-ink shadow-high sm:right-6"
      >
        <AccountCard {...props} onChosen={() => document.getElementById(id)?.hidePopover()} />
      </div>
    </>
  )
}

/** What the menu holds. */
export function AccountCard(props: AccountMenuProps & { onChosen?: (() => void) | undefined }) {
  const t = useTranslations('ui.frame')
  const choices: { icon: IconName; label: string; run: () => void }[] = [
    { icon: 'person', label: t('profile'), run: props.onProfile },
    { icon: 'key', label: t('setPassword'), run: props.onSetPassword },
    { icon: 'leave', label: t('signOut'), run: props.onSignOut },
    { icon: 'lock', label: t('signOutEverywhere'), run: props.onSignOutEverywhere },
  ]
  return (
    <section aria-label={t('account')}>
      <div className="mb-2 flex items-center gap-3 border-b border-line px-3 pb-3 pt-2">
        <Avatar name={props.name} photo={props.photo} />
        <div className="min-w-0 leading-snug">
          <p className="font-semibold">{props.name}</p>
          <p className="text-sm text-muted">{props.organization}</p>
          <p className="text-sm text-muted">{props.email}</p>
        </div>
      </div>
      {choices.map((choice) => (
        <button
          key={choice.label}
          type="button"
          onClick={() => {
            props.onChosen?.()
            choice.run()
          }}
          className="flex min-h-11 w-full items-center gap-3 rounded-xl px-3 py-2 text-left hover:bg-sunken"
        >
          <Icon name={choice.icon} className="size-5 text-muted" />
          {choice.label}
        </button>
      ))}
    </section>
  )
}
