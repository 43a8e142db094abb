import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Icon } from '../Icon.tsx'
import type { NavigationItem } from './Frame.tsx'

/** The ways to the main pages, in the header from 640 px on, in full from 1280 px on. */
export function HeaderBar({ items }: { items: readonly NavigationItem[] }) {
  const t = useTranslations('ui.frame')
  return (
    <nav aria-label={t('navigation')} className="min-w-0 max-sm:hidden">
      <ul className="flex gap-0.5 lg:gap-1">
        {items.map((item) => (
          <li key={item.to}>
            <Link
              to={item.to}
              activeOptions={{ exact: item.to === '/' }}
              className="flex min-h-11 items-center gap-2 whitespace-nowrap rounded-full px-2.5 font-medium text-muted hover:bg-sunken hover:text-ink aria-[current]:bg-leaf-soft aria-[current]:text-leaf-ink lg:px-4"
            >
              <Icon name={item.icon} className="size-5 max-lg:hidden" />
              <span className="max-xl:hidden">{item.label}</span>
              <span className="xl:hidden">{item.short ?? item.label}</span>
              <Count count={item.count} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same at the lower edge of a phone, within reach of the thumb. */
export function BottomBar({ items }: { items: readonly NavigationItem[] }) {
  const t = useTranslations('ui.frame')
  return (
    <nav
      aria-label={t('navigation')}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-card pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {items.map((item) => (
          <li key={item.to}>
            <Link
              to={item.to}
              activeOptions={{ exact: item.to === '/' }}
              className="group relative grid min-h-16 justify-items-center gap-0.5 px-1 pb-1.5 pt-2 text-center text-xs font-medium leading-tight break-keep text-muted outline-offset-[-3px] aria-[current]:font-semibold aria-[current]:text-leaf-ink"
            >
              <span className="relative grid h-8 w-14 place-items-center rounded-full group-aria-[current]:bg-leaf-soft">
                <Icon name={item.icon} className="size-6" />
                <span className="absolute -right-0.5 -top-1">
                  <Count count={item.count} />
                </span>
              </span>
              {item.short ?? item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
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
