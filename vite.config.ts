import { fileURLToPath } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build, defineConfig, type InlineConfig } from 'vite'

const pages = (input: string): InlineConfig => ({
  plugins: [
    react(),
    tailwindcss(),
    { ...optimizeLocales.vite({ locales: ['ja-JP', 'en-US', 'en-GB'] }), enforce: 'pre' },
  ],
  resolve: { alias: { '#': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: 'dist',
    target: 'baseline-widely-available',
    // Inlined assets would be data: URLs, which the content security policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input,
      output: {
        codeSplitting: {
          groups: [
            { name: 'ground', test: ground },
            { name: 'parts', test: parts },
          ],
        },
      },
    },
  },
})

/** What every page needs, in one file that stays the same from release to release. */
const ground =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack|use-intl|intl-messageformat|@formatjs|icu-minify|@schummar|uuid)\//

/** The parts of the design system but the heavy ones, which come with the pages that use them. */
const parts =
  /\/src\/(ui\/(?!ComboBox|PersonField|DayField|gallery|frame\/gallery|words)|platform\/session\/pages\/installation)/

export default defineConfig({
  ...pages('index.html'),
  plugins: [...(pages('').plugins ?? []), gallery()],
})

/** The gallery is built apart, so that its looking at every page leaves the files of the product as they are. */
function gallery() {
  return {
    name: 'gallery',
    apply: 'build' as const,
    async closeBundle() {
      const config = pages('gallery.html')
      await build({ ...config, configFile: false, logLevel: 'warn', build: { ...config.build, emptyOutDir: false } })
    },
  }
}
