import demo from '#/words/demo.en.ts'
import first from '#/words/first.en.ts'
import learning from '#/words/learning.en.ts'
import looks from '#/words/looks.en.ts'
import office from '#/words/office.en.ts'
import palette from '#/words/palette.en.ts'
import people from '#/words/people.en.ts'
import reflecting from '#/words/reflecting.en.ts'
import trainings from '#/words/trainings.en.ts'

/**
 * Every sentence of the pages in English. A catalogue belongs into the part of `words/` that those pages load which use it.
 */
export default {
  ...first,
  ...reflecting,
  ...people,
  ...office,
  ...looks,
  ...palette,
  ...demo,
  ...trainings,
  ...learning,
} as const
