import { TextField } from '#/ui/TextField.tsx'

type NumberFieldProps = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean | undefined
  value: number | null
  onChange: (value: number | null) => void
}

/** A number that may be missing; what cannot be read as one counts as missing. */
export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  return (
    <TextField
      {...field}
      inputMode="decimal"
      defaultValue={value ?? ''}
      onChange={(event) => {
        const plain = event.target.value.normalize('NFKC').trim()
        const number = Number(plain)
        onChange(plain === '' || !Number.isFinite(number) ? null : number)
      }}
    />
  )
}
