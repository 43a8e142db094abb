/** Whether a question to the office is asked, and which draft is gone on with, as it stands in the URL. */
export type DoorSearch = { to?: 'office' | undefined; letter?: string | undefined }

/** Reads the URL; what makes no sense there is passed over. */
export function doorSearch({ to, letter }: Record<string, unknown>): DoorSearch {
  return {
    ...(to === 'office' && { to }),
    ...(typeof letter === 'string' && /^[\da-f-]{36}$/i.test(letter) && { letter }),
  }
}
