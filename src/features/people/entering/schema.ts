import { z } from 'zod'
import { Email, Password, Token } from '#/platform/session/schema.ts'
import { SupportKind } from '../record/schema.ts'
import { Seen } from '../seen/schema.ts'

const Name = z.string().trim().max(80)

/** The first person of a new installation; `token` is the one printed in the terminal. */
export const Claim = z
  .object({
    token: Token,
    organizationName: z.string().trim().min(1).max(120),
    familyName: Name,
    givenName: Name,
    email: Email,
    password: Password,
    locale: z.enum(['ja', 'en']),
  })
  .refine(({ familyName, givenName }) => familyName !== '' || givenName !== '', {
    path: ['familyName'],
    message: 'required',
  })

/** Whom an invitation is for; shown before it is used up. */
export const Invitation = z.object({ organizationName: z.string(), displayName: z.string() })

/** Comes in by invitation; without a password one signs in by mailed links. */
export const AcceptInvitation = z.object({ token: Token, password: Password.optional() })

/** The reader, their organisation and the day it is there. */
export const Me = z.object({
  person: z.object({
    id: z.uuid(),
    displayName: z.string(),
    email: z.string().nullable(),
    locale: z.enum(['ja', 'en']),
    /** When their picture was last changed; null where there is none. */
    photoAt: z.string().nullable(),
  }),
  organization: z.object({
    id: z.uuid(),
    name: z.string(),
    timeZone: z.string(),
    languages: z.array(z.enum(['ja', 'en'])),
  }),
  /** Employed today; who is invited before their first day is not yet. */
  here: z.boolean(),
  /** As what they support somebody today; `head` also when they lead a unit. */
  supportsAs: z.array(SupportKind),
  /** Somebody stands beside them today, as trainer, mentor or buddy. */
  accompanied: z.boolean(),
  /** What was shown to them once and need not be again. */
  seen: z.array(Seen),
  roles: z.array(z.enum(['hr', 'unit-hr', 'executive', 'admin'])),
  /** Everything here is invented. */
  demo: z.boolean(),
  today: z.iso.date(),
})
