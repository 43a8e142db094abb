import { useLocale } from 'use-intl'
import type { Verdict } from '../schema.ts'
import type { YearLine, Years } from '../years/schema.ts'

const id = (place: number) => `019a0000-0000-7000-8000-${String(place).padStart(12, '0')}`

/** A session as it was judged, the worked example: 600,000 yen, 15 of 20, six hours. */
export const worth: Verdict = {
  ...{ sessionId: id(1), programmeId: id(2), state: 'judged', endsOn: '2026-11-12', revision: 3 },
  ...{ title: '情報セキュリティ研修', titleEn: 'Information security' },
  ...{ costYen: 600_000, minutes: 360, people: 20, settled: 20, passMark: 60 },
  pay: { averageYen: 6_000_000, hours: 1920, fiscalYear: 2026 },
  obstacles: [],
  breakEven: { needed: 13, rate: 6250, leastCostYen: 375_000 },
  judged: { reached: 15, worth: true, left: 375_000, pay: 312_500, surplus: 62_500, surplusInAll: 7_500_000 },
  below: [
    { person: { id: id(11), displayName: '小林 蓮' }, short: 50, by: ['before', 'after', 'peers'], missing: [] },
    { person: { id: id(12), displayName: 'グエン・ティ・フオン' }, short: 334, by: ['after'], missing: ['after'] },
    { person: { id: id(13), displayName: '高橋 空' }, short: 900, by: [], missing: [] },
  ],
  ...{ benefitYen: null, timeYen: 375_000, returns: null },
  satisfaction: [0, 1, 3, 9, 6],
  ...{ redesign: '', redesigned: false },
}

/** In-house, with several people: the formula says no. */
export const notWorth: Verdict = {
  ...worth,
  costYen: 18_750,
  breakEven: { needed: null, rate: null, leastCostYen: 375_000 },
  judged: { reached: 20, worth: false, left: 15_625, pay: 312_500, surplus: -296_875, surplusInAll: -35_625_000 },
  below: [],
  satisfaction: null,
  benefitYen: 900_000,
  returns: { ofCost: 470_000, ofAll: 12_857 },
}

export const redesigned: Verdict = {
  ...notWorth,
  redesign: '講義を動画にして、集まる時間は演習だけにする。\n届かなかった人に多かった事後課題は、例をひとつ添える。',
  redesigned: true,
}

export const large: Verdict = {
  ...worth,
  title: '全社員のための情報セキュリティと個人情報の取り扱いに関する基礎から応用までの長い研修（二〇二六年度下期）',
  titleEn: 'Information security and the handling of personal data for everybody, from the basics to advanced practice',
  ...{ costYen: 100_000_000, minutes: 960, people: 2000, settled: 2000 },
  breakEven: { needed: 2000, rate: 10_000, leastCostYen: 100_000_000 },
  judged: {
    ...{ reached: 1234, worth: false, left: 192_812, pay: 312_500, surplus: -119_688 },
    surplusInAll: -3_830_000_000,
  },
  below: Array.from({ length: 30 }, (_, place) => ({
    person: {
      id: id(100 + place),
      displayName: place === 0 ? 'アレクサンドラ・コンスタンティノヴナ・シュテファネスク＝山之内' : `佐藤 ${place}`,
    },
    ...{
      short: 30 * place + 7,
      by: ['observation', 'before', 'after', 'peers', 'understanding'] as const,
      missing: [],
    },
  })).map((one) => ({ ...one, by: [...one.by] })),
}

export const waiting: Verdict = {
  ...worth,
  ...{ state: 'started', judged: null, below: [], satisfaction: null, settled: 17 },
  obstacles: ['not-over', 'no-pay', 'not-settled'],
  ...{ pay: null, breakEven: null, timeYen: null },
}
export const ready: Verdict = { ...worth, state: 'started', judged: null, below: [] }
export const cancelled: Verdict = { ...waiting, state: 'cancelled', obstacles: ['cancelled'] }
export const unknown: Verdict = {
  ...waiting,
  ...{ state: 'design', costYen: 0, minutes: 0, people: 0, settled: 0, passMark: null },
  obstacles: ['not-started', 'not-over', 'no-people', 'no-hours', 'no-pay'],
}

const session = (place: number, endsOn: YearLine['endsOn'], judged: YearLine['judged'], people = 20): YearLine => ({
  ...{ sessionId: id(200 + place), endsOn, people, judged, state: judged ? 'judged' : 'started' },
  title: `情報セキュリティ研修 第${place}回`,
  titleEn: place % 3 === 0 ? '' : `Information security ${place}`,
})
const judgedAs = (left: number, reached: number, pay = 312_500): NonNullable<YearLine['judged']> => ({
  ...{ reached, left, pay, worth: left >= pay, surplus: left - pay, surplusInAll: (left - pay) * 120 },
  ...{ costYen: 600_000, minutes: 360 },
})

export const years: Years = {
  ...{ programmeId: id(2), title: '情報セキュリティ研修', titleEn: 'Information security' },
  sessions: [
    session(1, '2023-10-12', judgedAs(260_000, 11, 300_000)),
    session(2, '2024-04-18', judgedAs(300_000, 13, 305_000)),
    session(3, '2025-04-17', judgedAs(375_000, 15)),
    { ...session(4, '2025-10-16', null), state: 'judged' },
    session(5, '2026-04-16', judgedAs(450_000, 18)),
    session(6, '2026-11-26', null, 8),
  ],
}
export const oneYear: Years = { ...years, sessions: years.sessions.slice(2, 3) }
export const noYears: Years = { ...years, sessions: years.sessions.slice(5) }
export const manyYears: Years = {
  ...years,
  sessions: Array.from({ length: 30 }, (_, place) =>
    session(
      place,
      `${2012 + Math.floor(place / 2)}-${place % 2 ? '10' : '04'}-16`,
      judgedAs(200_000 + 9000 * place, 14),
    ),
  ),
}

/** The frame of a page stands around a tab. */
export function TitleOf({ verdict }: { verdict: Verdict | undefined }) {
  const locale = useLocale()
  return <h1 className="text-2xl font-bold wrap-anywhere">{locale === 'en' ? verdict?.titleEn : verdict?.title}</h1>
}
