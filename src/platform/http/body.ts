import type { Context } from 'hono'

/** So much is read and thrown away before the connection is cut instead. */
const MOST_THROWN_AWAY = 100_000_000

/**
 * The body as text, or nothing where it has more than `most` bytes. It is read to its end before anything is answered:
 * an answer over a body that still comes in would be lost, and so would the next request on the same connection.
 */
export async function bodyWithin(c: Context, most: number): Promise<string | undefined> {
  try {
    return await readWithin(c, most)
  } catch {
    // Whoever hangs up in the middle has asked for nothing, and nobody is there to be answered.
    return ''
  }
}

async function readWithin(c: Context, most: number): Promise<string | undefined> {
  const said = Number(c.req.header('content-length'))
  if (said <= most && !c.req.header('transfer-encoding')) return c.req.text()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
    if (size > MOST_THROWN_AWAY) break
  }
  return size > most ? undefined : Buffer.concat(chunks).toString()
}

/** What no database keeps and nobody means to send: NUL, and halves of characters. */
const UNKEEPABLE = /\\u(0000|d[89a-f])/i
const cleaned = (_: string, value: unknown) =>
  typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value

/** The JSON in a body; nothing where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return UNKEEPABLE.test(text) ? JSON.parse(text, cleaned) : JSON.parse(text)
  } catch {
    return undefined
  }
}
