import { useLocale, useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { dateText, monthText } from '#/ui/FormattedDay.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import type { Responses } from './Responses.tsx'

export type Taken = Responses['imports'][number]

/** The files whose months are in the table; each can be taken back. */
export function FilesTaken({ imports, onUndo }: { imports: readonly Taken[]; onUndo: (taken: Taken) => void }) {
  const t = useTranslations('responses.imports')
  const locale = useLocale()
  const span = useSpan()
  return (
    <Section title={t('title')}>
      <ul className="grid gap-3">
        {imports.map((taken) => (
          <li key={taken.importId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <span>
              {t('line', span(taken))}{' '}
              <span className="text-sm text-muted">{t('on', { day: dateText(taken.importedOn, locale) })}</span>
            </span>
            <Button size="small" onClick={() => onUndo(taken)}>
              {t('undo')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function useSpan() {
  const locale = useLocale()
  return ({ from, until, months }: Taken) => ({
    from: monthText(from, locale),
    until: monthText(until, locale),
    months,
  })
}

type UndoTakenProps = {
  /** Nothing is asked while there is none. */
  taken: Taken | undefined
  pending?: boolean | undefined
  problem?: unknown
  onUndo: (taken: Taken) => void
  onClose: () => void
}

export function UndoTaken({ taken, pending, problem, onUndo, onClose }: UndoTakenProps) {
  const t = useTranslations('responses.imports')
  const { sentence } = useRefusal('reflections')
  const span = useSpan()
  return (
    <ConfirmDialog
      open={taken !== undefined}
      title={t('undoTitle')}
      confirm={t('undo')}
      pending={pending}
      error={sentence(problem)}
      onConfirm={() => taken && onUndo(taken)}
      onClose={onClose}
    >
      {taken && <p>{t('undoText', span(taken))}</p>}
    </ConfirmDialog>
  )
}
