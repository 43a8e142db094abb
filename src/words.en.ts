import forms from '#/features/forms/words.en.ts'
import imports from '#/features/people/imports/words.en.ts'
import people from '#/features/people/words.en.ts'
import rounds from '#/features/reflections/rounds/words.en.ts'
import reflections from '#/features/reflections/words.en.ts'
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
    people: 'People',
  },
  ui,
  session,
  people,
  imports,
  rounds,
  tasks,
  reflections,
  forms,
} as const
