import { calendarOf, ORDINARY } from '#/platform/calendar.ts'
import { addDays, type Day } from '#/platform/day.ts'
import type { Dates } from '../dates/rules.ts'
import type { Learner, Training } from '../schema.ts'
import type { Seated } from '../staff/rules.ts'
import { closuresFrom, PLACE } from '../units/rules.ts'

/** Who owns all of them, and who teaches which. */
const OWNER = 'hana'
const TEACHERS = { teaching: 'kunio', quality: 'shino' } as const

/** Days after the history begins; days before today; days ahead. */
const LONG_AGO = 15
const LATELY = 50
const AHEAD = 17

/**
 * The trainings of the demo: one that has been followed for all of its ten months, for people of every tier, among them
 * somebody on leave half-way, somebody who moves and somebody who misses four phases; one of the newcomers' lately; and one
 * that is still being planned.
 */
export function trainingsOn(seated: readonly Seated[], { today, from }: Dates): Training[] {
  const seat = (path: string, place: number) => seated.find(({ unit }) => unit.path === path)!.seats.at(place)!.key
  const { isWorkingDay } = calendarOf({
    ...ORDINARY,
    closures: closuresFrom(from).map((one) => ({ startsOn: one.from, endsOn: one.until, yearly: one.yearly })),
  })
  const days = (wish: Day, count: number): Day[] => {
    const found: Day[] = []
    for (let day = wish; found.length < count; day = addDays(day, 1)) if (isWorkingDay(day)) found.push(day)
    return found
  }
  const leaderOf = (path: string) => seat(path, 0)
  const learner = (key: string, reaches: number, by: string | null, misses: number[] = []): Learner => ({
    ...{ key, reaches, by, misses },
  })
  const common = { owner: OWNER, minutes: 360, begins: true }
  return [
    {
      ...common,
      ...{ key: 'teaching', taught: 'teaching', title: '職場で教える基本', titleEn: 'Teaching at work' },
      objective: '新しく入った人に、一つの作業を安全に教え、任せられる',
      level: '作業を手順と急所に分け、見せて、やってもらい、自分の言葉で返せる',
      ...{ days: days(addDays(from, LONG_AGO), 2), minutes: 720, instructor: TEACHERS.teaching },
      learners: [
        learner('aki', 93, 'mori'),
        learner('toru', 75, 'kudo'),
        learner('shino', 84, leaderOf(PLACE.quality)),
        learner('nao', 91, leaderOf(PLACE.development)),
        learner('hajime', 66, leaderOf(PLACE.engineering)),
        learner('goro', 67, leaderOf(PLACE.secondWorks)),
        learner(seat(PLACE.secondWorks, -1), 64, leaderOf(PLACE.secondWorks)),
        learner(seat(PLACE.engineering, -1), 77, leaderOf(PLACE.engineering)),
        learner(seat(PLACE.kanto, 3), 46, leaderOf(PLACE.kanto)),
        learner(seat(PLACE.firstWorks, 4), 73, 'mori', [5, 9, 10, 16]),
        learner(seat(PLACE.firstWorks, 5), 88, 'mori'),
        learner(seat(PLACE.thirdWorks, 3), 62, leaderOf(PLACE.thirdWorks), [12]),
        learner(seat(PLACE.domestic, 3), 71, leaderOf(PLACE.domestic)),
      ],
      costs: [
        { kind: 'instructor', label: '外部講師(2日間)', yen: 420_000, why: '' },
        { kind: 'programme', label: 'テキスト・演習キット', yen: 130_000, why: '' },
        { kind: 'room', label: '研修室', yen: 60_000, why: '' },
        { kind: 'other', label: '懇親会', yen: 78_000, why: '学びに直接かかわらないため' },
      ],
    },
    {
      ...common,
      ...{ key: 'quality', taught: 'quality', title: '品質の基本', titleEn: 'Quality from the ground up' },
      objective: '自分の工程の品質を、自分で確かめられる',
      level: '公差を読み、測り、いつもと違うときに止めて呼べる',
      ...{ days: days(addDays(today, -LATELY), 1), instructor: TEACHERS.quality },
      learners: [
        learner('ren', 74, null),
        learner('sora', 87, null),
        learner('yui', 68, null),
        learner('phuong', 57, null),
        learner('hoa', 66, null),
        learner('bao', 81, null),
        learner('wulan', 52, null),
        learner('ayu', 71, null, [1]),
        learner('sean', 90, null),
      ],
      costs: [
        { kind: 'programme', label: '測定具の練習セット', yen: 90_000, why: '' },
        { kind: 'room', label: '実習室', yen: 20_000, why: '' },
      ],
    },
    {
      ...common,
      ...{ key: 'quality-next', taught: 'quality', title: '品質の基本 次回', titleEn: 'Quality, next time' },
      ...{ objective: '自分の工程の品質を、自分で確かめられる', level: '' },
      ...{ days: days(addDays(today, AHEAD), 1), instructor: TEACHERS.quality, begins: false },
      learners: [learner('taku', 0, null), learner('kaho', 0, null), learner('emily', 0, null)],
      costs: [{ kind: 'programme', label: '測定具の練習セット', yen: 40_000, why: '' }],
    },
  ]
}
