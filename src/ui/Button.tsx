import type { ButtonHTMLAttributes, Ref } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { Spinner } from './Spinner.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: ButtonKind | undefined
  size?: 'medium' | 'small' | undefined
  icon?: IconName | undefined
  /** Work is under way: the button keeps its words and its place, and a second press does nothing. */
  pending?: boolean | undefined
  /** As wide as its container below 640 px. */
  wide?: boolean | undefined
  ref?: Ref<HTMLButtonElement> | undefined
}

/** Does something here. What leads elsewhere is a `ButtonLink`. One primary button a page. */
export function Button({ kind, size, icon, pending, wide, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`${buttonLook(kind, size, wide)} ${className ?? ''}`}
      aria-disabled={pending || rest['aria-disabled']}
      onClick={pending ? (event) => event.preventDefault() : onClick}
    >
      {pending ? <Spinner /> : icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** The classes of a button, for what must be another element: links, file pickers. */
export function buttonLook(
  kind: ButtonKind = 'secondary',
  size: 'medium' | 'small' = 'medium',
  wide: boolean | undefined = false,
): string {
  return `${base} ${kinds[kind]} ${sizes[size]} ${wide ? 'max-sm:w-full' : ''}`
}

const base =
  'print:hidden inline-flex items-center justify-center gap-2 rounded-full border wrap-break-word text-center font-semibold leading-snug no-underline transition-colors duration-150 disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-progress'

const kinds = {
  primary: 'border-transparent bg-action text-on-action hover:bg-action-strong',
  secondary: 'border-edge bg-card text-ink hover:border-action hover:bg-leaf-soft hover:text-leaf-ink',
  quiet: 'border-transparent bg-transparent text-action hover:bg-leaf-soft hover:text-leaf-ink',
  danger: 'border-needs bg-card text-needs-ink hover:bg-needs-soft',
}

const sizes = {
  medium: 'min-h-11 px-5 py-2',
  small: 'min-h-11 px-4 py-1.5 text-[0.9375rem] sm:min-h-9 sm:py-1',
}
