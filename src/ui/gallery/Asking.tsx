import { useState } from 'react'
import { Button } from '../Button.tsx'
import { ComboBox } from '../ComboBox.tsx'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { DayField } from '../DayField.tsx'
import { Dialog } from '../Dialog.tsx'
import { Page } from '../Page.tsx'
import { type FoundPerson, PersonField } from '../PersonField.tsx'
import { In, Keep, nothing } from './In.tsx'

export function Asking() {
  return (
    <In>
      {(say) => (
        <Page title={say('確認', 'Asking')}>
          <Dialog
            open
            onClose={nothing}
            title={say('この内容で提出しますか', 'Submit this?')}
            actions={
              <>
                <Button>{say('もう少し書く', 'Keep writing')}</Button>
                <Button kind="primary">{say('提出する', 'Submit')}</Button>
              </>
            }
          >
            <p>
              {say(
                '提出すると、林さんにお知らせします。あとから書き足すこともできます。',
                'Aki Hayashi will be told. You can add to it later.',
              )}
            </p>
          </Dialog>
        </Page>
      )}
    </In>
  )
}

export function Confirming({ state }: { state?: 'pending' | 'failed' | undefined }) {
  const [open, setOpen] = useState(true)
  return (
    <In>
      {(say) => (
        <Page title={say('確認', 'Asking')}>
          <ConfirmDialog
            open={open}
            onClose={() => setOpen(false)}
            onConfirm={nothing}
            title={say('佐藤 花さんを退職にしますか', 'Record that Hana Sato leaves?')}
            confirm={say('退職にする', 'Record it')}
            pending={state === 'pending'}
            error={
              state === 'failed'
                ? say(
                    'サーバーにつながりませんでした。もう一度お試しください。',
                    'The server could not be reached. Please try again.',
                  )
                : undefined
            }
          >
            <p>
              {say(
                '2027年4月1日から、検索に出なくなり、サインインもできなくなります。記録は保管期間のあいだ人事に残ります。',
                'From 1 April 2027 Hana is no longer found and cannot sign in. The record stays with HR until its period ends.',
              )}
            </p>
          </ConfirmDialog>
        </Page>
      )}
    </In>
  )
}

/** Lists and calendars inside a dialog, which is a layer of its own. */
export function AskingMuch() {
  const [open, setOpen] = useState(true)
  return (
    <In>
      {(say) => {
        const aki = { id: 'aki', displayName: say('林 明', 'Aki Hayashi'), detail: say('設計部', 'Design') }
        return (
          <Page title={say('確認', 'Asking')}>
            <Dialog
              open={open}
              onClose={() => setOpen(false)}
              title={say('引き継ぎ', 'Handing over')}
              actions={<Button kind="primary">{say('引き継ぐ', 'Hand over')}</Button>}
            >
              <Keep<FoundPerson | null> first={null}>
                {(person, keep) => (
                  <PersonField
                    label={say('新しいトレーナー', 'New trainer')}
                    value={person}
                    onChange={keep}
                    search={() => Promise.resolve([aki])}
                  />
                )}
              </Keep>
              <Keep<string | undefined> first="2027-04-01">
                {(day, keep) => <DayField label={say('いつから', 'From')} value={day} onChange={keep} optional />}
              </Keep>
              <Keep<string | undefined> first={undefined}>
                {(unit, keep) => (
                  <ComboBox
                    label={say('部署', 'Unit')}
                    value={unit}
                    onChange={keep}
                    choices={Array.from({ length: 20 }, (_, n) => ({
                      value: String(n),
                      label: say(`第${n + 1}課`, `Team ${n + 1}`),
                    }))}
                  />
                )}
              </Keep>
            </Dialog>
          </Page>
        )
      }}
    </In>
  )
}
