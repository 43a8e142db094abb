import admin from '#/features/admin/words.en.ts'
import formEditing from '#/features/forms/editing/words.en.ts'
import imports from '#/features/people/imports/words.en.ts'
import items from '#/features/reflections/items/words.en.ts'
import programmes from '#/features/reflections/programmes/words.en.ts'
import responses from '#/features/reflections/responses/words.en.ts'
import summaries from '#/features/reflections/summaries/words.en.ts'

/** What is said where HR prepares and follows: rounds, forms, figures, files; and where Banso is kept running. */
export default {
  imports,
  programmes,
  responses,
  items,
  summaries,
  formEditing,
  admin,
} as const
