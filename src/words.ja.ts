import demo from '#/words/demo.ja.ts'
import first from '#/words/first.ja.ts'
import learning from '#/words/learning.ja.ts'
import looks from '#/words/looks.ja.ts'
import office from '#/words/office.ja.ts'
import palette from '#/words/palette.ja.ts'
import people from '#/words/people.ja.ts'
import reflecting from '#/words/reflecting.ja.ts'
import trainings from '#/words/trainings.ja.ts'

/**
 * Every sentence of the pages in Japanese. A catalogue belongs into the part of `words/` that those pages load which use it.
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
