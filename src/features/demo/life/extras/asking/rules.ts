import { choices, wishes } from '#/features/forms/library/pieces/rules.ts'
import type { Bilingual } from '#/features/forms/schema.ts'
import type { Item } from '#/features/reflections/items/schema.ts'
import type { Month } from '#/platform/day.ts'

type Choice = { title: Bilingual; options: [key: string, ja: string, en: string][] }
type Words = { title: Bilingual }

const SETS: readonly (readonly (Choice | Words)[])[] = [
  [
    {
      title: { ja: '困ったとき、最初に聞く相手はだれですか', en: 'Whom do you ask first when you are stuck?' },
      options: [
        ['trainer', 'トレーナー', 'My trainer'],
        ['neighbour', '隣の席や同じ班の人', 'Whoever sits or works next to me'],
        ['peer', '同期や近い時期に入った人', 'Others who joined when I did'],
        ['nobody', 'まずは一人で調べる', 'Nobody: I look it up myself'],
      ],
    },
    { title: { ja: 'あると助かるもの、助かっていること', en: 'What would help you, and what already does' } },
  ],
  [
    {
      title: { ja: '休みの日に、仕事のことを考えますか', en: 'Do you think about work on your days off?' },
      options: [
        ['hardly', 'ほとんど考えない', 'Hardly ever'],
        ['sometimes', 'ときどき考える', 'Now and then'],
        ['often', 'よく考える', 'Often'],
        ['always', 'いつも頭にある', 'It is always on my mind'],
      ],
    },
    {
      title: { ja: 'トレーナーと落ち着いて話せたのは', en: 'A quiet talk with your trainer took place' },
      options: [
        ['weekly', '毎週', 'Every week'],
        ['twice', '月に二、三回', 'Two or three times this month'],
        ['once', '月に一回', 'Once this month'],
        ['none', '今月はなかった', 'Not this month'],
      ],
    },
  ],
  [
    {
      title: {
        ja: '研修で習ったことは、今の仕事に役立っていますか',
        en: 'Does what the courses taught help you in your work?',
      },
      options: [
        ['much', 'とても', 'Very much'],
        ['some', 'まあまあ', 'To some degree'],
        ['little', 'あまり', 'Not much'],
        ['not-yet', 'まだ分からない', 'I cannot tell yet'],
      ],
    },
    { title: { ja: '会社に知っておいてほしいこと', en: 'Something the company should know' } },
  ],
]

/** HR's questions of a month; the same set comes round again. */
export function questionsOf(month: Month, round: number): Item[] {
  return SETS[round % SETS.length]!.map((asked, place) => {
    const common = { key: `item-${month.replace('-', '')}-${place + 1}`, title: asked.title }
    return 'options' in asked
      ? {
          ...{ ...common, kind: 'choice', required: true, readers: choices },
          options: asked.options.map(([key, ja, en]) => ({ key, label: { ja, en } })),
        }
      : { ...common, kind: 'text', required: false, readers: wishes, maxLength: 400 }
  })
}
