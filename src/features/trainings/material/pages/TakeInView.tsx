import { useTranslations } from 'use-intl'
import { ApiProblem } from '#/client.ts'
import { useFileProblem } from '#/features/people/imports/pages/useFileProblem.tsx'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { FileDrop } from '#/ui/FileDrop.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { Spinner } from '#/ui/Spinner.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { MaterialPreview } from '../files/schema.ts'
import { FaultsInMaterial, MaterialToTake } from './MaterialFindings.tsx'

type TakeInViewProps = {
  programmeId: string
  file?: File | undefined
  onFile: (file: File | undefined) => void
  fileProblem?: unknown
  checking?: boolean | undefined
  preview?: MaterialPreview | undefined
  onTake: () => void
  taking?: boolean | undefined
  takeProblem?: unknown
  /** How many rows were taken in, once they were. */
  taken?: number | undefined
}

export function TakeInView(props: TakeInViewProps) {
  const { programmeId, file, onFile, preview, checking, takeProblem, taken } = props
  const t = useTranslations('material.import')
  const { of } = useFileProblem()
  const way = { to: '/trainings/programmes/$programmeId', params: { programmeId } } as const
  if (taken !== undefined)
    return (
      <Page title={t('title')}>
        <Section>
          <Notice kind="good" title={t('done')}>
            {t('taken', { count: taken })}
          </Notice>
          <div className="flex flex-wrap gap-2">
            <ButtonLink {...way} kind="primary">
              {t('back')}
            </ButtonLink>
            <Button onClick={() => onFile(undefined)}>{t('another')}</Button>
          </div>
        </Section>
      </Page>
    )
  const meanwhile = takeProblem instanceof ApiProblem && takeProblem.reason === 'faulty-rows'
  return (
    <Page title={t('title')} lead={t('lead')} actions={<TextLink {...way}>{t('back')}</TextLink>}>
      <Section>
        <FileDrop
          label={t('file')}
          hint={t('fileHint')}
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
        {!checking && preview && preview.faultCount > 0 && <FaultsInMaterial preview={preview} />}
        {!checking && preview && preview.faultCount === 0 && (
          <MaterialToTake preview={preview} onTake={props.onTake} taking={props.taking} />
        )}
      </div>
    </Page>
  )
}
