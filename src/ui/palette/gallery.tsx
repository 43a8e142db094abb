import { useLocale } from 'use-intl'
import { ApiProblem } from '#/client.ts'
import { Keys } from './Keys.tsx'
import { type Command, Palette } from './Palette.tsx'

const nothing = () => {}

function Shown({ search }: { search?: (text: string) => Promise<readonly Command[]> }) {
  const ja = useLocale() === 'ja'
  const say = (japanese: string, english: string) => (ja ? japanese : english)
  const command = (key: string, icon: Command['icon'], label: string, detail?: string): Command => ({
    ...{ key, icon, label, detail, run: nothing },
  })
  return (
    <div>
      <h1 className="sr-only">Palette</h1>
      <Palette
        open
        onClose={nothing}
        search={search}
        sections={[
          {
            key: 'actions',
            label: say('できること', 'What you can do'),
            commands: [
              command('write', 'pencil', say('2026年11月の振り返りを書く', 'Write the reflection on November 2026')),
              command('import', 'upload', say('名簿をファイルから取り込む', 'Import people from a file')),
            ],
          },
          {
            key: 'pages',
            label: say('ページ', 'Pages'),
            commands: [
              command('today', 'today', say('今日', 'Today')),
              command('rounds', 'rounds', say('実施状況', 'Rounds'), say('振り返りの運営', 'Running reflections')),
              command(
                'long',
                'people',
                say(
                  '東日本エンタープライズ営業統括部パートナー戦略推進グループ',
                  'Partner Strategy Group of the Eastern Japan Enterprise Sales Division',
                ),
              ),
            ],
          },
        ]}
      />
    </div>
  )
}

function KeysShown() {
  const ja = useLocale() === 'ja'
  return (
    <div>
      <h1 className="sr-only">Keys</h1>
      <Keys
        open
        onClose={nothing}
        ways={[
          { letter: 't', label: ja ? '今日' : 'Today' },
          { letter: 'p', label: ja ? '人と組織' : 'People and units' },
        ]}
      />
    </div>
  )
}

export default {
  all: <Shown search={async () => []} />,
  failing: <Shown search={async () => Promise.reject(new ApiProblem(500, { reason: 'unexpected' }))} />,
  keys: <KeysShown />,
}
