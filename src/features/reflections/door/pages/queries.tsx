import type { QueryClient } from '@tanstack/react-query'

/** After something was written, taken back or settled: whatever shows letters is asked for again. */
export function heard(queries: QueryClient) {
  for (const name of ['reflections.letters', 'reflections.letter', 'reflections.everything', 'tasks.today'])
    void queries.invalidateQueries({ queryKey: [name] })
}
