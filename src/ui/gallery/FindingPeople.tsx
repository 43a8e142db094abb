import { Page } from '../Page.tsx'
import { type FoundPerson, PersonField } from '../PersonField.tsx'
import { Section } from '../Section.tsx'
import { In, Keep, nothing } from './In.tsx'

export function FindingPeople() {
  return (
    <In>
      {(say) => {
        const people: FoundPerson[] = [
          {
            id: '1',
            displayName: say('佐藤 花', 'Hana Sato'),
            detail: say('営業部 第一課 ・ 007', 'Sales 1 · 007'),
            note: say('4人を担当', 'Supports 4 people'),
          },
          {
            id: '2',
            displayName: say('佐藤 花', 'Hana Sato'),
            detail: say('設計部 ・ 1204', 'Design · 1204'),
            note: say('担当なし', 'Supports nobody'),
          },
          {
            id: '3',
            displayName: 'Nguyễn Thị Phương Anh Hoàng Bảo Trân',
            detail: say(
              '東日本エンタープライズ営業統括部 パートナー戦略推進グループ',
              'Eastern Japan Enterprise Sales Division',
            ),
          },
        ]
        return (
          <Page title={say('人をさがす', 'Finding people')}>
            <Section>
              <PersonField
                label={say('OJTトレーナー', 'OJT trainer')}
                value={null}
                onChange={nothing}
                search={() => Promise.resolve(people)}
              />
              <Keep<FoundPerson | null> first={people[0]!}>
                {(person, keep) => (
                  <PersonField
                    label={say('メンター', 'Mentor')}
                    hint={say('ご本人とは別の部署の方がおすすめです。', 'Best from another unit.')}
                    value={person}
                    onChange={keep}
                    search={(text) => answer(people, text)}
                    optional
                  />
                )}
              </Keep>
              <PersonField
                label={say('上司', 'Manager')}
                value={null}
                onChange={nothing}
                search={() => Promise.reject(new Error('offline'))}
                error={say('上司を選んでください。', 'Please choose a manager.')}
              />
            </Section>
          </Page>
        )
      }}
    </In>
  )
}

/** The shorter the text, the later the answer, so that answers overtake each other. */
const answer = (people: FoundPerson[], text: string) =>
  new Promise<FoundPerson[]>((tell) => {
    const found = people.filter((one) => `${one.displayName} ${one.detail}`.toLowerCase().includes(text.toLowerCase()))
    setTimeout(() => tell(found), Math.max(0, 900 - 300 * text.length))
  })
