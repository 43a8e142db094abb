import { MonthSelect } from '../MonthSelect.tsx'
import { Page } from '../Page.tsx'
import { Section } from '../Section.tsx'
import { Tabs } from '../Tabs.tsx'
import { In, Keep } from './In.tsx'

export function Sections() {
  return (
    <In>
      {(say) => {
        const tabs = [
          { id: 'now', label: say('いまの様子', 'At present') },
          { id: 'supporters', label: say('支える人', 'Supporters'), count: 3 },
          { id: 'employments', label: say('雇用と配属', 'Employments and units') },
          { id: 'absences', label: say('休職・休暇', 'Absences'), count: 0 },
          { id: 'roles', label: say('役割と権限', 'Roles and what they read') },
          { id: 'history', label: say('変更の履歴', 'History of changes') },
        ]
        return (
          <Page title={say('ページの中の区分', 'Sections of a page')}>
            <Keep first="roles">
              {(selected, select) => (
                <Tabs
                  label={say('この人について', 'About this person')}
                  tabs={tabs}
                  selected={selected}
                  onSelect={select}
                >
                  <Section title={tabs.find((tab) => tab.id === selected)?.label}>
                    <Keep<string | undefined> first="2026-04">
                      {(month, keep) => (
                        <MonthSelect
                          label={say('入社した月', 'Month of joining')}
                          from="2024-01"
                          to="2027-04"
                          value={month}
                          onChange={keep}
                          optional
                        />
                      )}
                    </Keep>
                  </Section>
                </Tabs>
              )}
            </Keep>
            <Tabs
              label={say('設定', 'Settings')}
              tabs={tabs.slice(0, 3).map((tab) => ({ ...tab, href: `/?section=${tab.id}` }))}
              selected="supporters"
            >
              <p>{say('区分ごとにアドレスがあります。', 'Every section has its own address.')}</p>
            </Tabs>
          </Page>
        )
      }}
    </In>
  )
}
