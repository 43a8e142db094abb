import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { Page } from '../Page.tsx'
import { In, nothing } from './In.tsx'

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
