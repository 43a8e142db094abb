import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGS, lookAtAll, openBrowser, statesIn, THEMES, type View, WIDTHS } from '../scripts/gallery/look.ts'
import { serveBuilt } from '../scripts/gallery/serve.ts'

/** Each state once; one after the other they take every language at every width in every theme. */
const turns = WIDTHS.flatMap((width) => THEMES.flatMap((theme) => LANGS.map((lang) => ({ width, theme, lang }))))

test('every state of every page is accessible, fits its window and leaves the console silent', async () => {
  const built = await serveBuilt()
  const browser = await openBrowser()
  try {
    const states = await statesIn(await browser.newPage(), built.url)
    assert.ok(states.length > 20, `only ${states.length} states were found`)
    // 5 has no factor in common with the 12 turns: neighbours, which often are one page, differ in all three.
    const views: View[] = states.map((state, index) => ({ state, ...turns[(index * 5) % turns.length]! }))
    assert.deepEqual(await lookAtAll(browser, built.url, views), [])
  } finally {
    await browser.close()
    built.close()
  }
})
