import type { Bilingual, Dimension } from '../../schema.ts'

export type Item = { key: string; dimension: Dimension; self: Bilingual; seen: Bilingual }

/**
 * What both sides look at, so that the two views can be laid side by side: `self` is asked of the new
 * hire, `seen` of the trainer.
 */
export const items: readonly Item[] = [
  {
    key: 'm1',
    dimension: 'mental',
    self: {
      ja: 'うまくいかないことがあっても、次の日には気持ちを切り替えられた',
      en: 'When something went badly, I could start afresh the next day',
    },
    seen: {
      ja: 'うまくいかないことがあっても、次の日には気持ちを切り替えていた',
      en: 'When something went badly, they started afresh the next day',
    },
  },
  {
    key: 'm2',
    dimension: 'mental',
    self: {
      ja: '職場の人に、身構えずに話しかけられた',
      en: 'I felt at ease starting a conversation with the people around me',
    },
    seen: {
      ja: '職場の人に、身構えずに話しかけていた',
      en: 'They seemed at ease starting a conversation with the people around them',
    },
  },
  {
    key: 'm3',
    dimension: 'mental',
    self: {
      ja: '自分の仕事が誰の役に立っているのか、思い浮かべながら働けた',
      en: 'While I worked, I could picture who it was helping',
    },
    seen: {
      ja: '自分の仕事が誰の役に立つのか、思い浮かべながら働いていた',
      en: 'They worked with a picture of who it was helping',
    },
  },
  {
    key: 's1',
    dimension: 'self-growth',
    self: {
      ja: 'やってみて気づいたことを、次のやり方に取り入れた',
      en: 'I used what I noticed in doing one thing to do the next differently',
    },
    seen: {
      ja: 'やってみて気づいたことを、次のやり方に取り入れていた',
      en: 'They used what they noticed in doing one thing to do the next differently',
    },
  },
  {
    key: 's2',
    dimension: 'self-growth',
    self: {
      ja: '分からないことをそのままにせず、早めに調べたり聞いたりした',
      en: 'When I did not understand something, I looked it up or asked early on',
    },
    seen: {
      ja: '分からないことをそのままにせず、早めに調べたり聞いたりしていた',
      en: 'When they did not understand something, they looked it up or asked early on',
    },
  },
  {
    key: 's3',
    dimension: 'self-growth',
    self: {
      ja: '少し難しそうなことにも、自分から手を挙げたり試したりした',
      en: 'I volunteered for, or tried out, something that looked a little hard',
    },
    seen: {
      ja: '少し難しそうなことにも、自分から手を挙げたり試したりしていた',
      en: 'They volunteered for, or tried out, something that looked a little hard',
    },
  },
  {
    key: 'a1',
    dimension: 'ability',
    self: {
      ja: '取りかかる前に段取りを考え、約束した時期までに進められた',
      en: 'I thought through the steps before starting, and kept to the time agreed',
    },
    seen: {
      ja: '取りかかる前に段取りを考え、約束した時期までに進めていた',
      en: 'They thought through the steps before starting, and kept to the time agreed',
    },
  },
  {
    key: 'a2',
    dimension: 'ability',
    self: {
      ja: '教わった仕事のうち、一人で進められるものが増えた',
      en: 'I can now do on my own more of what I was taught',
    },
    seen: {
      ja: '教わった仕事のうち、一人で進められるものが増えていた',
      en: 'They can now do on their own more of what they were taught',
    },
  },
  {
    key: 'a3',
    dimension: 'ability',
    self: {
      ja: 'どこまで進み、どこで困っているのかを、相手に分かるように伝えられた',
      en: 'I could make clear to others how far I had got and where I was stuck',
    },
    seen: {
      ja: 'どこまで進み、どこで困っているのかを、相手に分かるように伝えていた',
      en: 'They made clear to others how far they had got and where they were stuck',
    },
  },
]

/** What both sides' questions about an item share. */
export function about({ key, dimension }: Item) {
  return { key, dimension, group: dimension, kind: 'scale' as const }
}
