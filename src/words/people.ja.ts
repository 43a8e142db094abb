import maps from '#/features/people/maps/words.ja.ts'
import offices from '#/features/people/offices/words.ja.ts'
import organization from '#/features/people/organization/words.ja.ts'
import record from '#/features/people/record/words.ja.ts'
import units from '#/features/people/units/words.ja.ts'
import people from '#/features/people/words.ja.ts'

/** What is said where people look one another up, and HR keeps who belongs where. */
export default {
  people,
  record,
  organization,
  units,
  offices,
  maps,
} as const
