export const SESSION_TABS = ['design', 'people', 'costs', 'papers', 'scores', 'verdict', 'retention'] as const
export type SessionTab = (typeof SESSION_TABS)[number]
export type SessionSearch = { tab?: SessionTab | undefined }

/** Which part of a session stands open. */
export const sessionSearch = ({ tab }: Record<string, unknown>): SessionSearch => {
  const found = SESSION_TABS.find((one) => one === tab)
  return found ? { tab: found } : {}
}
