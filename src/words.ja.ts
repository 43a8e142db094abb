import forms from '#/features/forms/words.ja.ts'
import imports from '#/features/people/imports/words.ja.ts'
import maps from '#/features/people/maps/words.ja.ts'
import offices from '#/features/people/offices/words.ja.ts'
import organization from '#/features/people/organization/words.ja.ts'
import profile from '#/features/people/profile/words.ja.ts'
import record from '#/features/people/record/words.ja.ts'
import supports from '#/features/people/supports/words.ja.ts'
import units from '#/features/people/units/words.ja.ts'
import people from '#/features/people/words.ja.ts'
import rounds from '#/features/reflections/rounds/words.ja.ts'
import reflections from '#/features/reflections/words.ja.ts'
import tasks from '#/features/tasks/words.ja.ts'
import session from '#/platform/session/words.ja.ts'
import ui from '#/ui/words.ja.ts'

/** Every sentence of the pages in Japanese, by feature. */
export default {
  navigation: {
    today: '今日',
    reflections: 'わたしの振り返り',
    reflectionsShort: '振り返り',
    waiting: '返事を待つ振り返り',
    waitingShort: '返事待ち',
    rounds: '実施状況',
    people: '名簿',
    organization: '組織',
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
  rounds,
  tasks,
  reflections,
  forms,
} as const
