import { sourcesIn } from '../making/drawing/rules.ts'
import { exercisesFor } from '../making/rules.ts'
import { activityOf } from '../rules.ts'
import type { Answers, LearningPhase } from '../schema.ts'
import { answerKey } from '../scoring/rules.ts'

export const PLAN = '0197a000-0000-7000-8000-000000000001'
const id = (number: number) => `0197b000-0000-7000-8000-${String(number).padStart(12, '0')}`

type Row = Parameters<typeof sourcesIn>[0][number]
type Words = [heading: string, meaning: string, example: string, part: string, en: string, enMeaning: string]

const terms: Words[] = [
  [
    '標的型攻撃《ひょうてきがたこうげき》',
    '特定の会社や人をねらって、本物そっくりのメールなどで近づくこと',
    '取引先を名のる標的型攻撃のメールが届いた。',
    '攻撃',
    'Spear phishing',
    'Getting close to one company or person with mails that look real',
  ],
  [
    '多要素認証《たようそにんしょう》',
    'パスワードのほかに、別の方法でも本人かどうかを確かめること',
    '社外から入るときは多要素認証を使う。',
    '守り',
    'Multi-factor authentication',
    'Making sure who somebody is in more than one way',
  ],
  [
    '脆弱性《ぜいじゃくせい》',
    '外から入り込まれるおそれのある、しくみの弱いところ',
    '脆弱性が見つかったら、その日のうちに更新する。',
    '攻撃',
    'Vulnerability',
    'A weak spot through which somebody could get in',
  ],
  [
    '最小権限',
    '仕事に必要な分だけ、見たり変えたりできるようにすること',
    '新しい人の権限は、最小権限から始める。',
    '守り',
    'Least privilege',
    'Being able to see and change no more than the work needs',
  ],
  [
    'ゼロトラスト',
    '社内でも社外でも、毎回たしかめる考え方',
    'ゼロトラストでは、社内の通信も毎回たしかめる。',
    '守り',
    'Zero trust',
    'Checking every time, inside and outside',
  ],
  [
    'H = −Σ pᵢ log₂ pᵢ',
    'どのくらい予想しにくいかを表す式',
    '合言葉の強さは H = −Σ pᵢ log₂ pᵢ で考える。',
    '式',
    'H = −Σ pᵢ log₂ pᵢ',
    'A formula for how hard something is to guess',
  ],
]
const contents: Words[] = [
  [
    '気づく',
    'いつもと違う差出人や添付に目をとめる',
    'まず気づくことから始まる。',
    '届いたとき',
    'Notice',
    'See that a sender or an attachment is unusual',
  ],
  [
    '開かない',
    '確かめるまで、添付もリンクも開かない',
    'あわてず、開かないで待つ。',
    '届いたとき',
    'Leave it closed',
    'Open neither attachment nor link until you are sure',
  ],
  [
    '知らせる',
    'そのままの形で、すぐに窓口へ知らせる',
    '迷ったら知らせる。',
    '知らせるとき',
    'Tell',
    'Tell the desk at once, as it is',
  ],
  [
    '切り離す',
    '感染したかもしれない機器を、電源は切らずに通信だけ切る',
    'まず通信から切り離す。',
    '起きたとき',
    'Disconnect',
    'Take the machine off the network, but leave it on',
  ],
  [
    '残す',
    '何をしたか、時刻と一緒に書き残す',
    'あとで役に立つように残す。',
    '起きたとき',
    'Keep a record',
    'Note what was done, and when',
  ],
]
const long: Words = [
  '電気通信事業における個人情報等の保護に関するガイドラインに基づく安全管理措置《あんぜんかんりそち》',
  '取り扱う情報の漏えい、滅失または毀損の防止その他の安全管理のために必要かつ適切な、組織的・人的・物理的・技術的な措置を講じること',
  '',
  '',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'A name that is far too long for any phone',
]
const row =
  (kind: Row['kind'], base: number) =>
  ([heading, meaning, example, part, en, enMeaning]: Words, index: number): Row => ({
    id: id(base + index),
    kind,
    texts: {
      ja: {
        heading,
        meaning,
        example,
        part,
        related: kind === 'term' && index < 3 ? [['なりすまし', '指紋', '更新プログラム'][index]!] : [],
      },
      ...(index === 0 && {
        plain: {
          heading: 'だますメール',
          meaning: '知《し》っている人《ひと》のふりをして、だますメール',
          example: '',
          part,
          related: [],
        },
      }),
      others: { en: { heading: en, meaning: enMeaning, example: `Today we met ${en}.`, part, related: [] } },
    },
  })
