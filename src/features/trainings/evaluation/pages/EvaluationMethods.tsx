import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api, newId } from '#/client.ts'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { toast } from '#/ui/Toast.tsx'
import { STANDARD } from '../library/rules.ts'
import type { KeepEvaluationMethod, KeptEvaluationMethod } from '../methods/schema.ts'
import { isUsable, MethodFields } from './MethodFields.tsx'

/** The organisation's own ways to evaluate, made from the one that Banso brings. */
export function EvaluationMethods() {
  const queries = useQueryClient()
  const t = useTranslations('evaluation.methods')
  const { sentence } = useRefusal('evaluation')
  const queryKey = ['trainings.evaluationMethods']
  const { data } = useQuery({ queryKey, queryFn: () => api.trainings.evaluationMethods({}) })
  const reload = () => queries.invalidateQueries({ queryKey })
  const [draft, setDraft] = useState<KeepEvaluationMethod>()
  const keep = useMutation({
    mutationFn: (method: KeepEvaluationMethod) => api.trainings.keepEvaluationMethod(method),
    onSuccess: (_, { name }) => {
      setDraft(undefined)
      toast({ text: t('saved', { name }) })
      return reload()
    },
  })
  const retire = useMutation({
    mutationFn: (change: { methodId: string; retired: boolean }) => api.trainings.retireEvaluationMethod(change),
    onSuccess: reload,
  })
  return (
    <MethodList
      methods={data?.methods}
      draft={draft}
      onDraft={(next) => {
        keep.reset()
        setDraft(next)
      }}
      problem={sentence(keep.error) ?? sentence(retire.error)}
      pending={keep.isPending}
      onKeep={(method) => keep.mutate(method)}
      onRetire={(change) => retire.mutate(change)}
    />
  )
}

type MethodListProps = {
  methods: readonly KeptEvaluationMethod[] | undefined
  draft: KeepEvaluationMethod | undefined
  onDraft: (draft: KeepEvaluationMethod | undefined) => void
  problem?: string | undefined
  pending?: boolean | undefined
  onKeep: (method: KeepEvaluationMethod) => void
  onRetire: (change: { methodId: string; retired: boolean }) => void
}

export function MethodList({ methods, draft, onDraft, problem, pending, onKeep, onRetire }: MethodListProps) {
  const t = useTranslations('evaluation.methods')
  if (!methods) return <Skeleton lines={3} cards />
  if (draft)
    return (
      <Section title={t('editing')}>
        <TextField
          label={t('name')}
          maxLength={80}
          value={draft.name}
          error={draft.name.trim() ? undefined : t('empty')}
          onChange={({ target }) => onDraft({ ...draft, name: target.value })}
        />
        <MethodFields method={draft.content} onChange={(content) => onDraft({ ...draft, content })} />
        {problem && <Notice kind="problem">{problem}</Notice>}
        <div className="flex flex-wrap gap-3">
          <Button
            kind="primary"
            pending={pending}
            disabled={!isUsable(draft.content) || draft.name.trim() === ''}
            onClick={() => onKeep(draft)}
          >
            {t('save')}
          </Button>
          <Button onClick={() => onDraft(undefined)}>{t('cancel')}</Button>
        </div>
      </Section>
    )
  return (
    <Section title={t('title')}>
      <p className="text-muted">{t('lead')}</p>
      {problem && <Notice kind="problem">{problem}</Notice>}
      <ul className="grid divide-y divide-line">
        <Line name={t('standard')} badge={t('builtIn')}>
          <Button
            size="small"
            aria-label={t('copyOf', { name: t('standard') })}
            onClick={() =>
              onDraft({
                methodId: newId(),
                name: t('copied', { name: t('standard') }),
                content: STANDARD,
                revision: null,
              })
            }
          >
            {t('copy')}
          </Button>
        </Line>
        {methods.map(({ methodId, name, content, revision, retired }) => (
          <Line key={methodId} name={name} badge={retired ? t('retired') : undefined}>
            <Button
              size="small"
              aria-label={t('changeOf', { name })}
              onClick={() => onDraft({ methodId, name, content, revision })}
            >
              {t('change')}
            </Button>
            <Button
              size="small"
              kind="quiet"
              aria-label={t(retired ? 'restoreOf' : 'retireOf', { name })}
              onClick={() => onRetire({ methodId, retired: !retired })}
            >
              {t(retired ? 'restore' : 'retire')}
            </Button>
          </Line>
        ))}
      </ul>
    </Section>
  )
}

function Line({ name, badge, children }: { name: string; badge: string | undefined; children: React.ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <span className="flex min-w-0 flex-wrap items-center gap-2">
        <span className="wrap-anywhere">{name}</span>
        {badge && <Badge>{badge}</Badge>}
      </span>
      <span className="flex flex-wrap gap-2">{children}</span>
    </li>
  )
}
