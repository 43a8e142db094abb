import type { ComponentProps } from 'react'
import type { Letter, LetterLine } from '../schema.ts'
import { DoorForm } from './DoorForm.tsx'
import { Letters } from './Letters.tsx'
import { LetterView } from './LetterView.tsx'
import { ReplyForm } from './ReplyForm.tsx'

const nothing = () => {}
const id = (number: number) => `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`
const LONG = '勅使河原 小次郎左衛門尉アレクサンドル'

type Form = ComponentProps<typeof DoorForm>
const people: Form['door']['people'] = [
  { personId: id(1), displayName: '円 香', as: 'desk', unit: null },
  { personId: id(2), displayName: '佐藤 花', as: 'hr', unit: null },
  { personId: id(3), displayName: LONG, as: 'unit-hr', unit: '製造本部 ＞ 第一製造部 ＞ 精密加工技術課' },
]
const words = '最近、教わり方のことで困っています。うまく言えないのですが、少し聞いてもらえませんか。'
const form = (more: Partial<Form> = {}) => (
  <DoorForm
    door={{ people, ofOffice: 4 }}
    office={false}
    to={null}
    text=""
    onChange={nothing}
    onLeave={nothing}
    saving={{ state: 'untouched' }}
    onSend={nothing}
    {...more}
  />
)

const line = (number: number, more: Partial<LetterLine> = {}): LetterLine => ({
  letterId: id(number),
  as: 'author',
  other: '円 香',
  sentOn: '2026-11-18',
  latestOn: '2026-11-20',
  waits: false,
  ...more,
})
const many = [
  line(1, { waits: true }),
  line(2, { as: 'addressee', other: 'Nguyễn Thị Hồng', waits: true }),
  line(3, { other: null }),
  line(4, { as: 'office', other: LONG }),
  line(5, { other: LONG, latestOn: '2026-10-02' }),
]
const drafts = [
  { letterId: id(7), to: 'person' as const, keptAt: '2026-11-20T01:12:00Z' },
  { letterId: id(8), to: 'office' as const, keptAt: '2026-11-19T08:40:00Z' },
]

const turn = (number: number, by: string, mine: boolean, text: string) => ({
  ...{ turnId: id(number), by, mine, text },
  at: `2026-11-${10 + number}T03:20:00Z`,
})
const letter: Letter = {
  ...line(1),
  turns: [turn(1, '髙橋 蓮', true, words)],
  gone: false,
  reach: 'yes',
  mayTakeBack: true,
  mayReply: true,
  readSoFar: [],
  keptUntil: '2028-11-18',
  draft: null,
}
const talked = [
  turn(1, '髙橋 蓮', true, words),
  turn(2, '円 香', false, '話してくれてありがとう。\n来週の昼に、少し話しませんか。場所は会社の外でも大丈夫です。'),
  turn(3, '髙橋 蓮', true, '火曜日の昼にお願いします。'),
]
const theirs = talked.map((one) => ({ ...one, mine: !one.mine }))
const reply = (label: string, more: Partial<ComponentProps<typeof ReplyForm>> = {}) => (
  <ReplyForm
    label={label}
    send="送る"
    text=""
    onChange={nothing}
    onLeave={nothing}
    saving={{ state: 'untouched' }}
    onSend={nothing}
    {...more}
  />
)
const shown = (more: Partial<Letter> = {}, props: Partial<ComponentProps<typeof LetterView>> = {}) => (
  <LetterView
    letter={{ ...letter, ...more }}
    reply={reply('続きを書く')}
    onSettle={nothing}
    onTakeBack={nothing}
    onWithdraw={async () => {}}
    {...props}
  />
)
const answered = {
  turns: talked,
  mayTakeBack: false,
  readSoFar: [{ displayName: '円 香', readAt: '2026-11-12T02:00:00Z' }],
}

export default {
  'write, empty': form(),
  'write, chosen': form({
    to: { personId: id(1) },
    text: words,
    saving: { state: 'kept', at: new Date('2026-11-20T01:00:00Z') },
  }),
  'write, one to choose': form({ door: { people: people.slice(0, 1), ofOffice: 1 } }),
  'write, nobody': form({ door: { people: [], ofOffice: 0 } }),
  'write, error': form({
    to: { personId: id(3) },
    text: words,
    problem: 'この方には、いまは送れません。画面を読み込み直して、ほかの方を選んでください。書いたものは残っています。',
  }),
  'write, sending': form({ to: { personId: id(2) }, text: words, pending: true }),
  'office, question': form({ office: true, to: { office: 'hr' }, text: '半年前の振り返りは、いつまで残りますか。' }),
  'office, nobody': form({ office: true, to: { office: 'hr' }, door: { people, ofOffice: 0 } }),
  'letters, loading': <Letters letters={undefined} drafts={[]} />,
  'letters, empty': <Letters letters={[]} drafts={[]} />,
  'letters, one': <Letters letters={many.slice(0, 1)} drafts={[]} />,
  'letters, many': <Letters letters={many} drafts={drafts} more={{ pending: false, onMore: nothing }} />,
  'letter, not read': shown(),
  'letter, talked': shown(answered),
  'letter, received': shown(
    { ...answered, as: 'addressee', other: '髙橋 蓮', turns: theirs, waits: true },
    { reply: reply('返事') },
  ),
  'letter, question for the office': shown(
    { as: 'office', other: LONG, turns: theirs.slice(0, 1), waits: true, mayTakeBack: false },
    { reply: reply('返事', { text: '確かめてお返事します。', saving: { state: 'saving' } }) },
  ),
  'letter, out of reach': shown({ ...answered, reach: 'office-ended', mayReply: false }, { reply: null }),
  'letter, withdrawn by its author': shown(
    { as: 'addressee', other: '髙橋 蓮', turns: [theirs[1]!], gone: true, mayTakeBack: false, mayReply: false },
    { reply: null },
  ),
  'letter, withdrawn by oneself': shown(
    { turns: [talked[1]!], gone: true, mayTakeBack: false, mayReply: false },
    { reply: null },
  ),
  'letter, error': shown({}, { problem: '相手の方が先に開いたので、取り戻せませんでした。取り下げることはできます。' }),
}
