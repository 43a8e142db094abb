import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { SearchField } from '#/ui/SearchField.tsx'
import { Select } from '#/ui/Select.tsx'
import { accounts, kinds, type PeopleSearch } from './peopleSearch.tsx'

type PeopleFiltersProps = {
  search: PeopleSearch
  onSearch: (search: PeopleSearch) => void
  units: readonly { id: string; path: string }[]
}

export function PeopleFilters({ search, onSearch, units }: PeopleFiltersProps) {
  const t = useTranslations('people')
  const imports = useTranslations('imports')
  const set = (key: keyof PeopleSearch, value: string) => {
    const { [key]: _, ...rest } = search
    onSearch(value ? { ...rest, [key]: value } : rest)
  }
  const select = (key: Exclude<keyof PeopleSearch, 'search'>) => ({
    value: search[key] ?? '',
    onChange: (event: { target: { value: string } }) => set(key, event.target.value),
  })
  return (
    <div className="grid gap-4">
      <PausedSearch
        label={t('filters.search')}
        value={search.search ?? ''}
        onChange={(text) => set('search', text.trim())}
      />
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 *:min-w-0 sm:grid-cols-4">
        <Select
          label={t('filters.unit')}
          placeholder={t('filters.everyUnit')}
          choices={units.map(({ id, path }) => ({ value: id, label: path }))}
          {...select('unit')}
        />
        <Select
          label={t('filters.kind')}
          placeholder={t('filters.everyKind')}
          choices={kinds.map((kind) => ({ value: kind, label: imports(`kinds.${kind}`) }))}
          {...select('kind')}
        />
        <Select
          label={t('filters.account')}
          placeholder={t('filters.everyAccount')}
          choices={accounts.map((account) => ({ value: account, label: t(`accounts.${account}`) }))}
          {...select('account')}
        />
        <Select
          label={t('filters.include')}
          placeholder={t('filters.present')}
          choices={[{ value: 'left', label: t('filters.left') }]}
          {...select('include')}
        />
      </div>
    </div>
  )
}

/** Searches once typing pauses; a value that changes from outside, as when going back, is shown. */
function PausedSearch({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  const [text, setText] = useState(value)
  const told = useRef(value)
  const tell = useRef(onChange)
  tell.current = onChange
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    setText(value)
  }, [value])
  useEffect(() => {
    if (text.trim() === told.current) return
    const timer = setTimeout(() => {
      told.current = text.trim()
      tell.current(text)
    }, 300)
    return () => clearTimeout(timer)
  }, [text])
  return <SearchField label={label} value={text} onChange={setText} maxLength={100} autoComplete="off" />
}
