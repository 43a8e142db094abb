import { type DragEvent, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './Button.tsx'
import { FieldError } from './FieldError.tsx'
import { Icon } from './Icon.tsx'

type FileDropProps = {
  label: string
  /** Which files, and how large at most, in words. */
  hint?: string | undefined
  error?: string | undefined
  /** As in `<input accept>`: `.csv,.xlsx`. */
  accept?: string | undefined
  file: File | undefined
  onFile: (file: File | undefined) => void
}

/** One file, dragged here or picked; shows its name and size once chosen. */
export function FileDrop({ label, hint, error, accept, file, onFile }: FileDropProps) {
  const t = useTranslations('ui.file')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped) onFile(dropped)
  }
  return (
    <div className="grid gap-1.5">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is an extra way; the button below serves everybody */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`grid justify-items-center gap-2 rounded-2xl border-2 border-dashed px-5 py-8 text-center ${over ? 'border-action bg-leaf-soft' : 'border-edge bg-card'}`}
      >
        <Icon name={file ? 'file' : 'upload'} className="size-8 text-action" />
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {file ? (
          <p>
            <span className="font-medium">{file.name}</span>
            <span className="ml-2 text-muted">
              {t('size', { kilobytes: Math.max(1, Math.round(file.size / 1024)) })}
            </span>
          </p>
        ) : (
          <p id={`${id}-hint`} className="text-[0.9375rem] text-muted">
            {hint}
          </p>
        )}
        <input
          ref={input}
          id={id}
          type="file"
          accept={accept}
          aria-describedby={error ? `${id}-error` : `${id}-hint`}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            const picked = event.target.files?.[0]
            if (picked) onFile(picked)
            event.target.value = ''
          }}
        />
        <div className="flex flex-wrap justify-center gap-2">
          <Button onClick={() => input.current?.click()}>{file ? t('other') : t('choose')}</Button>
          {file && (
            <Button kind="quiet" onClick={() => onFile(undefined)}>
              {t('remove')}
            </Button>
          )}
        </div>
        <p className="text-sm text-muted max-sm:hidden">{t('drag')}</p>
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  )
}
