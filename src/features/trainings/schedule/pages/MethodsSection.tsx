import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '#/client.ts'
import { PUBLISHED } from '#/features/trainings/schedule/library/rules.ts'
import type { KeptMethod } from '#/features/trainings/schedule/methods/schema.ts'
import { phasesOf } from '#/features/trainings/schedule/rules.ts'
import type { RetentionMethod } from '#/features/trainings/schedule/schema.ts'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { toast } from '#/ui/Toast.tsx'
import { type Draft, MethodEditor } from './MethodEditor.tsx'

export type Keep = (method: Draft) => Promise<unknown>
export type Retire = (change: { methodId: string; retired: boolean }) => Promise<unknown>

type MethodsSectionProps = {
  /** Undefined while they are being loaded. */
  methods: readonly KeptMethod[] | undefined
  failed?: boolean
  onKeep: Keep
  onRetire: Retire
  onReload: () => unknown
  /** Being written already. */
  first?: Draft
}

export function MethodsSection({ methods, failed = false, onKeep, onRetire, onReload, first }: MethodsSectionProps) {
  const t = useTranslations('retentionMethods')
  const [draft, setDraft] = useState(first)
  const copy = (name: string, content: RetentionMethod) =>
    setDraft({ methodId: newId(), name: t('copied', { name }), content, revision: null })
  return (
    <Section title={t('title')}>
      <p className="text-muted">{t('lead')}</p>
      {draft ? (
        <MethodEditor
          key={draft.methodId}
          seen={draft}
          onKeep={onKeep}
          onReload={onReload}
          onClose={() => setDraft(undefined)}
        />
      ) : (
        <ul className="grid divide-y divide-line">
          <Line name={t('standard')} badge={t('builtIn')} content={PUBLISHED}>
            <Copy name={t('standard')} onCopy={() => copy(t('standard'), PUBLISHED)} />
          </Line>
          {methods?.map((method) => (
            <Line
              key={method.methodId}
              name={method.name}
              badge={method.retired ? t('retired') : undefined}
              content={method.content}
            >
              <Button
                size="small"
                aria-label={t('changeOf', { name: method.name })}
                onClick={() => setDraft({ ...method })}
              >
                {t('change')}
              </Button>
              <Retiring method={method} onRetire={onRetire} />
            </Line>
          ))}
        </ul>
      )}
      {!methods && !failed && <Skeleton lines={2} />}
      {failed && (
        <Notice kind="problem" action={<Button onClick={() => onReload()}>{t('retry')}</Button>}>
          {t('failed')}
        </Notice>
      )}
    </Section>
  )
}

type LineProps = { name: string; badge: string | undefined; content: RetentionMethod; children: ReactNode }

function Line({ name, badge, content, children }: LineProps) {
  const t = useTranslations('retentionMethods')
  const lasts = content.tiers.map((_, tier) => phasesOf(content, tier).at(-1)!.day)
  const [least, most] = [Math.min(...lasts), Math.max(...lasts)]
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="grid min-w-0 gap-0.5">
        <span className="flex flex-wrap items-center gap-2">
          <span className="wrap-anywhere">{name}</span>
          {badge && <Badge>{badge}</Badge>}
        </span>
        <span className="text-[0.9375rem] text-muted">
          {t('summary', { tiers: content.tiers.length, least: least === most ? 'same' : String(least), most })}
        </span>
      </div>
      <span className="flex flex-wrap gap-2">{children}</span>
    </li>
  )
}

function Copy({ name, onCopy }: { name: string; onCopy: () => void }) {
  const t = useTranslations('retentionMethods')
  return (
    <Button size="small" onClick={onCopy}>
      {t('copy', { name })}
    </Button>
  )
}

function Retiring({ method: { methodId, name, retired }, onRetire }: { method: KeptMethod; onRetire: Retire }) {
  const t = useTranslations('retentionMethods')
  const { sentence } = useRefusal('trainings')
  const change = useMutation({
    mutationFn: () => onRetire({ methodId, retired: !retired }),
    onSuccess: () => toast({ text: t(retired ? 'restoredDone' : 'retiredDone', { name }) }),
    onError: (problem) => toast({ text: sentence(problem) ?? t('failed'), kind: 'problem' }),
  })
  return (
    <Button
      size="small"
      kind="quiet"
      pending={change.isPending}
      aria-label={t(retired ? 'restoreOf' : 'retireOf', { name })}
      onClick={() => change.mutate()}
    >
      {t(retired ? 'restore' : 'retire')}
    </Button>
  )
}
