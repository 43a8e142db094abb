import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#/client.ts'
import type { PersonLine } from '#/features/people/schema.ts'
import { installationQuery } from '#/platform/session/pages/installation.ts'
import type { Invited, Inviting } from './InviteDialog.tsx'

/** So many at once: few enough that one sees it move, many enough to be quick. */
const AT_ONCE = 20

/** Asks, then invites some at a time; what was done before a problem is kept and told. */
export function useInviting() {
  const queries = useQueryClient()
  const { data: installation } = useQuery(installationQuery)
  const [inviting, show] = useState<Inviting>()

  const onInvite = async (people: readonly PersonLine[]) => {
    const result: Invited = { invited: 0, links: [], withoutAddress: [] }
    let problem: unknown
    try {
      for (let done = 0; done < people.length; done += AT_ONCE) {
        show({ state: 'sending', done, count: people.length })
        const part = await api.people.invite({ personIds: people.slice(done, done + AT_ONCE).map(({ id }) => id) })
        result.invited += part.invited
        result.links.push(...part.links)
        result.withoutAddress.push(...part.withoutAddress)
      }
    } catch (caught) {
      problem = caught
    }
    show({ state: 'done', result, problem })
    void queries.invalidateQueries({ queryKey: ['people.list'] })
  }

  return {
    inviting,
    mail: installation?.mail ?? true,
    ask: (people: readonly PersonLine[]) => show({ state: 'asking', people }),
    onInvite: (people: readonly PersonLine[]) => void onInvite(people),
    onClose: () => show(undefined),
  }
}
