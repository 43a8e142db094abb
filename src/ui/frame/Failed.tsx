import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { ApiProblem } from '#/client.ts'
import { Button } from '../Button.tsx'
import { ButtonLink } from '../ButtonLink.tsx'
import { Page } from '../Page.tsx'
import { useRefusal } from '../refusal.ts'
import { Unreachable } from './Unreachable.tsx'

/** Instead of a page that failed; "try again" asks the server once more. */
export function Failed({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  const again = () => {
    queries.reset()
    reset()
    void router.invalidate()
  }
  if (error instanceof ApiProblem && error.reason === 'offline') return <Unreachable onAgain={again} />
  return <FailedPage problem={error} onAgain={again} />
}

export function FailedPage({ problem, onAgain }: { problem: unknown; onAgain: () => void }) {
  const t = useTranslations('ui.failed')
  const { sentence } = useRefusal('session')
  const known = problem instanceof ApiProblem
  const gone = known && problem.status === 404
  return (
    <Page title={gone ? t('notFound') : t('title')}>
      <p role="alert">{known ? sentence(problem) : t('text')}</p>
      <div className="flex flex-wrap gap-3">
        {gone ? (
          <ButtonLink kind="primary" to="/">
            {t('home')}
          </ButtonLink>
        ) : (
          <Button kind="primary" onClick={onAgain}>
            {t('again')}
          </Button>
        )}
      </div>
    </Page>
  )
}
