import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { boxLook } from '#/ui/Field.tsx'

/** A link to be taken along: selected by a touch, copied by a button. */
export function CopyLink({ url }: { url: string }) {
  const t = useTranslations('calendar.opened')
  const [copied, setCopied] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const copy = async () => {
    box.current?.select()
    // Browsers offer the clipboard on HTTPS only; inside a company network the old way still serves.
    setCopied(await (navigator.clipboard?.writeText(url).then(() => true, copySelection) ?? copySelection()))
  }
  return (
    <div className="flex items-center gap-2">
      <input
        ref={box}
        readOnly
        value={url}
        aria-label={t('link')}
        onFocus={(event) => event.target.select()}
        className={`${boxLook} min-w-0 flex-1 text-sm`}
      />
      <Button kind="primary" icon={copied ? 'check' : undefined} onClick={copy} className="shrink-0">
        <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
      </Button>
    </div>
  )
}

const copySelection = () => document.execCommand('copy')
