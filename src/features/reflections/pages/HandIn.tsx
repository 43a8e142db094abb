import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { ReaderChips } from '#/ui/ReaderChips.tsx'
import type { Reader } from '../schema.ts'
import { useChips } from './readers.tsx'

type HandInProps = { open: boolean; readers: readonly Reader[]; onClose: () => void; onSubmit: () => void }

/** Asks once before handing in, with the readers named. */
export function HandIn({ open, readers, onClose, onSubmit }: HandInProps) {
  const t = useTranslations('reflections.handIn')
  const chips = useChips()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('title')}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button kind="primary" onClick={onSubmit}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <p>{readers.length > 0 ? t('text') : t('nobody')}</p>
      {readers.length > 0 && <ReaderChips readers={chips(readers)} />}
      <p>{t('final')}</p>
    </Dialog>
  )
}
