import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

function Anchor({
  className,
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> | undefined }) {
  return (
    <a {...rest} className={`${textLinkLook} ${className ?? ''}`}>
      {children}
    </a>
  )
}

/** The classes of a link inside a sentence. */
export const textLinkLook =
  'font-medium text-action underline decoration-1 underline-offset-4 hover:decoration-2 rounded-sm'

/** Leads to another page, inside a sentence or a table; typed like the router's `Link`. */
export const TextLink = createLink(Anchor)
