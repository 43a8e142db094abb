import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useSaid } from '#/features/forms/pages/language.tsx'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Section } from '#/ui/Section.tsx'
import type { Evaluation, Paper } from '../papers/schema.ts'
import type { EvaluationMethod } from '../schema.ts'
import { isUsable, MethodFields } from './MethodFields.tsx'
import { PaperEditor } from './PaperEditor.tsx'

export type Drafted = Omit<Paper, 'id' | 'revision'> & Partial<Paper>
type PapersProps = {
  evaluation: Evaluation
  methodProblem?: string | undefined
  paperProblem?: string | undefined
  pending?: boolean | undefined
  onKeepMethod: (method: EvaluationMethod) => void
  onKeepPapers: (papers: Drafted[]) => void
  onRemove: (paper: Paper) => void
  /** A paper is being edited already. */
  first?: Drafted
}

export function Papers({
  evaluation,
  methodProblem,
  paperProblem,
  pending,
  onKeepMethod,
  onKeepPapers,
  onRemove,
  first,
}: PapersProps) {
  const t = useTranslations('evaluation.papers')
  const [method, setMethod] = useState(evaluation.method)
  const [editing, setEditing] = useState(first)
  const [removing, setRemoving] = useState<Paper>()
  const { gaps, papers, offered, state, mayChange } = evaluation
  const inDesign = mayChange && state === 'design'
  const mayEdit = mayChange && (state === 'design' || state === 'started')
  if (!evaluation.method || !method) return <EmptyState title={t('noMethod.title')}>{t('noMethod.text')}</EmptyState>
  const changed = method !== evaluation.method
  return (
    <>
      {gaps.length > 0 && (
        <Notice kind="needs-you" title={t('gapsTitle')}>
          <ul className="list-inside list-disc">
            {gaps.map((gap) => (
              <li key={gap}>{t(`gaps.${gap}`, { points: evaluation.method!.weights.assignments })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section
        title={t('title')}
        actions={
          inDesign &&
          offered.length > 0 && (
            <Button pending={pending} onClick={() => onKeepPapers(offered)}>
              {t('takeOffered', { count: offered.length })}
            </Button>
          )
        }
      >
        <p className="text-muted">{t('lead')}</p>
        {paperProblem && <Notice kind="problem">{paperProblem}</Notice>}
        {editing ? (
          <PaperEditor
            paper={editing}
            asked={'asked' in editing && Number(editing.asked) > 0}
            frozen={state !== 'design'}
            pending={pending}
            onKeep={(paper) => {
              onKeepPapers([paper])
              setEditing(undefined)
            }}
            onClose={() => setEditing(undefined)}
          />
        ) : (
          <ul className="grid divide-y divide-line">
            {papers.map((paper) => (
              <PaperLine key={paper.id} paper={paper}>
                {mayEdit && (
                  <Button size="small" onClick={() => setEditing(paper)}>
                    {t('change')}
                  </Button>
                )}
                {inDesign && (
                  <Button size="small" kind="quiet" onClick={() => setRemoving(paper)}>
                    {t('remove')}
                  </Button>
                )}
              </PaperLine>
            ))}
            {inDesign &&
              offered.map((paper) => (
                <PaperLine key={paper.kind} paper={paper} offered>
                  <Button size="small" onClick={() => setEditing(paper)}>
                    {t('use')}
                  </Button>
                </PaperLine>
              ))}
          </ul>
        )}
      </Section>
      <Section title={t('method')}>
        {!inDesign && <p className="text-muted">{t(state === 'design' ? 'notYours' : 'frozen')}</p>}
        <MethodFields method={method} onChange={setMethod} disabled={!inDesign} />
        {methodProblem && <Notice kind="problem">{methodProblem}</Notice>}
        {inDesign && (
          <div className="flex flex-wrap gap-3">
            <Button
              kind="primary"
              disabled={!changed || !isUsable(method)}
              pending={pending}
              onClick={() => onKeepMethod(method)}
            >
              {t('keepMethod')}
            </Button>
            {changed && <Button onClick={() => setMethod(evaluation.method)}>{t('discard')}</Button>}
          </div>
        )}
      </Section>
      <ConfirmDialog
        open={removing !== undefined}
        title={t('removeTitle')}
        confirm={t('remove')}
        onConfirm={() => {
          if (removing) onRemove(removing)
          setRemoving(undefined)
        }}
        onClose={() => setRemoving(undefined)}
      >
        <p>{t('removeText')}</p>
      </ConfirmDialog>
    </>
  )
}

type PaperLineProps = {
  paper: Drafted & { asked?: number; handedIn?: number }
  offered?: boolean
  children: React.ReactNode
}

function PaperLine({
  paper: { kind, form, points, opensOn, dueOn, asked = 0, handedIn = 0 },
  offered = false,
  children,
}: PaperLineProps) {
  const t = useTranslations('evaluation.papers')
  const said = useSaid()
  const locale = useLocale()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="grid min-w-0 gap-0.5">
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-semibold wrap-anywhere">{said(form.title)}</span>
          {offered && <Badge>{t('offered')}</Badge>}
          {points > 0 && <Badge kind="soon">{t('points', { points })}</Badge>}
        </span>
        <span className="text-[0.9375rem] text-muted">
          {t('line', {
            questions: form.questions.length,
            opens: dayText(opensOn, locale),
            due: dayText(dueOn, locale),
          })}
        </span>
        {asked > 0 && <span className="text-[0.9375rem] text-muted">{t('handedIn', { asked, handedIn })}</span>}
        {kind === 'satisfaction' && <span className="text-[0.9375rem] text-muted">{t('apart')}</span>}
      </div>
      <span className="flex flex-wrap gap-2">{children}</span>
    </li>
  )
}
