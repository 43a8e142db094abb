import { useTranslations } from 'use-intl'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { withoutRuby } from '../rules.ts'
import type { MaterialLine } from '../schema.ts'

type RemoveMaterialProps = {
  line: MaterialLine | undefined
  pending?: boolean | undefined
  problem?: string | undefined
  onRemove: () => void
  onClose: () => void
}

/** Asks before a piece is taken out. */
export function RemoveMaterial({ line, pending, problem, onRemove, onClose }: RemoveMaterialProps) {
  const t = useTranslations('material')
  return (
    <ConfirmDialog
      open={line !== undefined}
      title={t('removeTitle', { heading: line ? withoutRuby(line.texts.ja.heading) : '' })}
      confirm={t('remove')}
      pending={pending}
      error={problem}
      onConfirm={onRemove}
      onClose={onClose}
    >
      {t('removeText')}
    </ConfirmDialog>
  )
}
