import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** Who is at the other end: the peer, or what a trusted proxy says - never what an untrusted one says. */
export function callerAddress(c: Context, trustedProxies: string[]): string {
  let address = peer(c)
  const forwarded = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean)
  while (trustedProxies.includes(address) && forwarded.length > 0) address = forwarded.pop()!
  return address
}

function peer(c: Context): string {
  try {
    return (getConnInfo(c).remote.address ?? 'unknown').replace(/^::ffff:/, '')
  } catch {
    return 'in-process'
  }
}
