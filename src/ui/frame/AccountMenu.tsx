import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Avatar } from '../Avatar.tsx'
import { Icon, type IconName } from '../Icon.tsx'
import { SegmentedControl } from '../SegmentedControl.tsx'
import { type NavigationPlace, PlaceLink } from './Navigation.tsx'
import { useTheme } from './theme.ts'

export type AccountMenuProps = {
  name: string
  email: string
  organization: string
  /** The address of their picture. */
  photo?: string | undefined
  /** The pages about oneself. */
  places: readonly NavigationPlace[]
  /** Shows the first look around again. */
  onLook: () => void
  /** Shows the keys that can be used. */
  onKeys: () => void
  onSetPassword: () => void
  onSignOut: () => void
  onSignOutEverywhere: () => void
}

/** Who one is here, and the ways out. The browser's own popover: closes by Escape and by a press elsewhere. */
export function AccountMenu(props: AccountMenuProps) {
  const t = useTranslations('ui.frame')
  const id = useId()
  const here = props.places.some(({ here }) => here)
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        data-look="account"
        aria-current={here ? 'true' : undefined}
        className="grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunken aria-[current]:shadow-[inset_0_0_0_3px_var(--action)]"
      >
        <Avatar name={props.name} photo={props.photo} />
        <span className="sr-only">{t('accountOf', { name: props.name })}</span>
      </button>
      <div
        id={id}
        popover="auto"
        className="inset-auto right-3 top-[4.25rem] m-0 max-h-[calc(100dvh-5rem)] w-[min(21rem,calc(100vw-1.5rem))] overflow-y-auto rounded-2xl border border-line bg-card p-2 text-ink shadow-high sm:right-6"
      >
        <AccountCard {...props} onChosen={() => document.getElementById(id)?.hidePopover()} />
      </div>
    </>
  )
}

const choiceLook =
  'flex min-h-11 w-full items-center gap-3 rounded-xl px-3 py-2 text-left hover:bg-sunken aria-[current]:bg-leaf-soft aria-[current]:font-semibold aria-[current]:text-leaf-ink'

/** What the menu holds. */
export function AccountCard(props: AccountMenuProps & { onChosen?: (() => void) | undefined }) {
  const t = useTranslations('ui.frame')
  const choices = (list: { icon: IconName; label: string; desk?: boolean; run: () => void }[]) =>
    list.map((choice) => (
      <button
        key={choice.label}
        type="button"
        onClick={() => {
          props.onChosen?.()
          choice.run()
        }}
        className={`${choiceLook} ${choice.desk ? 'pointer-coarse:hidden' : ''}`}
      >
        <Icon name={choice.icon} className="size-5 text-muted" />
        {choice.label}
      </button>
    ))
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
      {props.places.map(({ key, to, label, here }) => (
        <PlaceLink key={key} to={to} here={here} onClick={() => props.onChosen?.()} className={choiceLook}>
          <Icon name={OWN_ICONS[key] ?? 'person'} className="size-5 text-muted" />
          {label}
        </PlaceLink>
      ))}
      <div className="my-2 grid gap-1 border-y border-line px-3 py-3">
        <ThemeChoice />
      </div>
      {choices([
        { icon: 'compass', label: t('lookAround'), run: props.onLook },
        { icon: 'keyboard', label: t('keys'), run: props.onKeys, desk: true },
        { icon: 'key', label: t('setPassword'), run: props.onSetPassword },
        { icon: 'leave', label: t('signOut'), run: props.onSignOut },
        { icon: 'lock', label: t('signOutEverywhere'), run: props.onSignOutEverywhere },
      ])}
    </section>
  )
}

const OWN_ICONS: Record<string, IconName> = { letters: 'mail', everything: 'file', profile: 'person' }

function ThemeChoice() {
  const t = useTranslations('ui.frame.theme')
  const [theme, choose] = useTheme()
  return (
    <SegmentedControl
      label={t('label')}
      choices={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(value) }))}
      value={theme}
      onChange={choose}
    />
  )
}
