import firstLook from '#/features/people/seen/words.ja.ts'

/** What the first look around says. */
export default { firstLook } as const
