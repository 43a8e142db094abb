import { useLocale } from 'use-intl'
import { ApiProblem } from '#/client.ts'
import { EmptyState } from '../EmptyState.tsx'
import { Page } from '../Page.tsx'
import { AccountCard } from './AccountMenu.tsx'
import { FailedPage } from './Failed.tsx'
import { Frame } from './Frame.tsx'
import { MenuList, type NavigationGroup, type NavigationPlace } from './Navigation.tsx'
import { OfflineBar } from './OfflineNotice.tsx'
import { UnreachablePage } from './Unreachable.tsx'

const nothing = () => {}

function account(ja: boolean) {
  return {
    name: ja ? '佐藤 花' : 'Hana Sato',
    email: 'hana.sato@example.jp',
    organization: ja ? 'あおば製作所' : 'Aoba Works',
    onLook: nothing,
    onKeys: nothing,
    onSetPassword: nothing,
    onSignOut: nothing,
    onSignOutEverywhere: nothing,
  }
}

const place = (to: NavigationPlace['to'], label: string, here = false): NavigationPlace => ({
  key: label,
  to,
  label,
  here,
})

function groupsOf(ja: boolean): NavigationGroup[] {
  const say = (japanese: string, english: string) => (ja ? japanese : english)
  return [
    { key: 'today', icon: 'today', label: say('今日', 'Today'), places: [place('/', say('今日', 'Today'))] },
    {
      key: 'reflections',
      icon: 'pencil',
      label: say('わたしの振り返り', 'My reflections'),
      short: say('振り返り', 'Mine'),
      places: [place('/reflections', say('わたしの振り返り', 'My reflections'))],
    },
    {
      key: 'waiting',
      icon: 'inbox',
      label: say('返事を待つ振り返り', 'Waiting for me'),
      short: say('返事待ち', 'Waiting'),
      count: 3,
      places: [place('/waiting', say('返事を待つ振り返り', 'Waiting for me'))],
    },
    {
      key: 'rounds',
      icon: 'rounds',
      label: say('振り返りの運営', 'Running reflections'),
      short: say('運営', 'Reflections'),
      places: [
        place('/rounds', say('実施状況', 'Rounds'), true),
        place('/responses', say('月別の回答数', 'Responses by month')),
        place('/summaries', say('集計', 'Summaries')),
        place('/items', say('月ごとの質問', 'Monthly questions')),
        place('/programmes', say('プログラム', 'Programmes')),
        place('/forms', say('フォーム', 'Forms')),
      ],
    },
    {
      key: 'people',
      icon: 'people',
      label: say('人と組織', 'People and units'),
      short: say('人と組織', 'People'),
      places: [
        place('/people', say('名簿', 'People')),
        place('/units', say('部署', 'Units')),
        place('/supporters', say('支える人', 'Supporters')),
      ],
    },
    {
      key: 'settings',
      icon: 'settings',
      label: say('設定', 'Settings'),
      places: [
        place('/organization', say('組織の設定', 'Organisation')),
        place('/organization/keeping', say('言葉の保管期間', 'How long words are kept')),
      ],
    },
  ]
}

const ownOf = (ja: boolean): NavigationGroup => ({
  key: 'mine',
  icon: 'person',
  label: ja ? 'わたし' : 'About me',
  places: [
    place('/letters', ja ? 'お便り' : 'Letters'),
    place('/me/everything', ja ? 'わたしのすべて' : 'Everything about me'),
    place('/me', ja ? 'わたしのプロフィール' : 'My profile'),
  ],
})

function Whole({ all }: { all: boolean }) {
  const ja = useLocale() === 'ja'
  const groups = groupsOf(ja)
  return (
    <Frame groups={all ? groups : groups.slice(0, 2)} own={ownOf(ja)} account={account(ja)} onSearch={nothing}>
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
  const ja = useLocale() === 'ja'
  return (
    <div className="max-w-xs rounded-2xl border border-line bg-card p-2">
      <h1 className="sr-only">Account</h1>
      <AccountCard {...account(ja)} places={ownOf(ja).places} />
    </div>
  )
}

function Menu() {
  const ja = useLocale() === 'ja'
  return (
    <div className="max-w-sm rounded-2xl border border-line bg-card px-6 py-4">
      <h1 className="sr-only">Menu</h1>
      <h2 className="pb-3 text-xl font-bold">{ja ? 'メニュー' : 'Menu'}</h2>
      <MenuList groups={[...groupsOf(ja), ownOf(ja)]} onChosen={nothing} />
    </div>
  )
}

export default {
  'whole office': <Whole all />,
  'whole new hire': <Whole all={false} />,
  account: <Account />,
  menu: <Menu />,
  failed: <FailedPage problem={new Error('unseen')} onAgain={nothing} />,
  'not found': <FailedPage problem={new ApiProblem(404, { reason: 'not-found' })} onAgain={nothing} />,
  unreachable: <UnreachablePage drafts={0} onAgain={nothing} />,
  'unreachable with drafts': <UnreachablePage drafts={2} onAgain={nothing} />,
  offline: (
    <div>
      <h1 className="sr-only">Offline</h1>
      <OfflineBar />
    </div>
  ),
}
