import { useLocation, useNavigate } from '@tanstack/react-router'

/** The group shown, kept behind the `#` of the address: "back" leads to the screen before, a reload to the same. */
export function useScreen(): [string | undefined, (key: string) => void] {
  const screen = useLocation({ select: ({ hash }) => hash || undefined })
  const navigate = useNavigate()
  return [screen, (hash) => void navigate({ to: '.', hash, hashScrollIntoView: false, resetScroll: false })]
}
