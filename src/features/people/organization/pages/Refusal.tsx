import { useTranslations } from 'use-intl'
import { ApiProblem } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'

/** Why it was not saved; where somebody else was faster, the way to what it says now. */
export function Refusal({ problem, onReload }: { problem: unknown; onReload: () => void }) {
  const t = useTranslations('organization')
  const { sentence } = useRefusal('organization')
  if (!problem) return null
  const stale = problem instanceof ApiProblem && problem.reason === 'changed-meanwhile'
  return (
    <Notice kind="problem" action={stale && <Button onClick={onReload}>{t('look')}</Button>}>
      {sentence(problem)}
    </Notice>
  )
}
