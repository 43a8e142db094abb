import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import { ApiProblem, api, newId } from '#/client.ts'
import type { ImportPreview } from '#/features/people/imports/schema.ts'
import type { ImportResult } from '#/features/people/schema.ts'
import { FileDrop } from '#/ui/FileDrop.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Spinner } from '#/ui/Spinner.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import { base64Of, handOver } from './fileContent.tsx'
import { ImportDone } from './ImportDone.tsx'
import { ImportFindings } from './ImportFindings.tsx'
import { Step } from './Step.tsx'
import { TemplateStep } from './TemplateStep.tsx'
import { useFileProblem } from './useFileProblem.tsx'

const MOST_BYTES = 10 * 1024 * 1024
const taking = ['people.importPeople']

export function ImportPeoplePage() {
  const queries = useQueryClient()
  const [chosen, choose] = useState<{ file: File; importId: string }>()
  const template = useMutation({ mutationFn: api.people.importTemplate, onSuccess: handOver })
  const look = useMutation({
    async mutationFn(file: File) {
      if (file.size > MOST_BYTES) throw new ApiProblem(409, { reason: 'too-large' })
      const base64 = await base64Of(file).catch(() => {
        throw new ApiProblem(0, { reason: 'unreadable' })
      })
      const { preview } = await api.people.previewImport({ fileName: file.name, base64 })
      return { preview, content: { fileName: file.name, base64 } }
    },
  })
  const take = useMutation({
    mutationKey: taking,
    mutationFn: api.people.importPeople,
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('people.') }),
  })
  const onFile = (file: File | undefined) => {
    look.reset()
    take.reset()
    choose(file && { file, importId: newId() })
    if (file) look.mutate(file)
  }
  const refused =
    take.error instanceof ApiProblem && take.error.reason === 'faulty-rows' ? take.error.details : undefined
  return (
    <ImportPeople
      onTemplate={(format) => template.mutate({ format })}
      templateProblem={template.error}
      file={chosen?.file}
      onFile={onFile}
      fileProblem={look.error}
      checking={look.isPending}
      preview={(refused as ImportPreview | undefined) ?? look.data?.preview}
      onTake={() => {
        if (!chosen || !look.data || queries.isMutating({ mutationKey: taking })) return
        take.mutate({ ...look.data.content, importId: chosen.importId })
      }}
      taking={take.isPending}
      takeProblem={take.error}
      result={take.data}
    />
  )
}

type ImportPeopleProps = {
  onTemplate: (format: 'csv' | 'xlsx') => void
  templateProblem?: unknown
  file?: File | undefined
  onFile: (file: File | undefined) => void
  fileProblem?: unknown
  /** The file is being looked through. */
  checking?: boolean | undefined
  preview?: ImportPreview | undefined
  onTake: () => void
  taking?: boolean | undefined
  takeProblem?: unknown
  result?: z.infer<typeof ImportResult> | undefined
}

export function ImportPeople(props: ImportPeopleProps) {
  const { file, onFile, fileProblem, checking, preview, onTake, taking, takeProblem, result } = props
  const t = useTranslations('people.importing')
  const { sentence } = useRefusal('people')
  const ofFile = useFileProblem()
  if (result)
    return (
      <Page title={t('title')}>
        <ImportDone result={result} onAnother={() => onFile(undefined)} />
      </Page>
    )
  return (
    <Page title={t('title')} lead={t('lead')} width="wide" actions={<TextLink to="/people">{t('back')}</TextLink>}>
      <TemplateStep onTemplate={props.onTemplate} problem={sentence(props.templateProblem)} />
      <Section title={<Step number={2}>{t('file')}</Step>}>
        <FileDrop
          label={t('fileLabel')}
          hint={t('fileHint')}
          accept=".csv,.xlsx,.txt,.tsv"
          file={file}
          onFile={onFile}
          error={ofFile(fileProblem)}
        />
      </Section>
      <Section title={<Step number={3}>{t('look')}</Step>}>
        <div aria-live="polite" className="grid gap-5 *:min-w-0">
          {checking ? (
            <p className="flex items-center gap-3">
              <Spinner />
              {t('checking')}
            </p>
          ) : preview ? (
            <ImportFindings preview={preview} onTake={onTake} taking={taking} />
          ) : (
            <p className="text-muted">{t('lookLater')}</p>
          )}
        </div>
        {takeProblem instanceof ApiProblem && takeProblem.reason === 'faulty-rows' ? (
          <Notice kind="problem">{t('changedMeanwhile')}</Notice>
        ) : (
          takeProblem !== undefined && takeProblem !== null && <Notice kind="problem">{ofFile(takeProblem)}</Notice>
        )}
      </Section>
    </Page>
  )
}
