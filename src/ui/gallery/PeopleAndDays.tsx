import { ComboBox } from '../ComboBox.tsx'
import { DayField } from '../DayField.tsx'
import { Page } from '../Page.tsx'
import { Section } from '../Section.tsx'
import { In, Keep, nothing } from './In.tsx'

export function PeopleAndDays() {
  return (
    <In>
      {(say) => (
        <Page title={say('人と日付', 'People and days')}>
          <Section>
            <Keep<string | undefined> first="aki">
              {(value, keep) => (
                <ComboBox
                  label={say('OJTトレーナー', 'OJT trainer')}
                  hint={say('名前の一部を入力してください。', 'Type a part of the name.')}
                  choices={[
                    { value: 'aki', label: say('林 明', 'Aki Hayashi'), note: say('設計部', 'Design') },
                    { value: 'ren', label: say('田中 蓮', 'Ren Tanaka'), note: say('営業部', 'Sales') },
                  ]}
                  value={value}
                  onChange={keep}
                />
              )}
            </Keep>
            <ComboBox
              label={say('メンター', 'Mentor')}
              choices={[]}
              value={undefined}
              onChange={nothing}
              optional
              error={say('まだ決まっていません。', 'Nobody has been chosen yet.')}
            />
            <Keep<string | undefined> first="2026-11-20">
              {(day, keep) => <DayField label={say('開始日', 'First day')} value={day} onChange={keep} />}
            </Keep>
            <Keep<string | undefined> first="2027-03-31">
              {(day, keep) => (
                <DayField label={say('終了予定日', 'Planned end')} value={day} onChange={keep} optional />
              )}
            </Keep>
            <DayField
              label={say('終了日', 'Last day')}
              hint={say('決まっていなければ空のままで。', 'Leave it empty if it is not known.')}
              optional
              value={undefined}
              onChange={nothing}
              error={say('開始日より前です。', 'This is before the first day.')}
            />
          </Section>
        </Page>
      )}
    </In>
  )
}
