import forms from '#/features/forms/words.en.ts'
import profile from '#/features/people/profile/words.en.ts'
import keeping from '#/features/reflections/keeping/words.en.ts'
import everything from '#/features/reflections/mine/words.en.ts'
import rounds from '#/features/reflections/rounds/words.en.ts'
import reflections from '#/features/reflections/words.en.ts'
import calendar from '#/features/tasks/feed/words.en.ts'

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
