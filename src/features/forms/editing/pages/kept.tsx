import { ApiProblem } from '#/client.ts'
import { isKept } from '../../drafts/rules.ts'
import type { Keeper } from '../../pages/keeper.tsx'

/** Waits until the server has everything that is on the screen, and gives the revision it has then. */
export function keptRevision<Content>(keeper: Keeper<Content>): Promise<number> {
  return new Promise((resolve, reject) => {
    let forget = () => {}
    const look = () => {
      const { draft, problem } = keeper.read()
      if (draft.phase === 'sending') return false
      if (draft.phase === 'resting' && isKept(draft)) resolve(draft.revision)
      else if (draft.phase === 'asking') reject(new ApiProblem(409, { reason: 'draft-changed' }))
      else if (draft.phase === 'refused') reject(problem)
      else if (draft.phase === 'waiting') reject(new ApiProblem(0, { reason: 'offline' }))
      else return false
      forget()
      return true
    }
    void keeper.flush().then(() => {
      if (!look()) forget = keeper.subscribe(look)
    })
  })
}

/** The revision to give up from: what the server would not take is given up as well. */
export async function lastRevision<Content>(keeper: Keeper<Content>): Promise<number> {
  return await keptRevision(keeper).catch((problem) => {
    const { draft } = keeper.read()
    if (draft.phase !== 'refused') throw problem
    return draft.revision
  })
}
