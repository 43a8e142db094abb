import { Icon } from './Icon.tsx'

/** What is wrong with the control above it; renders nothing without a sentence. */
export function FieldError({ id, children }: { id?: string | undefined; children?: string | undefined }) {
  if (!children) return null
  return (
    <p id={id} className="flex items-start gap-1.5 font-medium text-needs-ink">
      <Icon name="alert" className="mt-1 size-5" />
      <span>{children}</span>
    </p>
  )
}
