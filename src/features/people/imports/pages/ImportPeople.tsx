import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiProblem, api, newId } from '#/client.ts'
import { base64Of, handOver } from '#/features/people/pages/fileContent.tsx'
import { FileDrop } from '#/ui/FileDrop.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Spinner } from '#/ui/Spinner.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { Columns, ImportPreview, ImportState } from '../schema.ts'
import { ImportFindings } from './ImportFindings.tsx'
import { ImportHeadings } from './ImportHeadings.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { Step } from './Step.tsx'
import { TemplateStep } from './TemplateStep.tsx'
import { UndoImport } from './UndoImport.tsx'
import { useFileProblem } from './useFileProblem.tsx'

const MOST_BYTES = 10 * 1024 * 1024
const taking = ['people.importPeople']
export const underWay = ({ state }: Pick<ImportState, 'state'>) => state === 'waiting' || state === 'running'

export function ImportPeoplePage() {
  const queries = useQueryClient()
  const [chosen, choose] = useState<{ file: File; importId: string }>()
  const [columns, setColumns] = useState<Columns>({})
  const [undoing, askToUndo] = useState<ImportState>()
  const template = useMutation({ mutationFn: api.people.importTemplate, onSuccess: handOver })
  const look = useMutation({
    async mutationFn({ file, columns }: { file: File; columns: Columns }) {
      if (file.size > MOST_BYTES) throw new ApiProblem(409, { reason: 'too-large' })
      const base64 = await base64Of(file).catch(() => {
        throw new ApiProblem(0, { reason: 'unreadable' })
      })
      const content = { fileName: file.name, base64, columns }
      const { preview } = await api.people.previewImport(content)
      return { preview, content }
    },
  })
  const take = useMutation({ mutationKey: taking, mutationFn: api.people.importPeople })
  const importId = take.data?.importId
  const state = useQuery({
    queryKey: ['people.importState', importId],
    queryFn: () => api.people.importState({ importId: importId! }),
    enabled: importId !== undefined,
    initialData: take.data,
    refetchInterval: ({ state: { data } }) => (data && underWay(data) ? 1000 : false),
  })
  const finished = state.data && !underWay(state.data)
  useEffect(() => {
    if (finished) void queries.invalidateQueries({ queryKey: ['people.list'] })
  }, [finished, queries])
  const onFile = (file: File | undefined) => {
    take.reset()
    setColumns({})
    choose(file && { file, importId: newId() })
    if (file) look.mutate({ file, columns: {} })
    else look.reset()
  }
  const onColumns = (columns: Columns) => {
    take.reset()
    setColumns(columns)
    if (chosen) look.mutate({ file: chosen.file, columns })
  }
  const refused =
    take.error instanceof ApiProblem && take.error.reason === 'faulty-rows' ? take.error.details : undefined
  const preview = (refused as ImportPreview | undefined) ?? look.data?.preview
  const onTake = () => {
    if (!chosen || !look.data || queries.isMutating({ mutationKey: taking })) return
    // What was passed over without a word is remembered too, and not asked about again.
    const unsaid = look.data.preview.headings.filter(({ known }) => !known).map(({ heading }) => [heading, null])
    const said = { ...Object.fromEntries(unsaid), ...look.data.content.columns }
    take.mutate({ ...look.data.content, columns: said, importId: chosen.importId })
  }
  return (
    <>
      <ImportPeople
        onTemplate={(format) => template.mutate({ format })}
        templateProblem={template.error}
        file={chosen?.file}
        onFile={onFile}
        fileProblem={look.error}
        checking={look.isPending}
        preview={preview}
        columns={columns}
        onColumns={onColumns}
        onTake={onTake}
        taking={take.isPending}
        takeProblem={take.error}
        state={state.data}
        onUndo={askToUndo}
      />
      <UndoImport asked={undoing} onUndone={() => askToUndo(undefined)} onClose={() => askToUndo(undefined)} />
    </>
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
  columns?: Columns | undefined
  onColumns: (columns: Columns) => void
  onTake: () => void
  taking?: boolean | undefined
  takeProblem?: unknown
  /** Once it was handed over. */
  state?: ImportState | undefined
  onUndo: (state: ImportState) => void
}

export function ImportPeople(props: ImportPeopleProps) {
  const { file, onFile, fileProblem, checking, preview, onTake, taking, takeProblem, state } = props
  const t = useTranslations('imports.page')
  const { sentence } = useRefusal('people')
  const { of } = useFileProblem()
  if (state)
    return (
      <Page title={t('title')}>
        <ImportProgress state={state} onAnother={() => onFile(undefined)} onUndo={props.onUndo} />
      </Page>
    )
  const meanwhile = takeProblem instanceof ApiProblem && takeProblem.reason === 'faulty-rows'
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="wide"
      actions={<TextLink to="/people/imports">{t('toHistory')}</TextLink>}
    >
      <TemplateStep onTemplate={props.onTemplate} problem={sentence(props.templateProblem)} done={file !== undefined} />
      <Section title={<Step number={2}>{t('file')}</Step>}>
        <FileDrop
          label={t('fileLabel')}
          hint={t('fileHint')}
          accept=".csv,.xlsx,.txt,.tsv"
          file={file}
          onFile={onFile}
          error={of(fileProblem)}
        />
      </Section>
      <Section title={<Step number={3}>{t('headings')}</Step>}>
        {preview ? (
          <ImportHeadings preview={preview} columns={props.columns ?? {}} onColumns={props.onColumns} />
        ) : (
          <p className="text-muted">{t('headingsLater')}</p>
        )}
      </Section>
      <Section title={<Step number={4}>{t('look')}</Step>}>
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
        {takeProblem !== undefined && takeProblem !== null && (
          <Notice kind="problem">{meanwhile ? t('changedMeanwhile') : of(takeProblem)}</Notice>
        )}
      </Section>
    </Page>
  )
}
