import formEditing from '#/features/forms/editing/words.en.ts'
import forms from '#/features/forms/words.en.ts'
import imports from '#/features/people/imports/words.en.ts'
import maps from '#/features/people/maps/words.en.ts'
import offices from '#/features/people/offices/words.en.ts'
import organization from '#/features/people/organization/words.en.ts'
import profile from '#/features/people/profile/words.en.ts'
import record from '#/features/people/record/words.en.ts'
import supports from '#/features/people/supports/words.en.ts'
import units from '#/features/people/units/words.en.ts'
import people from '#/features/people/words.en.ts'
import door from '#/features/reflections/door/words.en.ts'
import items from '#/features/reflections/items/words.en.ts'
import keeping from '#/features/reflections/keeping/words.en.ts'
import everything from '#/features/reflections/mine/words.en.ts'
import programmes from '#/features/reflections/programmes/words.en.ts'
import responses from '#/features/reflections/responses/words.en.ts'
import rounds from '#/features/reflections/rounds/words.en.ts'
import summaries from '#/features/reflections/summaries/words.en.ts'
import reflections from '#/features/reflections/words.en.ts'
import calendar from '#/features/tasks/feed/words.en.ts'
import tasks from '#/features/tasks/words.en.ts'
import session from '#/platform/session/words.en.ts'
import ui from '#/ui/words.en.ts'

/** Every sentence of the pages in English, by feature. */
export default {
  navigation: {
    today: 'Today',
    reflections: 'My reflections',
    reflectionsShort: 'Mine',
    waiting: 'Waiting for me',
    waitingShort: 'Waiting',
    rounds: 'Rounds',
    summaries: 'Summaries',
    people: 'People',
    organization: 'Organisation',
  },
  ui,
  session,
  people,
  profile,
  units,
  offices,
  record,
  imports,
  organization,
  maps,
  supports,
  programmes,
  rounds,
  responses,
  items,
  summaries,
  tasks,
  calendar,
  reflections,
  door,
  everything,
  keeping,
  forms,
  formEditing,
} as const
