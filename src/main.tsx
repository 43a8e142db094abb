import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProblem, whenSignedOut } from '#/client.ts'
import { preferredLanguage, speak } from '#/ui/frame/language.ts'
import { Words } from '#/ui/frame/Words.tsx'
import { routerFor } from './routes.tsx'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What the server decided stays decided; only a lost connection or a broken server is asked again.
      retry: (failures, problem) =>
        failures < 2 &&
        navigator.onLine &&
        !(problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500),
      throwOnError: (_, query) => query.state.data === undefined,
    },
    // Somebody who presses a button offline is told at once.
    mutations: { networkMode: 'always' },
  },
})
const router = routerFor(queries)

whenSignedOut((procedure) => {
  const { pathname, href } = router.state.location
  // The route itself decides what to do when nobody was signed in to begin with.
  if (procedure === 'people.me' || !router.state.matches.some((match) => match.routeId === '/inside')) return
  // The page goes first: what is shown still needs to know for whom.
  void router
    .navigate({ to: '/sign-in', search: pathname === '/' ? {} : { return: href } })
    .then(() => queries.removeQueries({ queryKey: ['people.me'] }))
})

await speak(preferredLanguage())

createRoot(document.getElementById('root')!, {
  // A refusal, or a lost connection, is shown in the page and is no mistake of the page.
  onCaughtError: (problem) => problem instanceof ApiProblem || reportError(problem),
}).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Words>
        <RouterProvider router={router} />
      </Words>
    </QueryClientProvider>
  </StrictMode>,
)

// Opens without a connection, too. Where that cannot be had, such as without TLS, everything else is as before.
if (import.meta.env.PROD) navigator.serviceWorker?.register('/sw.js').catch(() => {})
