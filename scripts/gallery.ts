import { mkdirSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { LANGS, lookAtAll, openBrowser, statesIn, THEMES, type View, WIDTHS } from './gallery/look.ts'
import { serveBuilt } from './gallery/serve.ts'

/**
 * Takes a picture of every state in both languages, at 390, 768 and 1280 px, light and dark, into gallery-shots/, and
 * says what is wrong. `--only session`: the states whose name contains that word; `--lang ja`, `--width 390`,
 * `--theme dark`: that alone; `--quiet`: no pictures; `--pages 4`: so many at once; `--port` fixes the port.
 */
const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    lang: { type: 'string' },
    width: { type: 'string' },
    theme: { type: 'string' },
    quiet: { type: 'boolean', default: false },
    pages: { type: 'string', default: '3' },
    port: { type: 'string', default: '0' },
  },
})
const folder = 'gallery-shots'

if (!asked.only && !asked.quiet) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const built = await serveBuilt('dist', Number(asked.port))
const browser = await openBrowser()
try {
  const states = (await statesIn(await browser.newPage(), built.url)).filter((state) => state.includes(asked.only))
  const views: View[] = states.flatMap((state) =>
    chosen(LANGS, asked.lang).flatMap((lang) =>
      chosen(WIDTHS, asked.width).flatMap((width) =>
        chosen(THEMES, asked.theme).map((theme) => ({ state, lang, width, theme })),
      ),
    ),
  )
  const found = await lookAtAll(browser, built.url, views, {
    pages: Number(asked.pages),
    async seen(page, view) {
      if (!asked.quiet) await page.screenshot({ path: `${folder}/${fileName(view)}`, fullPage: true })
    },
  })
  for (const line of found) console.error(line)
  const where = asked.quiet ? '' : `, pictures in ${folder}/`
  console.log(`${views.length} views of ${states.length} states${where}, ${found.length} complaints`)
  process.exitCode = found.length > 0 || views.length === 0 ? 1 : 0
} finally {
  await browser.close()
  built.close()
}

function chosen<Value extends string | number>(all: readonly Value[], wanted: string | undefined): readonly Value[] {
  return wanted === undefined ? all : all.filter((one) => String(one) === wanted)
}

function fileName(view: View): string {
  return `${view.state.replace(/[^\w-]+/g, '-')}.${view.lang}.${view.width}.${view.theme}.png`
}
