import { Hono } from 'hono'
import { NotFound } from '#/platform/errors.ts'
import type { Throttle } from '#/platform/session/throttle.ts'
import type { World } from '#/platform/world.ts'
import { callerAddress } from './address.ts'
import { answerFor } from './refusals.ts'

/**
 * A file behind a secret address, read by programs that sign in nowhere, such as calendars. Whatever is wrong with the
 * secret, the answer is the same: there is nothing here.
 */
export type SecretLink = {
  /** Before the secret, and after it: `/calendar/` and `.ics`. */
  path: readonly [before: `/${string}/`, after: `.${string}`]
  contentType: string
  read(world: World, secret: string): Promise<string | undefined>
}

export function secretLinks(links: readonly SecretLink[], world: World, throttle: Throttle) {
  const app = new Hono()
  for (const { path, contentType, read } of links) {
    const [before, after] = path
    app.get(`${before}:file`, async (c, next) => {
      const file = c.req.param('file')
      if (!file.endsWith(after)) return next()
      c.header('cache-control', 'private, no-store')
      try {
        const secret = file.slice(0, -after.length)
        await throttle('file', secret, callerAddress(c, world.config.trustedProxies))
        const body = await read(world, secret)
        if (body === undefined) throw new NotFound()
        return c.body(body, 200, { 'content-type': contentType })
      } catch (error) {
        return answerFor(c as never, error, world.log)
      }
    })
  }
  return app
}
