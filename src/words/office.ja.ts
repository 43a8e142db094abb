import admin from '#/features/admin/words.ja.ts'
import formEditing from '#/features/forms/editing/words.ja.ts'
import imports from '#/features/people/imports/words.ja.ts'
import items from '#/features/reflections/items/words.ja.ts'
import programmes from '#/features/reflections/programmes/words.ja.ts'
import responses from '#/features/reflections/responses/words.ja.ts'
import summaries from '#/features/reflections/summaries/words.ja.ts'

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
