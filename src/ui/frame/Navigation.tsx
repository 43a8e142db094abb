import { Link, type LinkProps } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '../Dialog.tsx'
import { Icon, type IconName } from '../Icon.tsx'

export type NavigationPlace = {
  key: string
  to: NonNullable<LinkProps['to']>
  label: string
  /** One is at this place, or at a page that belongs to it. */
  here: boolean
}

/** Places that belong together; the first is where the group leads. */
export type NavigationGroup = {
  key: string
  label: string
  /** Where there is little room. */
  short?: string | undefined
  icon: IconName
  /** How many things wait there. */
  count?: number | undefined
  places: readonly NavigationPlace[]
}

/** So many stand at the lower edge of a phone, before the menu. */
const IN_REACH = 4

const isHere = (group: NavigationGroup) => group.places.some(({ here }) => here)

type PlaceLinkProps = LinkProps & { here: boolean; look?: string; className: string; onClick?: () => void }

/** The browser hears which page this is, and above a page that it is on the way to it. */
export function PlaceLink({ here, look, ...props }: PlaceLinkProps) {
  return (
    <Link
      {...props}
      data-look={look}
      aria-current={here ? 'true' : undefined}
      activeOptions={{ exact: true, includeSearch: false }}
    />
  )
}

/** The ways to the main pages, in the header from 768 px on. */
export function HeaderBar({ groups }: { groups: readonly NavigationGroup[] }) {
  const t = useTranslations('ui.frame')
  const roomy = groups.length <= IN_REACH
  return (
    <nav aria-label={t('navigation')} className="min-w-0 max-md:hidden">
      <ul className="flex lg:gap-1">
        {groups.map((group) => (
          <li key={group.key}>
            <PlaceLink
              to={group.places[0]!.to}
              here={isHere(group)}
              look={group.key}
              className="flex min-h-11 items-center gap-2 whitespace-nowrap rounded-full px-2 font-medium text-muted hover:bg-sunken hover:text-ink aria-[current]:bg-leaf-soft aria-[current]:text-leaf-ink lg:px-3.5"
            >
              <Icon name={group.icon} className="size-5 max-lg:hidden" />
              <span className={roomy ? 'max-xl:hidden' : 'hidden'}>{group.label}</span>
              <span className={roomy ? 'xl:hidden' : ''}>{group.short ?? group.label}</span>
              <Count count={group.count} />
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Below the header: the places beside the one that is open; on a phone the row scrolls by itself. */
export function GroupBar({ group }: { group: NavigationGroup }) {
  const row = useRef<HTMLUListElement>(null)
  const open = group.places.find(({ here }) => here)?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is open, it is brought into sight
  useEffect(() => {
    const [box, one] = [row.current, row.current?.querySelector<HTMLElement>('[aria-current]')?.parentElement]
    if (box && one) box.scrollLeft = one.offsetLeft - box.offsetLeft - (box.clientWidth - one.offsetWidth) / 2
  }, [open])
  return (
    <nav aria-label={group.label} className="border-b border-line bg-card print:hidden">
      <ul
        ref={row}
        className="mx-auto flex max-w-[76rem] overflow-x-auto overscroll-x-contain px-2 [scrollbar-width:none] md:flex-wrap md:px-4 lg:gap-x-3"
      >
        {group.places.map(({ key, to, label, here }) => (
          <li key={key} className="shrink-0">
            <PlaceLink
              to={to}
              here={here}
              className="relative flex min-h-11 items-center whitespace-nowrap rounded-lg px-2 text-[0.9375rem] text-muted outline-offset-[-3px] hover:text-ink aria-[current]:font-semibold aria-[current]:text-leaf-ink aria-[current]:after:absolute aria-[current]:after:inset-x-2 aria-[current]:after:bottom-0 aria-[current]:after:h-[3px] aria-[current]:after:rounded-t-full aria-[current]:after:bg-action"
            >
              {label}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const edgeLook =
  'group relative grid w-full min-h-16 content-start justify-items-center gap-0.5 px-0.5 pb-1.5 pt-2 text-center text-xs font-medium leading-tight tracking-tight break-keep wrap-break-word text-muted outline-offset-[-3px] aria-[current]:font-semibold aria-[current]:text-leaf-ink'

/** The same at the lower edge of a phone, within reach of the thumb; the menu at its end holds everything. */
export function BottomBar({ groups, own }: { groups: readonly NavigationGroup[]; own: NavigationGroup }) {
  const t = useTranslations('ui.frame')
  const [open, setOpen] = useState(false)
  const near = groups.slice(0, IN_REACH)
  const elsewhere = ![...near].some(isHere) && [...groups, own].some(isHere)
  return (
    <nav
      aria-label={t('navigation')}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-card pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="mx-auto grid max-w-lg auto-cols-fr grid-flow-col">
        {near.map((group) => (
          <li key={group.key}>
            <PlaceLink to={group.places[0]!.to} here={isHere(group)} look={group.key} className={edgeLook}>
              <Sign icon={group.icon} count={group.count} />
              {group.short ?? group.label}
            </PlaceLink>
          </li>
        ))}
        <li>
          <button
            type="button"
            data-look="menu"
            aria-haspopup="dialog"
            aria-current={elsewhere ? 'true' : undefined}
            onClick={() => setOpen(true)}
            className={edgeLook}
          >
            <Sign icon="menu" />
            {t('menu')}
          </button>
        </li>
      </ul>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('menu')}>
        <MenuList groups={[...groups, own]} onChosen={() => setOpen(false)} />
      </Dialog>
    </nav>
  )
}

function Sign({ icon, count }: { icon: IconName; count?: number | undefined }) {
  return (
    <span className="relative grid h-8 w-14 place-items-center rounded-full group-aria-[current]:bg-leaf-soft">
      <Icon name={icon} className="size-6" />
      <span className="absolute -right-0.5 -top-1">
        <Count count={count} />
      </span>
    </span>
  )
}

/** Every place there is, by group. */
export function MenuList({ groups, onChosen }: { groups: readonly NavigationGroup[]; onChosen: () => void }) {
  return (
    <div className="-mx-3 grid gap-3 pb-2">
      {groups.map((group) => (
        <section key={group.key} aria-label={group.label} className="grid gap-0.5">
          {group.places.length > 1 && <h3 className="px-3 text-sm font-semibold text-muted">{group.label}</h3>}
          <ul className={group.places.length > 1 ? 'grid grid-cols-2 gap-x-2' : ''}>
            {group.places.map(({ key, to, label, here }) => (
              <li key={key}>
                <PlaceLink
                  to={to}
                  here={here}
                  onClick={onChosen}
                  className="flex min-h-11 items-center gap-3 rounded-xl px-3 py-2 leading-snug hover:bg-sunken aria-[current]:bg-leaf-soft aria-[current]:font-semibold aria-[current]:text-leaf-ink"
                >
                  {group.places.length === 1 && <Icon name={group.icon} className="size-5 text-muted" />}
                  {label}
                  {group.places[0]!.key === key && <Count count={group.count} />}
                </PlaceLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Count({ count }: { count: number | undefined }) {
  const t = useTranslations('ui.frame')
  if (!count) return null
  return (
    <span className="grid h-5 min-w-5 place-items-center rounded-full bg-needs px-1.5 text-xs font-bold leading-none text-on-needs tabular-nums">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{t('count', { count })}</span>
    </span>
  )
}
