import type { PersonLine } from '#/features/people/schema.ts'

/** A person of the sample company, with whatever a state is about. */
const person = (number: number, more: Partial<PersonLine> = {}): PersonLine => ({
  id: `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  displayName: '若葉 みどり',
  reading: 'わかば みどり',
  number: `A2026${String(number).padStart(3, '0')}`,
  unit: '製造本部 ＞ 第一製造部',
  kind: 'new-graduate',
  hiredOn: '2026-04-01',
  leftOn: null,
  away: false,
  awayUntil: null,
  email: 'midori.wakaba@aoba.example',
  locale: 'ja',
  roles: [],
  supporters: { trainer: ['高橋 進'], manager: ['渡辺 恵子'] },
  missing: [],
  account: 'active',
  ...more,
})

const mori = { displayName: '森 さくら', reading: 'もり さくら', number: 'A2026002' }
const garcia = { displayName: 'García Márquez Alejandra', reading: 'ガルシア マルケス アレハンドラ' }

const longSupporters = {
  trainer: ['高橋 進', '伊集院 光太郎左衛門'],
  manager: ['渡辺 恵子'],
  counsellor: ['García Márquez Alejandra'],
}

/** The organisation's own kind. */
export const kinds = [
  { code: person(99).id, nameJa: '定年後の再雇用', nameEn: 'Rehired after retirement', retired: false },
]

export const people: PersonLine[] = [
  person(1),
  person(2, { ...mori, account: 'invited', supporters: {}, missing: ['trainer', 'manager', 'mentor'] }),
  person(3, { ...garcia, account: 'expired', kind: 'mid-career', locale: 'en', supporters: longSupporters }),
  person(4, {
    displayName: '林 大地',
    reading: '',
    account: 'none',
    email: null,
    unit: null,
    supporters: { buddy: ['森 さくら'] },
  }),
  person(5, {
    displayName: '勅使河原 小次郎左衛門尉',
    reading: 'てしがわら こじろうさえもんのじょう',
    unit: '製造本部 ＞ 第一製造部 ＞ 精密加工技術課 ＞ 品質保証グループ海外担当',
    account: 'none',
    away: true,
    awayUntil: '2026-12-28',
  }),
  person(6, {
    displayName: '渡辺 恵子',
    reading: 'わたなべ けいこ',
    kind: '0197a000-0000-7000-8000-000000000099',
    supporters: {},
    away: true,
    roles: ['hr', 'admin'],
  }),
]

export const many: PersonLine[] = Array.from({ length: 50 }, (_, index) => ({
  ...people[index % people.length]!,
  id: person(index + 100).id,
  number: `A2026${100 + index}`,
}))

export const units = [
  { id: person(90).id, path: '製造本部 ＞ 第一製造部' },
  { id: person(91).id, path: '製造本部 ＞ 第一製造部 ＞ 精密加工技術課 ＞ 品質保証グループ海外担当' },
]

export const links = people.slice(1, 4).map(({ id, displayName }) => ({
  personId: id,
  displayName,
  url: `https://banso.aoba.example/invitation#${id.replaceAll('-', '')}${id.replaceAll('-', '')}`,
}))
