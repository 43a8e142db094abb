import { mkdirSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { look, openBrowser, openPage, statesIn, type View } from './gallery/look.ts'
import { serveBuilt } from './gallery/serve.ts'

/**
 * Takes a picture of every state in both languages, at 390 and 1280 px, into gallery-shots/, and says what is wrong.
 * `--only session` looks at the states whose name contains that word; `--theme dark` takes them dark; `--port` fixes the port.
 */
const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    theme: { type: 'string', default: 'light' },
    port: { type: 'string', default: '0' },
  },
})
const theme = asked.theme === 'dark' ? 'dark' : 'light'
const folder = 'gallery-shots'

if (!asked.only) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const built = await serveBuilt('dist', Number(asked.port))
const browser = await openBrowser()
const { page, complaints } = await openPage(browser)
try {
  const states = (await statesIn(page, built.url)).filter((state) => state.includes(asked.only))
  const views = states.flatMap((state) =>
    (['ja', 'en'] as const).flatMap((lang) =>
      ([390, 1280] as const).map((width) => ({ state, lang, theme, width }) as const),
    ),
  )
  let wrong = 0
  for (const view of views) {
    const found = await look(page, built.url, view, complaints)
    await page.screenshot({ path: `${folder}/${fileName(view)}`, fullPage: true })
    for (const line of found) console.error(line)
    wrong += found.length
  }
  console.log(`${views.length} pictures of ${states.length} states in ${folder}/, ${wrong} complaints`)
  process.exitCode = wrong > 0 || states.length === 0 ? 1 : 0
} finally {
  await browser.close()
  built.close()
}

function fileName(view: View): string {
  return `${view.state.replace(/[^\w-]+/g, '-')}.${view.lang}.${view.width}.${view.theme}.png`
}
