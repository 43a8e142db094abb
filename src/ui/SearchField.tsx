import type { InputHTMLAttributes } from 'react'
import { boxLook } from './Field.tsx'
import { Icon } from './Icon.tsx'

type SearchFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> & {
  /** Said to screen readers, shown as placeholder. */
  label: string
  value: string
  onChange: (value: string) => void
}

/** Narrows the list below it while one types. */
export function SearchField({ label, value, onChange, className, ...rest }: SearchFieldProps) {
  return (
    <search className={`relative block ${className ?? ''}`}>
      <Icon
        name="search"
        className="pointer-events-none absolute left-3.5 top-1/2 size-5 -translate-y-1/2 text-muted"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        {...rest}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${boxLook} rounded-full pl-11`}
      />
    </search>
  )
}
