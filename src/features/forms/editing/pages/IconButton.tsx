import { Icon, type IconName } from '#/ui/Icon.tsx'

type IconButtonProps = {
  /** Said by screen readers and shown when pointed at. */
  label: string
  icon?: IconName
  /** An arrow up instead of down. */
  up?: boolean
  disabled?: boolean
  onClick: () => void
  id?: string
}

/** A small sign to press, beside what it acts upon. */
export function IconButton({ label, icon = 'down', up, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className="grid size-11 shrink-0 place-items-center rounded-full text-muted hover:bg-sunken hover:text-ink disabled:opacity-40"
    >
      <Icon name={icon} className={`size-5 ${up ? 'rotate-180' : ''}`} />
    </button>
  )
}
