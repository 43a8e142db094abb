import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { type ReactNode, StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { parts, speak, withWords } from '#/ui/frame/language.ts'
import { Words } from '#/ui/frame/Words.tsx'

type States = Record<string, ReactNode>

/** Every state worth looking at, as `<folder>/<name>`; states named `whole …` bring their own frame. */
const found = import.meta.glob<States>(['./ui/**/gallery.tsx', './**/pages/gallery.tsx'], {
  eager: true,
  import: 'default',
})
const states = new Map<string, ReactNode>(
  Object.entries(found).flatMap(([file, named]) =>
    Object.entries(named).map(([name, node]) => [`${folder(file)}/${name}`, node] as [string, ReactNode]),
  ),
)

const page = createRoot(document.getElementById('root')!)

/** Shows what an address asks for, on a clean page; scripts call it to go on to another state without loading all again. */
async function show(search: string) {
  const asked = new URLSearchParams(search)
  const state = asked.get('state')
  flushSync(() => page.render(null))
  localStorage.clear()
  document.documentElement.dataset.theme = asked.get('theme') ?? 'light'
  await Promise.all([speak(asked.get('lang') === 'en' ? 'en' : 'ja'), withWords(parts)])

  const root = createRootRoute({
    component: () => (state ? <Shown name={state} /> : <List />),
    notFoundComponent: () => null,
  })
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) })
  page.render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <Words>
          {/* biome-ignore lint/suspicious/noExplicitAny: the gallery's router knows no pages; links in states lead nowhere */}
          <RouterProvider router={router as any} />
        </Words>
      </QueryClientProvider>
    </StrictMode>,
  )
}

Object.assign(window, { show })
await show(location.search)

function Shown({ name }: { name: string }) {
  const node = states.get(name)
  if (!node) throw new Error(`No state "${name}"`)
  if (name.split('/').at(-1)?.startsWith('whole ')) return node
  return <main className="px-4 py-8 sm:px-6">{node}</main>
}

function List() {
  return (
    <main className="mx-auto grid max-w-[44rem] gap-4 px-4 py-8">
      <title>Gallery · Banso</title>
      <h1 className="text-2xl font-bold">Gallery</h1>
      <ul id="states" className="grid gap-1">
        {[...states.keys()].map((name) => (
          <li key={name} data-state={name}>
            {['ja', 'en'].flatMap((lang) =>
              ['light', 'dark'].map((theme) => (
                <a
                  key={lang + theme}
                  className="mr-3 text-action underline"
                  href={`?${new URLSearchParams({ state: name, lang, theme })}`}
                >
                  {lang} {theme}
                </a>
              )),
            )}
            {name}
          </li>
        ))}
      </ul>
    </main>
  )
}

/** ./features/tasks/pages/gallery.tsx -> tasks; ./ui/gallery.tsx -> ui */
function folder(file: string): string {
  return file.replace(/^\.\/(features|platform)?\/?/, '').replace(/\/?(pages\/)?gallery\.tsx$/, '')
}
