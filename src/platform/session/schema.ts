import { z } from 'zod'
import { guessable } from './guessable.ts'

/** Characters of a password. */
export const SHORTEST_PASSWORD = 10
export const LONGEST_PASSWORD = 128

/** An address as it is compared: trimmed, lower case. */
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email())
/** Any letters, spaces included, as typed; only what everybody tries first is refused. */
export const Password = z
  .string()
  .min(SHORTEST_PASSWORD)
  .max(LONGEST_PASSWORD)
  .refine((password) => !guessable(password), { message: 'too-common' })
/** A secret from a link or from the terminal. */
export const Token = z.string().min(1).max(400)

/** Whether somebody has claimed this installation, whether it can send mail, and which languages it speaks. */
export const Installation = z.object({
  claimed: z.boolean(),
  /** Everything in it is invented. */
  demo: z.boolean(),
  mail: z.boolean(),
  languages: z.array(z.enum(['ja', 'en'])),
})

export const SignIn = z.object({ email: Email, password: z.string().max(1000) })
/** `returnTo` is a path of Banso's own; anything else is read as `/`. */
export const SendLink = z.object({ email: Email, returnTo: z.string().max(500).default('/') })
export const LinkToken = z.object({ token: Token })
export const Returning = z.object({ returnTo: z.string() })
export const SetPassword = z.object({ password: Password, current: z.string().max(1000).optional() })
export const Nothing = z.object({})

/** A path of our own: begins with one slash, so that no mail can lead elsewhere. */
export const ownPath = (path: string): string => (/^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : '/')
