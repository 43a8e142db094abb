import { Avatar } from '../Avatar.tsx'
import { Badge } from '../Badge.tsx'
import { Button } from '../Button.tsx'
import { DefinitionList } from '../DefinitionList.tsx'
import { FormattedDay } from '../FormattedDay.tsx'
import { Page } from '../Page.tsx'
import { Pager } from '../Pager.tsx'
import { Progress } from '../Progress.tsx'
import { Section } from '../Section.tsx'
import { Skeleton } from '../Skeleton.tsx'
import { Table } from '../Table.tsx'
import { Timeline } from '../Timeline.tsx'
import { In, nothing } from './In.tsx'

export function Lists() {
  return (
    <In>
      {(say) => {
        const rows = [
          { name: say('佐藤 花', 'Hana Sato'), unit: say('営業部 第一課', 'Sales 1'), due: '2026-11-20', answered: 3 },
          {
            name: say('グエン・ティ・ホア', 'Nguyen Thi Hoa'),
            unit: say('設計部', 'Design'),
            due: '2026-11-24',
            answered: 12,
          },
        ]
        return (
          <Page title={say('一覧', 'Lists')} width="wide">
            <Section
              title={say('実施状況', 'Rounds')}
              actions={<Button size="small">{say('CSVで出す', 'Export as CSV')}</Button>}
            >
              <Table
                caption={say('参加者', 'Participants')}
                rows={rows}
                rowKey={(row) => row.name}
                columns={[
                  {
                    key: 'name',
                    header: say('氏名', 'Name'),
                    cell: (row) => (
                      <span className="flex items-center gap-2.5 font-semibold">
                        <Avatar name={row.name} size="small" />
                        {row.name}
                      </span>
                    ),
                  },
                  { key: 'unit', header: say('部署', 'Department'), cell: (row) => row.unit },
                  { key: 'due', header: say('期限', 'Due'), cell: (row) => <FormattedDay day={row.due} /> },
                  { key: 'answered', header: say('返事の数', 'Answers'), align: 'end', cell: (row) => row.answered },
                  {
                    key: 'state',
                    header: say('状態', 'State'),
                    narrow: true,
                    cell: (row) =>
                      row.answered > 5 ? (
                        <Badge kind="good">{say('順調', 'On track')}</Badge>
                      ) : (
                        <Badge>{say('これから', 'To come')}</Badge>
                      ),
                  },
                ]}
              />
              <Pager text={say('312人中 1–20', '1–20 of 312')} onNext={nothing} />
              <Table
                compact
                caption={say('月ごとの件数', 'Counts by month')}
                rows={rows}
                rowKey={(row) => row.name}
                columns={[
                  { key: 'unit', header: say('部署', 'Department'), cell: (row) => row.unit },
                  { key: 'answered', header: say('返事', 'Answers'), align: 'end', cell: (row) => row.answered },
                  {
                    key: 'due',
                    header: say('期限', 'Due'),
                    spare: true,
                    cell: (row) => <FormattedDay day={row.due} />,
                  },
                ]}
              />
            </Section>
            <div className="grid gap-6 lg:grid-cols-2">
              <Section title={say('この先', 'What comes next')}>
                <Timeline
                  items={[
                    {
                      key: '1',
                      state: 'done',
                      title: say('10月の振り返り', 'October'),
                      when: <FormattedDay day="2026-10-30" />,
                    },
                    {
                      key: '2',
                      state: 'now',
                      title: say('11月の振り返り', 'November'),
                      when: <FormattedDay day="2026-11-30" />,
                      children: <p>{say('書くのは2分ほどです。', 'It takes about two minutes.')}</p>,
                    },
                    {
                      key: '3',
                      state: 'later',
                      title: say('12月の振り返り', 'December'),
                      when: <FormattedDay day="2026-12-28" />,
                    },
                  ]}
                />
              </Section>
              <Section title={say('くわしく', 'Details')}>
                <DefinitionList
                  items={[
                    { term: say('入社日', 'Joined'), value: <FormattedDay day="2026-04-01" year /> },
                    { term: say('トレーナー', 'Trainer'), value: say('林 明', 'Aki Hayashi') },
                  ]}
                />
                <Progress label={say('提出', 'Submitted')} value={18} max={25} text={say('25人中18人', '18 of 25')} />
                <Progress label={say('返事', 'Answered')} value={0} max={25} text={say('25人中0人', '0 of 25')} />
              </Section>
            </div>
            <Skeleton />
            <Skeleton cards lines={2} />
          </Page>
        )
      }}
    </In>
  )
}
