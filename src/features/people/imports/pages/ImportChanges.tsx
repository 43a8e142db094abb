import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { dayText } from '#/ui/FormattedDay.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import type { Change, ColumnKey, FieldChange, ImportPreview } from '../schema.ts'

type Value = FieldChange['from']

const days: readonly ColumnKey[] = ['hiredOn', 'leftOn', 'assignedOn', 'awayFrom', 'awayUntil']
const lists = { kind: 'kinds', role: 'roles', locale: 'locales', awayKind: 'awayKinds' } as const

/** Field by field, what would become different about people already known. */
export function ImportChanges({ preview: { sample, changed } }: { preview: ImportPreview }) {
  const t = useTranslations('imports.page')
  const imports = useTranslations('imports')
  const locale = useLocale()
  const columns: Column<Change>[] = [
    {
      key: 'person',
      header: t('person'),
      narrow: true,
      cell: ({ number, name, line }) => (
        <>
          <strong>{number}</strong> {name} <span className="text-sm text-muted">{t('line', { line })}</span>
        </>
      ),
    },
    {
      key: 'fields',
      header: t('changedFields'),
      cell: ({ fields }) => (
        <ul className="grid gap-1 text-left">
          {fields.map(({ key, from, to, day, hidden }) => (
            <li key={`${key} ${day}`} className="flex flex-wrap gap-x-2">
              <span className="text-muted">{imports(`columns.${key}`)}</span>
              <span>
                {hidden ? <span className="text-muted">{t('hidden')}</span> : <Shown field={key} value={from} />}{' '}
                <span aria-hidden="true">→</span>
                <span className="sr-only">{t('becomes')}</span>{' '}
                <strong>
                  <Shown field={key} value={to} />
                </strong>
                {day && (
                  <span className="ml-2 text-sm text-muted">{t('from', { day: dayText(day, locale, true) })}</span>
                )}
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
  const t = useTranslations('imports.page')
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
  return <span className="break-words">{format.list(said, { style: 'narrow' })}</span>
}
