/** A path of this site to go on to after signing in; anything that could lead elsewhere becomes Today. */
export function safeReturn(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) && !path.startsWith('/sign-in') ? path : '/'
}
