import { useLocale } from 'use-intl'
import { ApiProblem } from '#/client.ts'
import { EmptyState } from '../EmptyState.tsx'
import { Page } from '../Page.tsx'
import { AccountCard } from './AccountMenu.tsx'
import { FailedPage } from './Failed.tsx'
import { Frame } from './Frame.tsx'
import { OfflineBar } from './OfflineNotice.tsx'

const nothing = () => {}

function account(ja: boolean) {
  return {
    name: ja ? '佐藤 花' : 'Hana Sato',
    email: 'hana.sato@example.jp',
    organization: ja ? 'あおば製作所' : 'Aoba Works',
    onProfile: nothing,
    onSetPassword: nothing,
    onSignOut: nothing,
    onSignOutEverywhere: nothing,
  }
}

function Whole({ all }: { all: boolean }) {
  const ja = useLocale() === 'ja'
  const items = [
    { to: '/', icon: 'today', label: ja ? '今日' : 'Today' },
    {
      to: '/reflections',
      icon: 'pencil',
      label: ja ? 'わたしの振り返り' : 'My reflections',
      short: ja ? '振り返り' : 'Mine',
    },
    {
      to: '/waiting',
      icon: 'inbox',
      label: ja ? '返事を待つ振り返り' : 'Waiting for me',
      short: ja ? '返事待ち' : 'Waiting',
      count: 3,
    },
    { to: '/rounds', icon: 'rounds', label: ja ? '実施状況' : 'Rounds' },
    { to: '/people', icon: 'people', label: ja ? '人' : 'People' },
  ] as const
  return (
    <Frame items={all ? items : items.slice(0, 2)} account={account(ja)}>
      <Page
        title={ja ? '佐藤さん、おはようございます' : 'Good morning, Hana'}
        lead={ja ? '11月20日(金)' : 'Fri 20 Nov'}
      >
        <EmptyState title={ja ? '今日することは、すべて済んでいます' : 'Everything for today is done'} />
      </Page>
    </Frame>
  )
}

function Account() {
  return (
    <div className="max-w-xs rounded-2xl border border-line bg-card p-2">
      <h1 className="sr-only">Account</h1>
      <AccountCard {...account(useLocale() === 'ja')} />
    </div>
  )
}

export default {
  'whole office': <Whole all />,
  'whole new hire': <Whole all={false} />,
  account: <Account />,
  failed: <FailedPage problem={new Error('unseen')} onAgain={nothing} />,
  'not found': <FailedPage problem={new ApiProblem(404, { reason: 'not-found' })} onAgain={nothing} />,
  offline: (
    <div>
      <h1 className="sr-only">Offline</h1>
      <OfflineBar />
    </div>
  ),
}
