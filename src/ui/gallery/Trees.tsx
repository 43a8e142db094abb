import { Badge } from '../Badge.tsx'
import { Page } from '../Page.tsx'
import { Section } from '../Section.tsx'
import { TextLink } from '../TextLink.tsx'
import { Tree, type TreeItem } from '../Tree.tsx'
import { In, Keep } from './In.tsx'

export function Trees() {
  return (
    <In>
      {(say) => {
        const count = (people: number) => (
          <Badge>{say(`${people}人`, people === 1 ? '1 person' : `${people} people`)}</Badge>
        )
        const head = (ja: string, en: string) => say(`責任者：${ja}`, `Head: ${en}`)
        const units: TreeItem[] = [
          { id: 'hq', parentId: null, label: say('本社', 'Headquarters'), badge: count(312) },
          {
            id: 'sales',
            parentId: 'hq',
            label: say('営業本部', 'Sales'),
            detail: head('田中 蓮', 'Ren Tanaka'),
            badge: count(120),
          },
          {
            id: 'east',
            parentId: 'sales',
            label: say(
              '東日本エンタープライズ営業統括部 パートナー戦略推進グループ',
              'Eastern Japan Enterprise Sales Division, Partner Strategy and Alliances Group',
            ),
            detail: head('グエン・ティ・ホア', 'Nguyen Thi Hoa'),
            badge: count(48),
          },
          { id: 'one', parentId: 'east', label: say('第一課', 'Team 1'), badge: count(1) },
          {
            id: 'two',
            parentId: 'east',
            label: say('第二課', 'Team 2'),
            detail: say('責任者が決まっていません', 'No head yet'),
          },
          { id: 'small', parentId: 'two', label: say('北海道分室', 'Hokkaido branch'), badge: count(3) },
          { id: 'west', parentId: 'sales', label: say('西日本営業部', 'Western Japan'), badge: count(30) },
          { id: 'design', parentId: 'hq', label: say('設計部', 'Design'), badge: count(64) },
          { id: 'lab', parentId: 'gone', label: say('研究所', 'Laboratory'), badge: count(12) },
        ]
        return (
          <Page title={say('組織', 'Units')}>
            <Section title={say('選ぶ', 'To choose from')}>
              <Keep<string | undefined> first="two">
                {(selected, select) => (
                  <Tree label={say('部署', 'Units')} items={units} selected={selected} onSelect={select} />
                )}
              </Keep>
            </Section>
            <Section title={say('ページへ', 'To pages')}>
              <Tree
                label={say('部署のページ', 'Pages of units')}
                items={units}
                renderLabel={(unit) => <TextLink to="/">{unit.label}</TextLink>}
              />
            </Section>
            <Section title={say('一つだけ', 'One alone')}>
              <Tree label={say('ほかの部署', 'Other units')} items={units.slice(0, 1)} />
            </Section>
          </Page>
        )
      }}
    </In>
  )
}

/** As many units as a large company has. */
export function LargeTree() {
  return (
    <In>
      {(say) => (
        <Page title={say('大きな組織', 'A large organisation')}>
          <Tree
            label={say('部署', 'Units')}
            items={Array.from({ length: 2000 }, (_, n) => ({
              id: String(n),
              parentId: n === 0 ? null : String(Math.floor((n - 1) / 12)),
              label: say(`第${n}部`, `Unit ${n}`),
            }))}
          />
        </Page>
      )}
    </In>
  )
}
