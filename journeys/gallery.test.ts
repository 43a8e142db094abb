import assert from 'node:assert/strict'
import { test } from 'node:test'
import { look, openBrowser, openPage, statesIn } from '../scripts/gallery/look.ts'
import { serveBuilt } from '../scripts/gallery/serve.ts'

const turns = [
  { lang: 'ja', width: 390, theme: 'light' },
  { lang: 'en', width: 1280, theme: 'dark' },
  { lang: 'en', width: 390, theme: 'light' },
  { lang: 'ja', width: 1280, theme: 'light' },
  { lang: 'ja', width: 390, theme: 'dark' },
] as const

test('every state of every page is accessible, fits its window and leaves the console silent', async () => {
  const built = await serveBuilt()
  const browser = await openBrowser()
  try {
    const { page, complaints } = await openPage(browser)
    const states = await statesIn(page, built.url)
    assert.ok(states.length > 20, `only ${states.length} states were found`)
    const found: string[] = []
    for (const [index, state] of states.entries())
      found.push(...(await look(page, built.url, { state, ...turns[index % turns.length]! }, complaints)))
    assert.deepEqual(found, [])
  } finally {
    await browser.close()
    built.close()
  }
})
