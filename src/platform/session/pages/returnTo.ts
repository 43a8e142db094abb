/** A path of this site to go on to after signing in; anything that could lead elsewhere becomes Today. */
export function safeReturn(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) && !path.startsWith('/sign-in') ? path : '/'
}

/** The path that travels in the token of a mailed link, behind the secret: it outlives the link. */
export function returnIn(token: string): string {
  try {
    return safeReturn(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    return '/'
  }
}