export const material: Row[] = [...terms.map(row('term', 100)), ...contents.map(row('content', 200))]
export const longMaterial: Row[] = (['term', 'content'] as const).flatMap((kind, which) =>
  [long, terms[0]!, terms[1]!].map(row(kind, 300 + 10 * which)),
)

/** A phase as the server would give it. */
export function phaseOf(number: number, more: Partial<LearningPhase> = {}, rows: Row[] = material): LearningPhase {
  const { minutes, title, why, supporter } = activityOf(number)
  const language = more.language ?? 'ja'
  return {
    ...{ planId: PLAN, number, minutes, title, why },
    training: { title: '情報セキュリティ研修', titleEn: 'Information security' },
    aspect: (['words', 'content', 'practice', 'teaching'] as const)[Math.floor((number - 1) / 7)]!,
    place: ((number - 1) % 7) + 1,
    ...{
      state: 'open',
      opensOn: '2026-11-20',
      fromOn: '2026-11-19',
      untilOn: '2026-11-24',
      doneOn: null,
      result: null,
    },
    supporter: supporter ? { name: '佐々木 明', deed: supporter.deed } : null,
    exercises: exercisesFor(PLAN, number, sourcesIn(rows, language)),
    earlier: [],
    ...{ language, languages: ['ja', 'plain', 'en'], answers: {}, revision: 0, keptAt: null },
    ...more,
  }
}

export const earlier: LearningPhase['earlier'] = [
  {
    number: 15,
    title: activityOf(15).title,
    lines: [
      {
        label: {
          ja: 'できるようになりたいこと',
          plain: 'できるようになりたいこと',
          en: 'What I would like to be able to do',
        },
        text: '電話を切る前に、聞いた内容を必ず復唱する',
      },
    ],
  },
  {
    number: 16,
    title: activityOf(16).title,
    lines: [
      {
        label: { ja: '最初にすること', plain: '最初《さいしょ》にすること', en: 'What I do first' },
        text: '電話のそばに、復唱する項目を書いた紙を貼る',
      },
      {
        label: { ja: 'いつ、どんなときに', plain: 'いつ、どんな時《とき》', en: 'When, and at what moment' },
        text: '月曜の朝、席についたらすぐ',
      },
    ],
  },
]

/** Every exercise of a phase with its answers looked at, some of them wrong. */
export function checkedAnswers({ exercises }: LearningPhase): Answers {
  return Object.fromEntries(
    exercises.flatMap((one) => {
      const at = (item: string, value: string) => [answerKey(one, item), value] as const
      const checked = at('checked', 'yes')
      if (one.kind === 'matching')
        return [
          checked,
          ...one.items.map(({ key }, index) => at(key, index === 1 ? one.options[0]!.key : one.solution[key]!)),
        ]
      if (one.kind === 'choice')
        return [
          checked,
          ...one.questions.map(({ key, options, solution }, index) =>
            at(key, index === 0 ? options[0]!.key : solution[0]!),
          ),
        ]
      if (one.kind === 'cloze')
        return [checked, ...one.items.map(({ key }, index) => at(key, index === 0 ? '二段階の確認' : 'わからない'))]
      if (one.kind === 'inventory')
        return [
          checked,
          at('text', '開かない、知らせる、残す'),
          ...one.checklist.slice(0, 2).map(({ key }) => at(key, 'yes')),
        ]
      if (one.kind === 'ordering') return [checked, at('order', one.items.map(({ key }) => key).join(' '))]
      if (one.kind === 'recall')
        return one.cards.map(({ key }, index) => at(key, (['yes', 'partly', 'yes', 'no'] as const)[index % 4]!))
      if (one.kind === 'explain')
        return [at('text', '本物そっくりのメールで、だまそうとしてくること。'), at('tick-0', 'yes')]
      return one.fields.map(({ key, input }) =>
        at(key, input === 'scale' ? '4' : '朝の打ち合わせで、先輩が話していたとき。'),
      )
    }),
  )
}
