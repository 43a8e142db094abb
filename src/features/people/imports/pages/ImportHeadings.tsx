import { useLocale, useTranslations } from 'use-intl'
import { Notice } from '#/ui/Notice.tsx'
import { Select } from '#/ui/Select.tsx'
import { columnKeys } from '../columns/rules.ts'
import type { ColumnKey, Columns, Heading, ImportPreview } from '../schema.ts'

type ImportHeadingsProps = {
  preview: ImportPreview
  /** What was chosen here; it wins over what the heading was taken for. */
  columns: Columns
  onColumns: (columns: Columns) => void
}

/** Which column is what: those nobody knows are asked about, the others can be changed. */
export function ImportHeadings({ preview, columns, onColumns }: ImportHeadingsProps) {
  const t = useTranslations('imports.page')
  const imports = useTranslations('imports')
  const locale = useLocale()
  const asked = preview.headings.filter(({ known, heading }) => !known || columns[heading] !== undefined)
  const others = preview.headings.filter((heading) => !asked.includes(heading))
  const missing = preview.faults.flatMap(({ reason, column }) =>
    reason === 'header-missing' && column ? [imports(`columns.${column}`)] : [],
  )
  const list = (headings: readonly Heading[]) => (
    <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2">
      {headings.map((heading) => (
        <Choice
          key={heading.cell}
          heading={heading}
          taken={preview.headings}
          onChoose={(column) => onColumns({ ...columns, [heading.heading]: column })}
        />
      ))}
    </div>
  )
  return (
    <>
      {missing.length > 0 ? (
        <Notice kind="needs-you">
          {t('headingsMissing', { columns: new Intl.ListFormat(locale).format(missing) })}
        </Notice>
      ) : (
        <p>{asked.some(({ known }) => !known) ? t('headingsText') : t('headingsKnown')}</p>
      )}
      {asked.length > 0 && list(asked)}
      {others.length > 0 && (
        <details>
          <summary className="min-h-11 content-center font-medium text-action">
            {t('headingsAll', { count: others.length })}
          </summary>
          <div className="pt-2">{list(others)}</div>
        </details>
      )}
    </>
  )
}

type ChoiceProps = { heading: Heading; taken: readonly Heading[]; onChoose: (column: ColumnKey | null) => void }

function Choice({ heading: { cell, heading, column, sample }, taken, onChoose }: ChoiceProps) {
  const t = useTranslations('imports.page')
  const imports = useTranslations('imports.columns')
  const elsewhere = (key: ColumnKey) => key !== column && taken.some((other) => other.column === key)
  return (
    <Select
      label={`${cell}　${heading}`}
      hint={sample.length > 0 ? t('sample', { values: sample.join('、') }) : t('noSample')}
      placeholder={t('passedOver')}
      value={column ?? ''}
      onChange={({ target }) => onChoose((target.value || null) as ColumnKey | null)}
      choices={columnKeys.map((key) => ({ value: key, label: imports(key), disabled: elsewhere(key) }))}
    />
  )
}
