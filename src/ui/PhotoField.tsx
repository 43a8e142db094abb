import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Avatar } from './Avatar.tsx'
import { Button } from './Button.tsx'
import { FieldError } from './FieldError.tsx'

/** A square JPEG: `blob` to send, `url` (data:) to show until the server has it. */
export type Photo = { blob: Blob; url: string }

type PhotoFieldProps = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** Whose picture; the initials stand in its place while there is none. */
  name: string
  /** The address of the picture there is, or `url` of the one just chosen. */
  photo: string | null | undefined
  onChange: (photo: Photo | undefined) => void
  /** How large a file may be chosen; what comes out is far smaller. */
  maxBytes?: number | undefined
  /** Edge of the picture that comes out, in pixels. */
  edge?: number | undefined
  pending?: boolean | undefined
}

/** A person's picture: chosen, replaced, taken away. Cropped here, so that neither its size nor the place it was taken at travels. */
export function PhotoField(props: PhotoFieldProps) {
  const { label, hint, name, photo, onChange, maxBytes = 20_000_000, edge = 512, pending } = props
  const t = useTranslations('ui.photo')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string>()
  const [reading, setReading] = useState(false)
  const error = problem ?? props.error
  const take = async (file: File) => {
    setProblem(undefined)
    const heic = /heic|heif/i.test(file.type) || /\.hei[cf]$/i.test(file.name)
    if (!heic && !/^image\/(jpeg|png|webp)$/.test(file.type)) return setProblem(t('notPicture'))
    if (file.size > maxBytes) return setProblem(t('tooLarge', { megabytes: Math.floor(maxBytes / 1_000_000) }))
    setReading(true)
    try {
      onChange(await square(file, edge))
    } catch {
      setProblem(heic ? t('heic') : t('unreadable'))
    } finally {
      setReading(false)
    }
  }
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Avatar name={name} photo={photo} size="huge" />
        <div className="grid min-w-0 flex-1 basis-52 gap-1.5">
          <label htmlFor={id} className="font-semibold">
            {label}
          </label>
          <p id={`${id}-hint`} className="text-[0.9375rem] text-muted">
            {hint ?? t('hint')}
          </p>
          <input
            ref={input}
            id={id}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/heic,image/heif"
            aria-describedby={error ? `${id}-error` : `${id}-hint`}
            aria-invalid={error ? true : undefined}
            tabIndex={-1}
            className="sr-only"
            onChange={(event) => {
              const picked = event.target.files?.[0]
              if (picked) void take(picked)
              event.target.value = ''
            }}
          />
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              pending={pending || reading}
              aria-describedby={error ? `${id}-error` : `${id}-hint`}
              onClick={() => input.current?.click()}
            >
              {photo ? t('replace') : t('choose')}
            </Button>
            {photo && (
              <Button
                kind="quiet"
                size="small"
                disabled={pending || reading}
                onClick={() => {
                  setProblem(undefined)
                  onChange(undefined)
                }}
              >
                {t('remove')}
              </Button>
            )}
          </div>
        </div>
      </div>
      <div role="alert">
        <FieldError id={`${id}-error`}>{error}</FieldError>
      </div>
    </div>
  )
}

/** The middle of a picture, upright, on white. */
async function square(file: File, edge: number): Promise<Photo> {
  const picture = await createImageBitmap(file)
  const side = Math.min(picture.width, picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = Math.min(edge, side)
  const pen = canvas.getContext('2d')!
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.imageSmoothingQuality = 'high'
  const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2]
  pen.drawImage(picture, left, top, side, side, 0, 0, canvas.width, canvas.height)
  picture.close()
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
  if (!blob) throw new Error('no picture')
  return { blob, url: canvas.toDataURL('image/jpeg', 0.85) }
}
