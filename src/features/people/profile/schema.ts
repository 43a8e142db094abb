import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { Email } from '#/platform/session/schema.ts'
import { PersonFields } from '../record/schema.ts'

/** A picture as it is kept: WebP, base64; null where there is none. */
export const Photo = z.object({ photo: z.string().nullable() })
export const WhosePhoto = z.object({ personId: z.uuid() })
/** A picture as the browser read it; what is kept of it is square, small and says nothing of where it was taken. */
export const SetPhoto = z.object({ base64: z.base64().max(20_900_000) })
export const PhotoSet = z.object({ personId: z.uuid() })

/** What is kept of oneself, and who in the organisation can change what one cannot. */
export const MyProfile = z.object({
  id: z.uuid(),
  displayName: z.string(),
  fields: PersonFields,
  number: z.string(),
  kind: z.string(),
  hiredOn: Day,
  unit: z.string().nullable(),
  position: z.string(),
  revision: z.int(),
  /** When the picture was last changed; null where there is none. */
  photoAt: z.string().nullable(),
  /** Those who hold the office of HR today. */
  hr: z.array(z.object({ id: z.uuid(), displayName: z.string(), email: z.string().nullable() })),
})
export type MyProfile = z.infer<typeof MyProfile>

const Name = z.string().trim().max(100)
/** What everybody says of themselves; `revision` is the one they saw (409 `changed-meanwhile`), if they say so. */
export const ChangeMyProfile = z.object({
  chosenName: Name,
  reading: Name,
  otherName: Name,
  phone: z.string().trim().max(40),
  privateEmail: z.union([z.literal('').transform(() => null), Email]).nullable(),
  locale: z.enum(['ja', 'en']),
  revision: z.int().optional(),
})
export type ChangeMyProfile = z.input<typeof ChangeMyProfile>
export const ChangedProfile = z.object({ personId: z.uuid(), revision: z.int() })
