import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import { type SecretLink, secretLinks } from './links.ts'
import { openApi } from './openapi.ts'
import { type Door, notFound, procedures, type Variables } from './procedures.ts'

type Settings = Door & { links?: readonly SecretLink[]; ready: () => Promise<boolean>; bundle: string }

/** Everything that listens: the procedures, their description, secret links, health, and the pages. */
export function httpApp({ links = [], ready, bundle, ...door }: Settings) {
  const { world, features } = door
  const app = new Hono<{ Variables: Variables }>()
  let description: object | undefined

  app.use(async (c, next) => {
    const started = performance.now()
    await next()
    const { pathname } = new URL(c.req.url)
    if (!pathname.startsWith('/api')) return
    const ms = Math.round((performance.now() - started) * 10) / 10
    world.log('request', {
      id: crypto.randomUUID(),
      person: c.get('personId') ?? null,
      procedure: c.get('procedure') ?? null,
      status: c.res.status,
      ms,
    })
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: world.config.baseUrl.startsWith('https://') ? 'max-age=31536000' : false,
      crossOriginOpenerPolicy: 'same-origin',
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
      xFrameOptions: 'DENY',
    }),
  )

  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => ((await ready()) ? c.text('ready') : c.text('not ready', 503)))
  app.get('/api', (c) => {
    description ??= openApi(features, world.config.baseUrl)
    return c.json(description)
  })
  app.use('/api/*', async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
  })
  app.route('/', procedures(door))
  app.all('/api/*', notFound)
  app.route('/', secretLinks(links, world, door.throttle))

  app.use(compress())
  app.use(async (c, next) => {
    await next()
    if (c.res.ok)
      c.header('cache-control', c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  app.use(serveStatic({ root: bundle }))
  // Every other address is a page of the browser's router.
  app.get('*', async (c, next) => {
    if (/\.\w+$/.test(c.req.path)) return notFound(c)
    return serveStatic<{ Variables: Variables }>({ root: bundle, path: 'index.html' })(c, next)
  })
  app.notFound(notFound)
  app.onError((error, c) => {
    world.log('request-failed', { problem: error.name })
    return c.json({ reason: 'unexpected' }, 500)
  })
  return app
}
