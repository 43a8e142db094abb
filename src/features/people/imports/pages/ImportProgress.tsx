import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { JobProgress } from '#/ui/JobProgress.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Section } from '#/ui/Section.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { ImportState } from '../schema.ts'
import { ImportDone } from './ImportDone.tsx'
import { useFileProblem } from './useFileProblem.tsx'

type ImportProgressProps = {
  state: ImportState
  onAnother: () => void
  onUndo: (state: ImportState) => void
}

/** What becomes of a file that was handed over: how far it is, what came of it, or why nothing did. */
export function ImportProgress({ state, onAnother, onUndo }: ImportProgressProps) {
  const t = useTranslations('imports.page')
  const history = useTranslations('imports.history')
  const { ofReason } = useFileProblem()
  if (state.state === 'done') return <ImportDone result={state} onAnother={onAnother} onUndo={() => onUndo(state)} />
  const another = <Button onClick={onAnother}>{t('another')}</Button>
  return (
    <Section>
      {state.state === 'waiting' || state.state === 'running' ? (
        <>
          <JobProgress state={state.state} phase={t('writing')} done={state.written} total={state.total || undefined} />
          <p className="text-muted">{t('leave')}</p>
          <p>
            <TextLink to="/people/imports">{t('toHistory')}</TextLink>
          </p>
        </>
      ) : state.state === 'undone' ? (
        <Notice kind="good" title={history('undone')} action={another} />
      ) : (
        <Notice kind="problem" title={t('stopped')} action={another}>
          {ofReason(state.reason)}
        </Notice>
      )}
    </Section>
  )
}
