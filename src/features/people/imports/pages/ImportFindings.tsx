import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import type { ImportPreview } from '../schema.ts'
import { ImportChanges } from './ImportChanges.tsx'
import { ImportFaults } from './ImportFaults.tsx'
import { ImportNotices } from './ImportNotices.tsx'

type ImportFindingsProps = { preview: ImportPreview; onTake: () => void; taking?: boolean | undefined }

/** What taking the file in would do; while anything in it is faulty there is nothing to press. */
export function ImportFindings({ preview, onTake, taking }: ImportFindingsProps) {
  const t = useTranslations('imports.page')
  const faulty = preview.faultCount > 0
  const undecided = faulty && preview.faults.every(({ reason }) => reason === 'header-missing')
  const something = preview.added + preview.changed > 0
  return (
    <>
      {undecided ? (
        <p className="text-muted">{t('headingsFirst')}</p>
      ) : faulty ? (
        <ImportFaults preview={preview} />
      ) : (
        <Counts preview={preview} />
      )}
      {!faulty && preview.unitCount > 0 && <NewUnits preview={preview} />}
      {!faulty && preview.newcomers.length > 0 && <Newcomers preview={preview} />}
      {!faulty && preview.sample.length > 0 && <ImportChanges preview={preview} />}
      <ImportNotices notices={preview.notices} />
      {!faulty && !something && <Notice kind="good">{t('nothingToTake')}</Notice>}
      {!faulty && something && (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button kind="primary" wide pending={taking} onClick={onTake}>
            {t('take')}
          </Button>
          <p className="flex-1 basis-60 text-[0.9375rem] text-muted">{t('allOrNothing')}</p>
        </div>
      )}
    </>
  )
}

function Counts({ preview }: { preview: ImportPreview }) {
  const t = useTranslations('imports.page')
  return (
    <dl className="grid grid-cols-3 gap-3">
      {(['added', 'changed', 'unchanged'] as const).map((key) => (
        <div key={key} className="rounded-xl bg-sunken px-4 py-3">
          <dt className="text-[0.9375rem] text-muted">{t(key)}</dt>
          <dd className="text-xl font-bold tabular-nums">{t('count', { count: preview[key] })}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A name typed wrongly would become a unit of its own: here it can be noticed. */
function NewUnits({ preview: { units, unitCount } }: { preview: ImportPreview }) {
  const t = useTranslations('imports.page')
  return (
    <Notice kind="needs-you" title={t('newUnits', { count: unitCount })}>
      <p className="mb-2">{t('newUnitsText')}</p>
      <ul className="grid list-disc gap-1 pl-5">
        {units.map((path) => (
          <li key={path} className="break-words">
            {path}
          </li>
        ))}
        {unitCount > units.length && <li>{t('newUnitsMore', { count: unitCount - units.length })}</li>}
      </ul>
    </Notice>
  )
}

function Newcomers({ preview: { newcomers, added } }: { preview: ImportPreview }) {
  const t = useTranslations('imports.page')
  return (
    <details>
      <summary className="min-h-11 content-center font-medium text-action">{t('newcomers', { count: added })}</summary>
      {added > newcomers.length && <p className="text-muted">{t('newcomersSome', { shown: newcomers.length })}</p>}
      <ul className="grid gap-1 pt-1">
        {newcomers.map(({ number, name, line }) => (
          <li key={line} className="flex flex-wrap gap-x-3">
            <strong>{number}</strong>
            <span className="break-words">{name}</span>
            <span className="text-muted">{t('line', { line })}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
