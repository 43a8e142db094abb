import { api } from '#/client.ts'
import type { FoundPerson } from '#/ui/PersonField.tsx'

/** People who work here, by name: as the directory finds them for everybody. */
export async function searchPeople(search: string): Promise<FoundPerson[]> {
  const { people } = await api.people.find({ search })
  return people.slice(0, 20).map(({ id, displayName, unit, position }) => ({
    ...{ id, displayName, detail: [unit, position].filter(Boolean).join(' · ') || undefined },
  }))
}
