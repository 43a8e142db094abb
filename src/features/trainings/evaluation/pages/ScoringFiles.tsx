import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { base64Of, handOver } from '#/features/people/pages/fileContent.tsx'
import { Button } from '#/ui/Button.tsx'
import { FileDrop } from '#/ui/FileDrop.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { TakingIn } from '../scoring/schema.ts'

type ScoringFilesProps = { sessionId: string; locked: boolean; onTaken: () => unknown }
type Chosen = { fileName: string; base64: string }

/** The sheet as a file, and a filled one taken in after a look at what it would change. */
export function ScoringFiles({ sessionId, locked, onTaken }: ScoringFilesProps) {
  const t = useTranslations('evaluation.files')
  const { sentence } = useRefusal('evaluation')
  const [file, setFile] = useState<File>()
  const fetching = useMutation({
    mutationFn: () => api.trainings.scoringFile({ sessionId, format: 'xlsx' }),
    onSuccess: handOver,
  })
  const preview = useMutation({
    mutationFn: async (chosen: File) => {
      const sent = { fileName: chosen.name, base64: await base64Of(chosen) }
      return { sent, taking: await api.trainings.previewScores({ sessionId, ...sent }) }
    },
  })
  const taking = useMutation({
    mutationFn: (sent: Chosen) => api.trainings.takeInScores({ sessionId, ...sent }),
    onSuccess: ({ changes }) => {
      toast({ text: t('taken', { count: changes.length }) })
      setFile(undefined)
      preview.reset()
      return onTaken()
    },
  })
  return (
    <Section title={t('title')}>
      <p className="text-muted">{t('lead')}</p>
      <div className="flex">
        <Button icon="file" pending={fetching.isPending} onClick={() => fetching.mutate()}>
          {t('fetch')}
        </Button>
      </div>
      {!locked && (
        <FileDrop
          label={t('take')}
          hint={t('takeHint')}
          accept=".xlsx,.csv"
          error={sentence(preview.error)}
          file={file}
          onFile={(chosen) => {
            setFile(chosen)
            preview.reset()
            taking.reset()
            if (chosen) preview.mutate(chosen)
          }}
        />
      )}
      {preview.data && (
        <TakingPreview
          taking={preview.data.taking}
          problem={sentence(taking.error)}
          pending={taking.isPending}
          onTake={() => taking.mutate(preview.data.sent)}
        />
      )}
    </Section>
  )
}

type TakingPreviewProps = {
  taking: TakingIn
  problem?: string | undefined
  pending?: boolean | undefined
  onTake: () => void
}

/** What a file would change, every row that cannot be taken named. */
export function TakingPreview({
  taking: { changes, unchanged, faults },
  problem,
  pending,
  onTake,
}: TakingPreviewProps) {
  const t = useTranslations('evaluation.files')
  return (
    <div className="grid gap-4" aria-live="polite">
      <p>{t('would', { changed: changes.length, unchanged })}</p>
      {changes.length > 0 && (
        <p className="text-muted wrap-anywhere">{changes.map(({ displayName }) => displayName).join('、')}</p>
      )}
      {faults.length > 0 && (
        <Notice kind="needs-you" title={t('faults', { count: new Set(faults.map(({ line }) => line)).size })}>
          <ul className="list-inside list-disc">
            {faults.map(({ line, column, value, reason }) => (
              <li key={`${line} ${column}`} className="wrap-anywhere">
                {t('fault', { line, column, value })} {t(`reasons.${reason}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {problem && <Notice kind="problem">{problem}</Notice>}
      {changes.length > 0 && (
        <div className="flex">
          <Button kind="primary" pending={pending} onClick={onTake}>
            {t('takeIn', { count: changes.length })}
          </Button>
        </div>
      )}
    </div>
  )
}
