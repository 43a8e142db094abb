import { isDeepStrictEqual } from 'node:util'
import { found } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { mayOwn } from '../access.ts'
import { change, refuse } from '../commands.ts'
import { sessionById } from '../queries.ts'
import { SessionRef } from '../schema.ts'
import { BROUGHT, methodsOf } from './queries.ts'
import { ChooseMethod } from './schema.ts'

/** Gives the session a copy of a method: what is changed of the method later changes nothing here. */
export const chooseMethod = command({
  input: ChooseMethod,
  output: SessionRef,
  event: 'trainings.method-chosen',
  eventSubject: ({ sessionId }) => sessionId,
  async subject({ tx }, { sessionId, kind, method }) {
    const session = await sessionById(tx, sessionId, true)
    const theirs = (await methodsOf(tx)).find((one) => one.id === method && one.kind === kind)
    return { ...session, content: method === 'standard' ? BROUGHT[kind] : found(theirs).content }
  },
  may: mayOwn,
  async run({ tx, today }, { sessionId, kind }, { content, ...session }) {
    if (isDeepStrictEqual(session[kind], content)) return { sessionId }
    refuse('design', session, today)
    await change(tx, sessionId, { [kind]: content, revision: session.revision + 1 })
    return { sessionId }
  },
})
