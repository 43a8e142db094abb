import supports from '#/features/people/supports/words.en.ts'
import door from '#/features/reflections/door/words.en.ts'
import tasks from '#/features/tasks/words.en.ts'
import session from '#/platform/session/words.en.ts'
import ui from '#/ui/words.en.ts'

/** What is said around every page, on Today and on the way in. */
export default {
  navigation: {
    places: {
      today: 'Today',
      reflections: 'My reflections',
      learning: 'My learning',
      waiting: 'Waiting for me',
      waitingSummaries: 'Summaries',
      rounds: 'Rounds',
      responses: 'Responses by month',
      summaries: 'Summaries',
      items: 'Monthly questions',
      programmes: 'Programmes',
      forms: 'Forms',
      trainings: 'Trainings',
      trainingSettings: 'Settings of trainings',
      people: 'People',
      units: 'Units',
      supporters: 'Supporters',
      imports: 'Import',
      organization: 'Organisation',
      maps: 'Expected supporters',
      offices: 'Offices',
      keeping: 'How long words are kept',
      administration: 'Administration',
      letters: 'Letters',
      everything: 'Everything about me',
      profile: 'My profile',
    },
    groups: {
      today: 'Today',
      reflections: 'My reflections',
      learning: 'My learning',
      waiting: 'Waiting for me',
      rounds: 'Running reflections',
      trainings: 'Trainings',
      summaries: 'Summaries',
      people: 'People and units',
      settings: 'Settings',
      mine: 'About me',
    },
    short: {
      today: 'Today',
      reflections: 'Mine',
      learning: 'Learning',
      waiting: 'Waiting',
      rounds: 'Reflections',
      trainings: 'Trainings',
      summaries: 'Summaries',
      people: 'People',
      settings: 'Settings',
      mine: 'About me',
    },
  },
  ui,
  session,
  tasks,
  supports,
  door,
} as const
