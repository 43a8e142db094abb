import { useTranslations } from 'use-intl'
import type { ImportPreview } from '#/features/people/imports/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { ImportChanges } from './ImportChanges.tsx'
import { ImportFaults } from './ImportFaults.tsx'

type ImportFindingsProps = { preview: ImportPreview; onTake: () => void; taking?: boolean | undefined }

/** What taking the file in would do; while anything in it is faulty there is nothing to press. */
export function ImportFindings({ preview, onTake, taking }: ImportFindingsProps) {
  const t = useTranslations('people.importing')
  const faulty = preview.faultCount > 0
  const something = preview.added + preview.changed > 0
  return (
    <>
      {faulty ? <ImportFaults preview={preview} /> : <Counts preview={preview} />}
      {!faulty && preview.sample.length > 0 && <ImportChanges preview={preview} />}
      <Notices notices={preview.notices} />
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
  const t = useTranslations('people.importing')
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

/** So many notices are read; the rest is there for whoever looks for a certain row. */
const READ = 5

function Notices({ notices }: { notices: ImportPreview['notices'] }) {
  const t = useTranslations('people.importing')
  if (notices.length === 0) return null
  const rest = notices.slice(READ)
  return (
    <Notice title={t('notices')}>
      <p className="mb-2 text-muted">{t('noticesText')}</p>
      <NoticeList notices={notices.slice(0, READ)} />
      {rest.length > 0 && (
        <details>
          <summary className="min-h-11 content-center font-medium text-action">
            {t('noticesMore', { count: rest.length })}
          </summary>
          <NoticeList notices={rest} />
        </details>
      )}
    </Notice>
  )
}

function NoticeList({ notices }: { notices: ImportPreview['notices'] }) {
  const t = useTranslations('imports.notices')
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {notices.map(({ kind, cell, value }) => (
        <li key={kind + cell}>{t(kind, { cell, value })}</li>
      ))}
    </ul>
  )
}
