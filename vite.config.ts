import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import compile from 'icu-minify/compile'
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite'

const pages = (input: string): InlineConfig => ({
  plugins: [
    react(),
    tailwindcss(),
    parsedWords(),
    { ...optimizeLocales.vite({ locales: ['ja-JP', 'en-US', 'en-GB'] }), enforce: 'pre' },
  ],
  resolve: { alias: { '#': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: 'dist',
    target: 'baseline-widely-available',
    // Inlined assets would be data: URLs, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input,
      output: {
        codeSplitting: {
          groups: [
            { name: 'ground', test: ground },
            { name: 'first', tags: ['$initial'] },
            { name: 'parts', test: parts },
          ],
        },
      },
    },
  },
})

/** What every page needs, in one file that stays the same from release to release. */
const ground =
  /rolldown\/runtime|node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack|use-intl|@formatjs|@schummar|uuid)\//

/** The parts of the design system that the first pages do without, but the heavy ones: those come with their pages. */
const parts = /\/src\/ui\/(?!ComboBox|PersonField|DayField|gallery|frame\/gallery|words)/

/** Messages travel parsed: what could parse them stays at home. */
function parsedWords(): Plugin {
  return {
    name: 'parsed-words',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [{ find: /^use-intl\/format-message$/, replacement: 'use-intl/format-message/format-only' }],
      },
    }),
    load: {
      filter: { id: /\/src\/words\/\w+\.(ja|en)\.ts$/ },
      async handler(id) {
        const { default: words } = (await import(pathToFileURL(id).href)) as { default: Words }
        return `export default ${JSON.stringify(parsed(words))}`
      },
    },
  }
}

type Words = { [key: string]: string | Words }

const parsed = (words: Words): object =>
  Object.fromEntries(
    Object.entries(words).map(([key, said]) => [key, typeof said === 'string' ? compile(said) : parsed(said)]),
  )

export default defineConfig({
  ...pages('index.html'),
  plugins: [...(pages('').plugins ?? []), shell(), gallery()],
})

/** Tells the service worker what the shell of this build needs. */
function shell(): Plugin {
  return {
    name: 'shell',
    apply: 'build',
    async writeBundle(_, bundle) {
      const page = await readFile('dist/index.html', 'utf8')
      const named = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1]!)
      const words = Object.keys(bundle).filter((name) => /\/first\.(ja|en)-[^/]*\.js$/.test(name))
      const files = [...named, ...words.map((name) => `/${name}`)]
      const worker = await readFile('dist/sw.js', 'utf8')
      const build = createHash('sha256').update(page).update(files.join()).digest('hex').slice(0, 16)
      const told = worker.replace("'none'", `'${build}'`).replace('SHELL = []', `SHELL = ${JSON.stringify(files)}`)
      await writeFile('dist/sw.js', told)
    },
  }
}

/** The gallery is built apart, so that its looking at every page leaves the files of the product as they are. */
function gallery() {
  return {
    name: 'gallery',
    apply: 'build' as const,
    async closeBundle() {
      const config = pages('gallery.html')
      await build({
        ...config,
        configFile: false,
        // What is unwise in a page is no matter here: everything is in one.
        logLevel: 'error',
        build: { ...config.build, emptyOutDir: false, copyPublicDir: false },
      })
    },
  }
}
