import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'
import { type ButtonKind, buttonLook } from './Button.tsx'
import { Icon, type IconName } from './Icon.tsx'

type LookProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  kind?: ButtonKind | undefined
  size?: 'medium' | 'small' | undefined
  icon?: IconName | undefined
  wide?: boolean | undefined
  ref?: Ref<HTMLAnchorElement> | undefined
}

function Anchor({ kind, size, icon, wide, className, children, ...rest }: LookProps) {
  return (
    <a {...rest} className={`${buttonLook(kind, size, wide)} ${className ?? ''}`}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

/** Leads to another page and looks like a button: `<ButtonLink to="/reflections/$reflectionId" params={{ reflectionId }}>`. */
export const ButtonLink = createLink(Anchor)
