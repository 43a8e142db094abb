const key = 'banso.email'

/** The address typed last in this browser, so that nobody types it twice on the way in. */
export const rememberedEmail = {
  read: (): string => localStorage.getItem(key) ?? '',
  write: (email: string): void => localStorage.setItem(key, email),
}
