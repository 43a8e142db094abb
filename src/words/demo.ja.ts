import demo from '#/features/demo/words.ja.ts'

/** What is said about a demo itself: its entrance, its time machine, its mails. */
export default { demo } as const
