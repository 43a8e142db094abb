import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiProblem, api, newId } from '#/client.ts'
import { useFileProblem } from '#/features/people/imports/pages/useFileProblem.tsx'
import { base64Of } from '#/features/people/pages/fileContent.tsx'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { FileDrop } from '#/ui/FileDrop.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { Spinner } from '#/ui/Spinner.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { HistoryPreview } from '../schema.ts'
import { FaultsInHistory, MonthsToTake } from './HistoryFindings.tsx'
import { responsesQuery } from './Responses.tsx'

const MOST_BYTES = 10 * 1024 * 1024

export function TakeInHistoryPage() {
  const queries = useQueryClient()
  const [chosen, choose] = useState<{ file: File; importId: string }>()
  const look = useMutation({
    async mutationFn(file: File) {
      if (file.size > MOST_BYTES) throw new ApiProblem(409, { reason: 'too-large' })
      const base64 = await base64Of(file).catch(() => {
        throw new ApiProblem(0, { reason: 'unreadable' })
      })
      const content = { fileName: file.name, base64 }
      return { content, preview: await api.reflections.previewHistory(content) }
    },
  })
  const take = useMutation({
    mutationFn: api.reflections.importHistory,
    onSuccess: () => queries.invalidateQueries({ queryKey: responsesQuery.queryKey }),
  })
  const changed =
    take.error instanceof ApiProblem && take.error.reason === 'faulty-rows' ? take.error.details : undefined
  return (
    <TakeInHistory
      file={chosen?.file}
      onFile={(file) => {
        take.reset()
        choose(file && { file, importId: newId() })
        if (file) look.mutate(file)
        else look.reset()
      }}
      fileProblem={look.error}
      checking={look.isPending}
      preview={(changed as HistoryPreview | undefined) ?? look.data?.preview}
      onTake={() => chosen && look.data && take.mutate({ ...look.data.content, importId: chosen.importId })}
      taking={take.isPending}
      takeProblem={take.error}
      taken={take.data?.months}
    />
  )
}

type TakeInHistoryProps = {
  file?: File | undefined
  onFile: (file: File | undefined) => void
  fileProblem?: unknown
  /** The file is being looked through. */
  checking?: boolean | undefined
  preview?: HistoryPreview | undefined
  onTake: () => void
  taking?: boolean | undefined
  takeProblem?: unknown
  /** How many months were taken in, once they were. */
  taken?: number | undefined
}

export function TakeInHistory(props: TakeInHistoryProps) {
  const { file, onFile, preview, checking, takeProblem, taken } = props
  const t = useTranslations('responses.history')
  const { of } = useFileProblem()
  if (taken !== undefined)
    return (
      <Page title={t('title')}>
        <Section>
          <Notice kind="good" title={t('done')}>
            {t('taken', { count: taken })}
          </Notice>
          <div className="flex flex-wrap gap-2">
            <ButtonLink to="/responses" kind="primary">
              {t('toTable')}
            </ButtonLink>
            <Button onClick={() => onFile(undefined)}>{t('another')}</Button>
          </div>
        </Section>
      </Page>
    )
  const meanwhile = takeProblem instanceof ApiProblem && takeProblem.reason === 'faulty-rows'
  return (
    <Page title={t('title')} lead={t('lead')} actions={<TextLink to="/responses">{t('back')}</TextLink>}>
      <Section>
        <FileDrop
          label={t('file')}
          hint={t('hint')}
          accept=".csv,.xlsx,.txt,.tsv"
          file={file}
          onFile={onFile}
          error={of(props.fileProblem)}
        />
      </Section>
      <div aria-live="polite" className="grid gap-6 *:min-w-0">
        {checking && (
          <p className="flex items-center gap-3">
            <Spinner />
            {t('checking')}
          </p>
        )}
        {!!takeProblem && <Notice kind="problem">{meanwhile ? t('changed') : of(takeProblem)}</Notice>}
        {!checking && preview && preview.faultCount > 0 && <FaultsInHistory preview={preview} />}
        {!checking && preview && preview.faultCount === 0 && (
          <MonthsToTake preview={preview} onTake={props.onTake} taking={props.taking} />
        )}
      </div>
    </Page>
  )
}
