import type { ComponentProps } from 'react'
import { ApiProblem } from '#/client.ts'
import { MyProfile } from './MyProfile.tsx'

const nothing = () => {}
type Props = ComponentProps<typeof MyProfile>
const id = (number: number) => `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`

const profile: Props['profile'] = {
  id: id(1),
  displayName: '若葉みどり',
  fields: {
    ...{ familyName: '若葉', givenName: 'みどり', reading: 'わかば みどり', otherName: '', chosenName: '' },
    ...{ email: 'midori.wakaba@aoba.example', privateEmail: null, phone: '', locale: 'ja' },
  },
  number: 'A2026001',
  kind: 'new-graduate',
  hiredOn: '2026-04-01',
  unit: '製造本部 ＞ 第一製造部',
  position: '',
  revision: 0,
  photoAt: null,
  hr: [{ id: id(2), displayName: '佐藤花', email: 'hana.sato@aoba.example' }],
}
const long: Props['profile'] = {
  ...profile,
  displayName: '勅使河原 小次郎左衛門尉アレクサンドル',
  fields: {
    ...{ familyName: '勅使河原', givenName: '小次郎左衛門尉', reading: 'てしがわら こじろうさえもんのじょう' },
    ...{ otherName: 'Teshigawara Kojirōsaemonnojō', chosenName: '勅使河原 小次郎左衛門尉アレクサンドル' },
    email: 'kojirosaemonnojo.teshigawara@precision-manufacturing.aoba.example',
    ...{ privateEmail: 'kojirosaemonnojo.teshigawara@home.example', phone: '+81-90-1234-5678', locale: 'ja' },
  },
  kind: id(99),
  unit: '製造本部 ＞ 第一製造部 ＞ 精密加工技術課 ＞ 品質保証グループ海外担当',
  position: '品質保証グループ海外担当リーダー代理',
  hr: [3, 4, 5].map((number) => ({
    id: id(number),
    displayName: '伊集院 光太郎左衛門',
    email: number === 4 ? null : 'kotarozaemon.ijuin@precision-manufacturing.aoba.example',
  })),
}
const trainer = { personId: id(7), displayName: '高橋進', as: 'trainer' }
const manager = { personId: id(8), displayName: '渡辺恵子', as: 'manager' }
const readers = { readers: [trainer, manager] }
const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#4a7c59" d="M0 0h8v8H0z"/></svg>')}`

const page = (more: Partial<Props> = {}) => (
  <MyProfile
    profile={profile}
    languages={['ja', 'en']}
    kinds={[{ code: id(99), nameJa: '定年後の再雇用', nameEn: 'Rehired after retirement', retired: false }]}
    readers={readers}
    change={{ onSave: nothing }}
    picture={{ photo: undefined, onChange: nothing }}
    {...more}
  />
)
const invalid = new ApiProblem(400, { reason: 'invalid', issues: [{ field: 'privateEmail', reason: 'invalid' }] })

export default {
  profile: page(),
  'profile, loading': page({ profile: undefined }),
  'profile, long names': page({
    profile: long,
    readers: { readers: [{ ...trainer, displayName: '伊集院 光太郎左衛門' }, manager] },
    picture: { photo: picture, onChange: nothing },
  }),
  'profile, nobody reads': page({
    profile: { ...profile, unit: null, hr: [] },
    readers: { readers: [] },
  }),
  'profile, address refused': page({ change: { onSave: nothing, problem: invalid } }),
  'profile, changed meanwhile': page({
    change: { onSave: nothing, problem: new ApiProblem(409, { reason: 'changed-meanwhile' }) },
  }),
  'profile, picture refused': page({
    picture: { photo: undefined, onChange: nothing, problem: new ApiProblem(409, { reason: 'picture-damaged' }) },
  }),
}
