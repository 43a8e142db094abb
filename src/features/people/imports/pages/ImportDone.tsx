import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { ImportState } from '../schema.ts'

type ImportDoneProps = { result: ImportState; onAnother: () => void; onUndo: () => void }

export function ImportDone({ result, onAnother, onUndo }: ImportDoneProps) {
  const t = useTranslations('imports.page')
  const history = useTranslations('imports.history')
  const { added, changed } = result
  return (
    <div role="status">
      <EmptyState
        icon="check"
        title={t('done')}
        action={
          <>
            <div className="mt-2 flex flex-wrap justify-center gap-3">
              <ButtonLink to="/people" search={added > 0 ? { account: 'none' } : {}} kind="primary">
                {added > 0 ? t('invite') : t('back')}
              </ButtonLink>
              <Button onClick={onAnother}>{t('another')}</Button>
              {result.canUndo && (
                <Button kind="quiet" onClick={onUndo}>
                  {history('undo')}
                </Button>
              )}
            </div>
            <TextLink to="/people/imports">{t('toHistory')}</TextLink>
          </>
        }
      >
        <p>{t('doneText', { added, changed })}</p>
        {added > 0 && <p>{t('doneNext')}</p>}
      </EmptyState>
    </div>
  )
}
