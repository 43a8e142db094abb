import type pg from 'pg'
import { v7 } from 'uuid'
import { displayName, searchText, sortKey } from '#/features/people/rules.ts'
import { termsOf } from '#/features/people/search/rules.ts'

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

/** One person of an organisation, by place in it: the same place gives the same name everywhere. */
function invent(organization: string, place: number) {
  const [familyName, familyReading] = families[place % families.length]!
  const [givenName, givenReading] = given[Math.floor(place / families.length) % given.length]!
  const reading = `${familyReading} ${givenReading}`
  const unit = UNITS[place % UNITS.length]!
  const number = String(place + 1).padStart(5, '0')
  const names = { familyName, givenName, reading, otherName: '', chosenName: '', numbers: [number] }
  return {
    organization_id: organization,
    id: v7(),
    place,
    number,
    family_name: familyName,
    given_name: givenName,
    display_name: displayName(names),
    reading,
    email: `p${number}@${organization.slice(-12)}.example`,
    search_text: searchText(names),
    sort_key: sortKey(names),
    terms: termsOf(names),
    unit,
  }
}

/** A file of so many new people, as an office exports one. */
export function peopleFile(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const { family_name, given_name, reading, unit, number } = invent('file', index)
    return `N${number},${family_name},${given_name},${reading},n${number}@bench.example,${unit},新卒,2026/4/1`
  })
  return ['社員番号,姓,名,よみがな,メールアドレス,部署,採用区分,入社日', ...lines].join('\n')
}

/** Who was invented, for what is made of them afterwards. */
export const BENCH_PEOPLE =
  'create temp table bench_people (organization_id uuid, id uuid, place int, number text, unit text)'

const AT_ONCE = 5000

/** An organisation with its units, whose code is their path, and its people; the first two are HR. */
export async function fillPeople(
  client: pg.Client,
  { organizationId, name, count }: { organizationId: string; name: string; count: number },
): Promise<void> {
  await client.query('insert into app.people_organizations (organization_id, name) values ($1, $2)', [
    organizationId,
    name,
  ])
  await client.query(
    `with unit as (
       insert into app.people_units (organization_id, id, code)
       select $1, uuidv7(), path from unnest($2::text[]) path returning id, code)
     insert into app.people_unit_versions (organization_id, unit_id, starts_on, name)
     select $1, id, '2000-01-01', code from unit`,
    [organizationId, UNITS],
  )
  for (let start = 0; start < count; start += AT_ONCE) {
    const length = Math.min(AT_ONCE, count - start)
    const rows = JSON.stringify(Array.from({ length }, (_, index) => invent(organizationId, start + index)))
    for (const statement of INVENTED) await client.query(statement, [rows])
  }
  await client.query(
    `insert into app.people_offices (organization_id, id, person_id, office, starts_on)
     select organization_id, uuidv7(), id, 'hr', '2026-04-01' from bench_people where organization_id = $1 and place < 2`,
    [organizationId],
  )
}

const INVENTED = [
  `insert into app.people_persons (organization_id, id, family_name, given_name, display_name, reading, email, search_text, sort_key, activated_at)
   select organization_id, id, family_name, given_name, display_name, reading, email, search_text, sort_key, now()
   from json_to_recordset($1) as p (organization_id uuid, id uuid, family_name text, given_name text, display_name text,
     reading text, email text, search_text text, sort_key text)`,
  `insert into app.people_search (organization_id, person_id, term, sort_key)
   select organization_id, id, term, sort_key
   from json_to_recordset($1) as p (organization_id uuid, id uuid, terms json, sort_key text), json_array_elements_text(terms) term`,
  `insert into bench_people
   select * from json_to_recordset($1) as p (organization_id uuid, id uuid, place int, number text, unit text)`,
]
