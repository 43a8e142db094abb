import forms from '#/features/forms/words.ja.ts'
import profile from '#/features/people/profile/words.ja.ts'
import keeping from '#/features/reflections/keeping/words.ja.ts'
import everything from '#/features/reflections/mine/words.ja.ts'
import rounds from '#/features/reflections/rounds/words.ja.ts'
import reflections from '#/features/reflections/words.ja.ts'
import calendar from '#/features/tasks/feed/words.ja.ts'

/** What is said where people write, read and answer. */
export default {
  reflections,
  forms,
  rounds,
  everything,
  keeping,
  profile,
  calendar,
} as const
