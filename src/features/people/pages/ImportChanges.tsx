import { useFormatter, useLocale, useTranslations } from 'use-intl'
import type { Change, ColumnKey, ImportPreview } from '#/features/people/imports/schema.ts'
import { dayText } from '#/ui/FormattedDay.tsx'
import { type Column, Table } from '#/ui/Table.tsx'

type Value = Change['fields'][number]['from']

const days: readonly ColumnKey[] = ['hiredOn', 'leftOn', 'assignedOn', 'awayFrom', 'awayUntil']
const lists = { kind: 'kinds', role: 'roles', locale: 'locales' } as const

/** Field by field, what would become different about people already known. */
export function ImportChanges({ preview: { sample, changed } }: { preview: ImportPreview }) {
  const t = useTranslations('people.importing')
  const imports = useTranslations('imports')
  const columns: Column<Change>[] = [
    {
      key: 'person',
      header: t('person'),
      narrow: true,
      cell: ({ number, line }) => (
        <>
          <strong>{number}</strong> <span className="text-sm text-muted">{t('line', { line })}</span>
        </>
      ),
    },
    {
      key: 'fields',
      header: t('changedFields'),
      cell: ({ fields }) => (
        <ul className="grid gap-1 text-left">
          {fields.map(({ key, from, to }) => (
            <li key={key} className="flex flex-wrap gap-x-2">
              <span className="text-muted">{imports(`columns.${key}`)}</span>
              <span>
                <Shown field={key} value={from} /> <span aria-hidden="true">→</span>
                <span className="sr-only">{t('becomes')}</span>{' '}
                <strong>
                  <Shown field={key} value={to} />
                </strong>
              </span>
            </li>
          ))}
        </ul>
      ),
    },
  ]
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{t('changes')}</h3>
      {changed > sample.length && (
        <p className="text-muted">{t('changesSome', { count: changed, shown: sample.length })}</p>
      )}
      <Table caption={t('changes')} columns={columns} rows={sample} rowKey={({ line }) => String(line)} />
    </div>
  )
}

function Shown({ field, value }: { field: ColumnKey; value: Value }) {
  const t = useTranslations('people.importing')
  const imports = useTranslations('imports')
  const format = useFormatter()
  const locale = useLocale()
  const all = value === null || value === '' ? [] : [value].flat()
  if (all.length === 0) return <span className="text-muted">{t('nothing')}</span>
  const said = all.map((one) => {
    if (days.includes(field)) return dayText(one, locale, true)
    const list = lists[field as keyof typeof lists]
    const key = `${list}.${one}` as 'kinds.other'
    return list && imports.has(key) ? imports(key) : one
  })
  return (
    <span className="break-words">{field === 'unit' ? said.join(' ＞ ') : format.list(said, { style: 'narrow' })}</span>
  )
}
