import { v7 } from 'uuid'
import { searchText, sortKey } from '#/features/people/rules.ts'

const FAMILIES =
  '佐藤 さとう,鈴木 すずき,髙橋 たかはし,田中 たなか,伊藤 いとう,渡邊 わたなべ,山本 やまもと,中村 なかむら,小林 こばやし,加藤 かとう,吉田 よしだ,山田 やまだ,佐々木 ささき,山口 やまぐち,松本 まつもと,井上 いのうえ,木村 きむら,林 はやし,斎藤 さいとう,清水 しみず'
const GIVEN =
  '蓮 れん,陽菜 ひな,湊 みなと,結衣 ゆい,蒼 あおい,凛 りん,大翔 ひろと,葵 あおい,悠真 ゆうま,紬 つむぎ,樹 いつき,芽依 めい,朝陽 あさひ,咲良 さくら,颯太 そうた,美月 みづき,陸 りく,花 はな,新 あらた,詩 うた'
const pairs = (list: string) => list.split(',').map((name) => name.split(' ') as [string, string])
const families = pairs(FAMILIES)
const given = pairs(GIVEN)

export const UNITS = [
  '製造本部 ＞ 第一製造部',
  '製造本部 ＞ 第二製造部',
  '営業本部 ＞ 東日本営業部',
  '営業本部 ＞ 西日本営業部',
  '研究所',
  '情報システム部',
  '人事部',
  '経理部',
]

export type Invented = ReturnType<typeof invent>

/** One person of an organisation, by place in it: the same place gives the same name everywhere. */
export function invent(organization: string, place: number) {
  const [familyName, familyReading] = families[place % families.length]!
  const [givenName, givenReading] = given[Math.floor(place / families.length) % given.length]!
  const reading = `${familyReading} ${givenReading}`
  const unit = UNITS[place % UNITS.length]!
  const names = { familyName, givenName, reading, number: String(place + 1).padStart(5, '0'), unit }
  return {
    organization_id: organization,
    id: v7(),
    place,
    number: names.number,
    family_name: familyName,
    given_name: givenName,
    reading,
    email: `p${names.number}@${organization.slice(-12)}.example`,
    roles: place < 2 ? ['hr'] : [],
    search_text: searchText(names),
    sort_key: sortKey(names),
    unit,
  }
}
