import formEditing from '#/features/forms/editing/words.ja.ts'
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
import door from '#/features/reflections/door/words.ja.ts'
import items from '#/features/reflections/items/words.ja.ts'
import keeping from '#/features/reflections/keeping/words.ja.ts'
import everything from '#/features/reflections/mine/words.ja.ts'
import programmes from '#/features/reflections/programmes/words.ja.ts'
import responses from '#/features/reflections/responses/words.ja.ts'
import rounds from '#/features/reflections/rounds/words.ja.ts'
import summaries from '#/features/reflections/summaries/words.ja.ts'
import reflections from '#/features/reflections/words.ja.ts'
import calendar from '#/features/tasks/feed/words.ja.ts'
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
    summaries: '集計',
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
