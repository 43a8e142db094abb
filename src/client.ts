import { v7 } from 'uuid'
import type { Api } from './app.ts'

/** Why the server refused. `reason` is a kebab-case word; pages turn it into a sentence (`src/ui/refusal.ts`). */
export class ApiProblem extends Error {
  readonly status: number
  readonly reason: string
  readonly issues: readonly Issue[]
  readonly details: Readonly<Record<string, unknown>>

  constructor(status: number, answer: { reason: string; issues?: readonly RawIssue[]; details?: object }) {
    super(answer.reason)
    this.status = status
    this.reason = answer.reason
    this.issues = (answer.issues ?? []).map((issue) => ({ ...issue, path: issue.field.split('.') }))
    this.details = { ...answer.details }
  }
}

type RawIssue = { field: string; reason: string; max?: number; min?: number }

/** One faulty field of what was sent: `field` is `answers.lesson`, `path` the same in pieces. */
export type Issue = RawIssue & { path: readonly string[] }

/** `api.reflections.submit(input)` becomes `POST /api/reflections.submit`; a refusal is thrown as `ApiProblem`. */
export const api = new Proxy({} as Api, {
  get: (_, feature: string) =>
    new Proxy({}, { get: (_, name: string) => (input: unknown) => call(`${feature}.${name}`, input) }),
})

/** The id of something about to be created (UUIDv7): sending the same id again creates nothing twice. */
export const newId = (): string => v7()

let signedOut: (procedure: string) => void = () => {}

/** What to do when the server says nobody is signed in (401). */
export const whenSignedOut = (listener: typeof signedOut): void => {
  signedOut = listener
}

async function call(procedure: string, input: unknown): Promise<unknown> {
  const response = await fetch(`/api/${procedure}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input ?? {}),
  }).catch(() => {
    throw new ApiProblem(0, { reason: 'offline' })
  })
  const answer = await response.json().catch(() => ({ reason: 'unexpected' }))
  if (response.ok) return answer

  const problem = new ApiProblem(response.status, { reason: 'unexpected', ...answer })
  if (response.status === 401 && problem.reason !== 'wrong-credentials') signedOut(procedure)
  throw problem
}
