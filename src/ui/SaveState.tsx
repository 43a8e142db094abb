import { useFormatter, useTranslations } from 'use-intl'
import { Icon } from './Icon.tsx'
import { Spinner } from './Spinner.tsx'

export type SaveStateValue =
  | { state: 'untouched' }
  | { state: 'saving' }
  | { state: 'kept'; at: Date }
  /** Could not be kept on the server; the page tries again by itself. */
  | { state: 'retrying' }

/** Whether what was typed so far is kept. */
export function SaveState({ value }: { value: SaveStateValue }) {
  const t = useTranslations('ui.saving')
  const format = useFormatter()
  return (
    <p role="status" className="flex min-h-7 items-center gap-1.5 text-[0.9375rem] text-muted">
      {value.state === 'saving' && (
        <>
          <Spinner className="size-4" />
          {t('saving')}
        </>
      )}
      {value.state === 'kept' && (
        <>
          <Icon name="cloud" className="size-5 text-action" />
          {t('kept', { time: format.dateTime(value.at, { hour: 'numeric', minute: '2-digit' }) })}
        </>
      )}
      {value.state === 'retrying' && (
        <span className="flex items-center gap-1.5 font-medium text-needs-ink">
          <Icon name="alert" />
          {t('retrying')}
        </span>
      )}
    </p>
  )
}
