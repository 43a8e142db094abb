import type { z } from 'zod'
import type { Locale } from '#/platform/use-case.ts'
import type { World } from '#/platform/world.ts'
import type { Auth } from './auth.ts'
import type { Throttle } from './throttle.ts'

/** What a use-case before (or about) signing in may touch. */
export type Entry = {
  world: World
  auth: Auth
  throttle: Throttle
  /** The caller's address, as far as it can be trusted. */
  address: string
  /** The session the caller has, if any. */
  token: string | undefined
  /** Gives the caller a new session, or (undefined) ends theirs. */
  setSession(token: string | undefined): void
  locale: Locale
}

/** A use-case that may be called without being signed in: whoever comes is told as little as can be. */
export type Entrance<Input = unknown, Output = unknown, Wire = unknown> = {
  kind: 'entrance'
  input: z.ZodType<Input, Wire>
  output: z.ZodType<Output>
  largestInput: number
  /** Refuses whoever may not come, before a word is said about the input. */
  admit?: (entry: Entry) => Promise<unknown>
  run(entry: Entry, input: Input): Promise<Output>
}

const TEN_KILOBYTES = 10_000

export const entrance = <Input, Output, Wire>(
  spec: Omit<Entrance<Input, Output, Wire>, 'kind' | 'largestInput'>,
): Entrance<Input, Output, Wire> => ({ kind: 'entrance', largestInput: TEN_KILOBYTES, ...spec })
