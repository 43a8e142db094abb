import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from '../Icon.tsx'

/** Says so while the device has no connection. */
export function OfflineNotice() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return <div role="status">{!online && <OfflineBar />}</div>
}

export function OfflineBar() {
  const t = useTranslations('ui.frame')
  return (
    <p className="flex items-start justify-center gap-2 border-b border-sun-line bg-sun-soft px-4 py-2 text-[0.9375rem] text-sun-ink">
      <Icon name="cloud" className="mt-0.5" />
      {t('offline')}
    </p>
  )
}

function subscribe(listener: () => void) {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}
