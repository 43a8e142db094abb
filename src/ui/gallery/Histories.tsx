import { Button } from '../Button.tsx'
import { HistoryList } from '../HistoryList.tsx'
import { JobProgress } from '../JobProgress.tsx'
import { Page } from '../Page.tsx'
import { Section } from '../Section.tsx'
import { In } from './In.tsx'

export function Histories() {
  return (
    <In>
      {(say) => (
        <Page title={say('これまでとこれから', 'Before and after')}>
          <Section title={say('支える人', 'Supporters')}>
            <HistoryList
              label={say('支える人', 'Supporters')}
              items={[
                {
                  key: '1',
                  state: 'planned',
                  from: '2027-04-01',
                  label: say('グエン・ティ・ホア', 'Nguyen Thi Hoa'),
                  detail: say('OJTトレーナー ・ 引き継ぎ予定', 'OJT trainer, taking over'),
                  actions: <Button size="small">{say('取り消す', 'Withdraw')}</Button>,
                },
                {
                  key: '2',
                  state: 'current',
                  from: '2026-04-01',
                  until: '2027-03-31',
                  label: say('林 明', 'Aki Hayashi'),
                  detail: say('OJTトレーナー ・ 毎週話します', 'OJT trainer, meets weekly'),
                  actions: <Button size="small">{say('引き継ぐ', 'Hand over')}</Button>,
                },
                {
                  key: '3',
                  state: 'current',
                  from: '2026-04-01',
                  label: say(
                    '東日本エンタープライズ営業統括部 パートナー戦略推進グループ 田中 蓮',
                    'Ren Tanaka of the Eastern Japan Enterprise Sales Division, Partner Strategy Group',
                  ),
                },
                {
                  key: '4',
                  state: 'past',
                  from: '2025-10-01',
                  until: '2026-02-28',
                  label: say('田中 蓮', 'Ren Tanaka'),
                },
                { key: '5', state: 'past', until: '2025-09-30', label: say('王 芳', 'Fang Wang') },
              ]}
            />
          </Section>
          <Section title={say('一つだけ', 'One alone')}>
            <HistoryList
              label={say('雇用', 'Employments')}
              items={[{ key: '1', state: 'current', from: '2028-02-29', label: say('中途採用', 'Mid-career') }]}
            />
          </Section>
        </Page>
      )}
    </In>
  )
}

export function Jobs() {
  return (
    <In>
      {(say) => (
        <Page title={say('時間のかかる仕事', 'Long work')}>
          <Section>
            <JobProgress state="waiting" />
            <JobProgress state="running" phase={say('ファイルを読んでいます', 'Reading the file')} />
            <JobProgress
              state="running"
              phase={say('名簿に反映しています', 'Writing to the list')}
              done={6240}
              total={10000}
            />
            <JobProgress state="done" action={<Button>{say('人の一覧へ', 'To the people')}</Button>}>
              {say('10,000人のうち、312人を追加しました。', '312 of 10,000 people were added.')}
            </JobProgress>
            <JobProgress state="failed" action={<Button>{say('もう一度', 'Try again')}</Button>}>
              {say('何も変更していません。', 'Nothing was changed.')}
            </JobProgress>
          </Section>
        </Page>
      )}
    </In>
  )
}
