import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import type { Reader } from '../schema.ts'
import { useSpeech } from './speech.tsx'

type SendAnswerProps = {
  open: boolean
  /** Whom the answer is for. */
  name: string
  readers: readonly Reader[]
  onClose: () => void
  onSubmit: () => void
}

/** Asks once before the answer goes out. */
export function SendAnswer({ open, name, readers, onClose, onSubmit }: SendAnswerProps) {
  const t = useTranslations('reflections.answer')
  const reflections = useTranslations('reflections')
  const { person, list } = useSpeech()
  const others = readers
    .filter((reader) => reader.reads === 'state')
    .map((reader) => (reader.personId === null ? reflections('office') : person(reader.displayName)))
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('confirmTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button kind="primary" onClick={onSubmit}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <p>{t('confirm', { name })}</p>
      {others.length > 0 && <p>{t('others', { names: list(others) })}</p>}
    </Dialog>
  )
}
