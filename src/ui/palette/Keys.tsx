import { useTranslations } from 'use-intl'
import { Dialog } from '../Dialog.tsx'
import { useKeysOn } from '../frame/keys.ts'
import { Switch } from '../Switch.tsx'

type KeysProps = {
  open: boolean
  onClose: () => void
  /** Where G and a letter lead. */
  ways: readonly { letter: string; label: string }[]
}

/** The few keys that save a way, and the switch for those who type or speak by other means. */
export function Keys({ open, onClose, ways }: KeysProps) {
  const t = useTranslations('palette.keys')
  const [on, turn] = useKeysOn()
  return (
    <Dialog open={open} onClose={onClose} title={t('title')}>
      <dl className="grid gap-1">
        <Line keys={[t('control'), 'K']}>{t('palette')}</Line>
        <Line keys={['?']} off={!on}>
          {t('help')}
        </Line>
        {ways.map(({ letter, label }) => (
          <Line key={letter} keys={['G', letter.toUpperCase()]} off={!on}>
            {label}
          </Line>
        ))}
      </dl>
      <div className="border-t border-line pt-4">
        <Switch label={t('on')} hint={t('onHint')} on={on} onChange={turn} />
      </div>
    </Dialog>
  )
}

function Line({ keys, off = false, children }: { keys: string[]; off?: boolean; children: string }) {
  return (
    <div className={`flex min-h-9 items-center justify-between gap-4 ${off ? 'text-muted line-through' : ''}`}>
      <dt>{children}</dt>
      <dd className="flex gap-1">
        {keys.map((key) => (
          <kbd
            key={key}
            className="grid min-w-8 place-items-center rounded-lg border border-edge bg-sunken px-2 py-0.5 font-sans text-sm font-semibold text-ink"
          >
            {key}
          </kbd>
        ))}
      </dd>
    </div>
  )
}
