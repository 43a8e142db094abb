import { Chart } from '../Chart.tsx'
import { MonthCalendar } from '../MonthCalendar.tsx'
import { Page } from '../Page.tsx'
import { Section } from '../Section.tsx'
import { Stats } from '../Stats.tsx'
import { In, Keep } from './In.tsx'

const MONTHS = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']

export function Figures() {
  return (
    <In>
      {(say) => {
        const points = MONTHS.map((key) => ({
          key,
          name: say(`${Number(key.slice(5))}月`, key.slice(5)),
          short: String(Number(key.slice(5))),
        }))
        const handedIn = { name: say('提出', 'Handed in'), values: [38, 41, 40, 35, 33, 39, 42, 44] }
        const answered = { name: say('返事', 'Answered'), values: [30, 39, 38, null, 29, 37, 40, 31] }
        return (
          <Page width="wide" title={say('数と図', 'Figures and pictures')}>
            <Stats
              items={[
                { label: say('お願いした人', 'Asked'), value: 44, unit: say('人', 'people') },
                { label: say('提出', 'Handed in'), value: 31, detail: say('44人中31人', '31 of 44'), share: 31 / 44 },
                {
                  label: say('返事のない振り返り', 'Without an answer'),
                  value: 12,
                  needsYou: true,
                  detail: say('いちばん長いもので9営業日', 'The oldest waits for 9 working days'),
                },
                { label: say('返事までの日数', 'Days until the answer'), value: '–' },
              ]}
            />
            <Section title={say('月ごとの数', 'Month by month')}>
              <Chart
                unit={say('件', 'answers')}
                label={say('提出と返事の数', 'Handed in and answered')}
                points={points}
                series={[handedIn, answered]}
                earlier={{ name: say('前の年の提出', 'Last year'), values: [30, 33, null, 31, 30, 34, 36, 39] }}
              />
            </Section>
            <Section title={say('移り変わり', 'The course')}>
              <Chart
                kind="lines"
                label={say('提出と返事の移り変わり', 'Handed in and answered over time')}
                points={points}
                series={[answered, handedIn]}
                pointsAre={say('月', 'Month')}
              />
            </Section>
            <Section title={say('何もない', 'Nothing yet')}>
              <Chart
                label={say('まだ数字がありません', 'No figures yet')}
                points={points}
                series={[{ name: handedIn.name, values: MONTHS.map(() => null) }]}
              />
            </Section>
          </Page>
        )
      }}
    </In>
  )
}

export function Calendars() {
  return (
    <In>
      {(say) => {
        const named = [
          { startsOn: '2026-11-03', endsOn: '2026-11-03', name: say('文化の日', 'Culture Day') },
          { startsOn: '2026-11-23', endsOn: '2026-11-23', name: say('勤労感謝の日', 'Labor Thanksgiving Day') },
          {
            startsOn: '2026-12-28',
            endsOn: '2027-01-05',
            name: say(
              '年末年始の休業（本社・東日本エンタープライズ営業統括部・各製造拠点とも）',
              'Year-end closure of head office, the Eastern Japan sales division and all plants',
            ),
          },
        ]
        const workingDays = [1, 2, 3, 4, 5]
        return (
          <Page title={say('月のカレンダー', 'Month calendar')}>
            <Section title={say('めくれる', 'With pages to turn')}>
              <Keep first="2026-12">
                {(month, turn) => (
                  <MonthCalendar
                    month={month}
                    named={named}
                    workingDays={workingDays}
                    onMonth={turn}
                    from="2026-11"
                    to="2027-02"
                  />
                )}
              </Keep>
            </Section>
            <Section title={say('祝日のある月、ない月', 'A month with holidays, and one without')}>
              <div className="grid gap-6 sm:grid-cols-2">
                <MonthCalendar month="2026-11" named={named} workingDays={workingDays} />
                <MonthCalendar month="2027-02" named={[]} workingDays={[1, 2, 3, 4, 5, 6]} />
              </div>
            </Section>
          </Page>
        )
      }}
    </In>
  )
}
