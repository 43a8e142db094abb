import maps from '#/features/people/maps/words.en.ts'
import offices from '#/features/people/offices/words.en.ts'
import organization from '#/features/people/organization/words.en.ts'
import record from '#/features/people/record/words.en.ts'
import units from '#/features/people/units/words.en.ts'
import people from '#/features/people/words.en.ts'

/** What is said where people look one another up, and HR keeps who belongs where. */
export default {
  people,
  record,
  organization,
  units,
  offices,
  maps,
} as const
