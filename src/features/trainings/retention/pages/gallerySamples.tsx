import { activityOf } from '../../activities/rules.ts'
import { PUBLISHED } from '../../schedule/library/rules.ts'
import { planFrom } from '../../schedule/rules.ts'
import type { PhaseLine, PlanLine, PlanOut } from '../learning/schema.ts'

const LONG =
  '情報セキュリティと個人情報の取り扱いに関する全社共通基礎研修（二〇二六年度後期・第二回・製造本部および技術本部）'
export const planId = '01a00000-0000-7000-8000-000000000001'

/** A plan in which so many were done, one was missed, and one is open. */
export const phasesOf = (done: number, more: Partial<PhaseLine> = {}): PhaseLine[] =>
  DAYS.map((opensOn, index): PhaseLine => {
    const number = index + 1
    const { title, minutes, supporter } = activityOf(number)
    const state = number <= done ? (number === 3 ? 'missed' : 'done') : number === done + 1 ? 'open' : 'ahead'
    return {
      ...{ number, title, minutes, state, plannedOn: opensOn, fromOn: opensOn, untilOn: opensOn, opensOn },
      ...{ outOfTolerance: false, nearest: [], doneOn: state === 'done' ? opensOn : null },
      ...{ result: state === 'done' ? 80 : null, takesSupporter: supporter !== undefined, confirmation: null, ...more },
    }
  })

const DAYS = planFrom(PUBLISHED, 1, '2026-10-01').map(({ plannedOn }) => plannedOn)

export const plan = (phases: PhaseLine[], more: Partial<PlanOut> = {}): PlanOut => ({
  ...{
    planId,
    sessionId: planId,
    training: { title: '情報セキュリティ研修', titleEn: 'Information security' },
    dayZero: '2026-10-01',
  },
  ...{ state: 'running', final: true, today: '2026-11-20', phases, changes: [] },
  supporter: { id: planId, displayName: '中村 亜希', named: false },
  owners: [{ id: planId, displayName: '藤原 花' }],
  ...more,
})

export const changes: PlanOut['changes'] = (
  ['tier', 'anchor', 'calendar', 'absence', 'supporter', 'other'] as const
).map((why, index) => ({
  id: `${index}`,
  changedOn: '2026-11-18',
  change: {
    why,
    moved: Array.from({ length: index === 0 ? 6 : 1 }, (_, at) => ({
      ...{ number: 9 + at, fromOn: '2026-11-23' as const, toOn: '2026-11-24' as const },
    })),
  },
}))

const { title, minutes } = activityOf(8)
export const line = (more: Partial<PlanLine> = {}): PlanLine => ({
  ...{ planId, training: { title: '情報セキュリティ研修', titleEn: 'Information security' }, dayZero: '2026-10-01' },
  ...{ state: 'running', done: 6, missed: 1, open: [{ number: 8, title, minutes, untilOn: '2026-11-21' }] },
  ...{ next: { number: 9, opensOn: '2026-11-26' }, notYet: [], ...more },
})

export const long = { title: LONG, titleEn: '' }
