import { TextField } from '#/ui/TextField.tsx'

type FigureProps = {
  label: string
  hint?: string
  /** Not a number while there is none. */
  value: number
  error: string | undefined
  onChange: (value: number) => void
}

/** A whole number of days or points. */
export function Figure({ label, hint, value, error, onChange }: FigureProps) {
  return (
    <TextField
      label={label}
      hint={hint}
      error={error}
      inputMode="numeric"
      autoComplete="off"
      maxLength={3}
      className="max-w-28 tabular-nums"
      value={Number.isNaN(value) ? '' : String(value)}
      onChange={(event) => {
        const figures = event.target.value.normalize('NFKC').replace(/\D/g, '')
        onChange(figures === '' ? Number.NaN : Number(figures))
      }}
    />
  )
}
