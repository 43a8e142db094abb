import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { ImportState } from '../schema.ts'
import { useFileProblem } from './useFileProblem.tsx'

type UndoImportProps = {
  /** The import to take back; nothing is asked while there is none. */
  asked: ImportState | undefined
  onUndone: (state: ImportState) => void
  onClose: () => void
}

export function UndoImport({ asked, onUndone, onClose }: UndoImportProps) {
  const t = useTranslations('imports.history')
  const queries = useQueryClient()
  const undo = useMutation({
    mutationFn: api.people.undoImport,
    async onSuccess(state) {
      toast({ text: t('undone') })
      onUndone(state)
      await queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('people.') })
    },
  })
  return (
    <AskToUndo
      asked={asked}
      pending={undo.isPending}
      problem={undo.error}
      onUndo={({ importId }) => undo.mutate({ importId })}
      onClose={() => {
        undo.reset()
        onClose()
      }}
    />
  )
}

type AskToUndoProps = {
  asked: ImportState | undefined
  pending?: boolean | undefined
  problem?: unknown
  onUndo: (state: ImportState) => void
  onClose: () => void
}

/** Says what would be gone and what would be as before. */
export function AskToUndo({ asked, pending, problem, onUndo, onClose }: AskToUndoProps) {
  const t = useTranslations('imports.history')
  const { of } = useFileProblem()
  return (
    <ConfirmDialog
      open={asked !== undefined}
      title={t('undoTitle')}
      confirm={t('undo')}
      pending={pending}
      error={of(problem)}
      onConfirm={() => asked && onUndo(asked)}
      onClose={onClose}
    >
      {asked && (
        <>
          <p className="mb-2 font-medium break-words">{asked.fileName}</p>
          <p>{t('undoText', { added: asked.added, changed: asked.changed })}</p>
        </>
      )}
    </ConfirmDialog>
  )
}
