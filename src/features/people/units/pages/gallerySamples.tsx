import type { UnitNode, UnitPlan, UnitSpans } from '#/features/people/units/schema.ts'

export const idOf = (number: number) => `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`

const named = (number: number, displayName: string) => ({ id: idOf(500 + number), displayName })
const unit = (number: number, name: string, parent: number | null, more: Partial<UnitNode> = {}): UnitNode => ({
  ...{ id: idOf(number), code: `A${100 + number}`, name, parentId: parent === null ? null : idOf(parent) },
  ...{ heads: [], hr: [], own: 0, whole: 12 },
  ...more,
})

export const units: UnitNode[] = [
  unit(1, '製造本部', null, { heads: [named(1, '森 誠')], hr: [named(2, '大野 恵')], own: 3, whole: 148 }),
  unit(2, '第一製造部', 1, { heads: [named(3, '工藤 玲子')], own: 61, whole: 83 }),
  unit(3, '精密加工技術課', 2, { own: 14, whole: 22 }),
  unit(4, '品質保証グループ海外担当チーム（大阪・名古屋・福岡）', 3, {
    heads: [named(4, '勅使河原 小次郎左衛門尉'), named(5, 'Nguyễn Thị Phương')],
    own: 8,
    whole: 8,
  }),
  unit(5, '第二製造部', 1, { own: 62, whole: 62 }),
  unit(6, '営業部', null, { heads: [named(6, '中村 徹')], own: 40, whole: 40 }),
  unit(7, '人事部', null, { code: null, own: 6, whole: 6 }),
]

export const many: UnitNode[] = Array.from({ length: 240 }, (_, index) =>
  unit(
    1000 + index,
    `${['営業', '製造', '開発', '管理'][index % 4]}${index + 1}課`,
    index < 12 ? null : 1000 + (index % 12),
  ),
)

/** As somebody sees them who keeps no people. */
export const plain: UnitNode[] = units.map((one) => ({ ...one, own: null, whole: null }))

export const plans: UnitPlan[] = [
  { unitId: idOf(2), unit: '第一製造部', on: '2027-04-01', kind: 'renamed', to: '生産一部' },
  { unitId: idOf(5), unit: '第二製造部', on: '2027-04-01', kind: 'closes', to: '製造本部 ＞ 生産一部' },
  { unitId: idOf(3), unit: '精密加工技術課', on: '2027-04-01', kind: 'moved', to: '製造本部' },
  { unitId: idOf(9), unit: '広報室', on: '2027-06-01', kind: 'opens', to: null },
]

export const history: UnitSpans = {
  code: 'A102',
  spans: [
    { startsOn: '2000-01-01', endsOn: '2022-03-31', name: '製造一課', parent: null },
    { startsOn: '2022-04-01', endsOn: '2027-03-31', name: '第一製造部', parent: '製造本部' },
    { startsOn: '2027-04-01', endsOn: null, name: '生産一部', parent: '製造本部' },
  ],
  successor: null,
}

export const staff = Array.from({ length: 9 }, (_, index) => ({
  ...named(index, ['髙橋 蓮', 'García Márquez Alejandra', '林 結衣'][index % 3]!),
  position: '',
}))
