import { Button } from '../Button.tsx'
import { EmptyState } from '../EmptyState.tsx'
import { Notice } from '../Notice.tsx'
import { Page } from '../Page.tsx'
import { ReaderChips } from '../ReaderChips.tsx'
import { SaveState } from '../SaveState.tsx'
import { ToastCard } from '../Toast.tsx'
import { In, nothing } from './In.tsx'

export function Notices() {
  return (
    <In>
      {(say) => (
        <Page title={say('お知らせ', 'Notices')}>
          <ReaderChips
            readers={[
              { name: say('林 明', 'Aki Hayashi'), as: say('OJTトレーナー', 'OJT trainer') },
              {
                name: say('人事・事務局', 'Programme office'),
                as: say('3人', '3 people'),
                reads: say('1と2への答えだけ', 'Only your answers to 1 and 2'),
              },
            ]}
            note={say('評価には使われません。', 'It is not used in appraisal.')}
          />
          <ReaderChips readers={[]} />
          <Notice>
            {say('この月の振り返りは11月30日までです。', 'This month’s reflection is open until 30 November.')}
          </Notice>
          <Notice kind="good">
            {say('提出しました。林さんにお知らせしました。', 'Submitted. Aki Hayashi has been told.')}
          </Notice>
          <Notice
            kind="needs-you"
            title={say('佐藤さんの振り返りが待っています', 'Hana’s reflection is waiting')}
            action={<Button>{say('返事を書く', 'Answer')}</Button>}
          >
            {say('3日前に届きました。', 'It arrived three days ago.')}
          </Notice>
          <Notice kind="problem">
            {say(
              'サーバーにつながりませんでした。もう一度お試しください。',
              'The server could not be reached. Please try again.',
            )}
          </Notice>
          <ToastCard
            text={say('下書きを消しました', 'The draft is gone')}
            action={{ label: say('元に戻す', 'Undo'), run: nothing }}
            onDismiss={nothing}
          />
          <ToastCard kind="problem" text={say('送れませんでした', 'This could not be sent')} onDismiss={nothing} />
          <SaveState value={{ state: 'saving' }} />
          <SaveState value={{ state: 'kept', at: new Date('2026-11-20T10:24:00+09:00') }} />
          <SaveState value={{ state: 'retrying' }} />
          <EmptyState
            icon="inbox"
            title={say('返事を待つ振り返りはありません', 'No reflection is waiting for you')}
            action={<Button>{say('これまでの返事を見る', 'See earlier answers')}</Button>}
          >
            {say(
              '届くと、ここに並びます。メールでもお知らせします。',
              'New ones will be listed here, and announced by e-mail.',
            )}
          </EmptyState>
        </Page>
      )}
    </In>
  )
}
