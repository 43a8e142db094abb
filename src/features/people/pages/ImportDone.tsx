import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import type { ImportResult } from '#/features/people/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'

type ImportDoneProps = { result: z.infer<typeof ImportResult>; onAnother: () => void }

export function ImportDone({ result, onAnother }: ImportDoneProps) {
  const t = useTranslations('people.importing')
  return (
    <div role="status">
      <EmptyState
        icon="check"
        title={t('done')}
        action={
          <div className="mt-2 flex flex-wrap justify-center gap-3">
            <ButtonLink to="/people" search={result.added > 0 ? { account: 'none' } : {}} kind="primary">
              {result.added > 0 ? t('invite') : t('back')}
            </ButtonLink>
            <Button onClick={onAnother}>{t('another')}</Button>
          </div>
        }
      >
        <p>{t('doneText', result)}</p>
        {result.added > 0 && <p>{t('doneNext')}</p>}
      </EmptyState>
    </div>
  )
}
