import { useEffect, useId, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { kindName } from '#/features/people/organization/rules.ts'
import type { OwnKind } from '#/features/people/organization/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { MonthSelect } from '#/ui/MonthSelect.tsx'
import { SearchField } from '#/ui/SearchField.tsx'
import { Select } from '#/ui/Select.tsx'
import { accounts, builtInKinds, languages, type PeopleSearch, supportKinds } from './peopleSearch.tsx'

type PeopleFiltersProps = {
  search: PeopleSearch
  onSearch: (search: PeopleSearch) => void
  units: readonly { id: string; path: string }[]
  /** The organisation's own. */
  kinds: readonly OwnKind[]
  today: string
}

/** The search stays in sight; where there is little room the rest waits behind a button. */
export function PeopleFilters({ search, onSearch, ...choices }: PeopleFiltersProps) {
  const t = useTranslations('people')
  const [open, setOpen] = useState(false)
  const id = useId()
  const { search: text = '', ...others } = search
  const count = Object.keys(others).length
  const set = (key: keyof PeopleSearch, value: string | undefined) => {
    const { [key]: _, ...rest } = search
    onSearch(value ? { ...rest, [key]: value } : rest)
  }
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        <div className="min-w-0 max-sm:w-full sm:flex-1">
          <PausedSearch label={t('filters.search')} value={text} onChange={(typed) => set('search', typed.trim())} />
        </div>
        <Button
          icon={open ? 'cross' : 'plus'}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="max-sm:w-full lg:hidden"
        >
          {count > 0 ? t('filters.openSome', { count }) : t('filters.open')}
        </Button>
        {count > 0 && (
          <Button kind="quiet" onClick={() => onSearch(text ? { search: text } : {})}>
            {t('filters.clear')}
          </Button>
        )}
      </div>
      <div
        id={id}
        className={`grid grid-cols-1 gap-x-4 gap-y-3 *:min-w-0 sm:grid-cols-3 lg:grid-cols-4 ${open ? '' : 'max-lg:hidden'}`}
      >
        <Choices search={search} set={set} {...choices} />
      </div>
    </div>
  )
}

type ChoicesProps = Omit<PeopleFiltersProps, 'onSearch'> & {
  set: (key: keyof PeopleSearch, value: string | undefined) => void
}

function Choices({ search, set, units, kinds, today }: ChoicesProps) {
  const t = useTranslations('people')
  const supports = useTranslations('supports.kinds')
  const say = useTranslations('organization.kinds')
  const locale = useLocale()
  const codes = [...builtInKinds, ...kinds.map(({ code }) => code)]
  const select = (key: Exclude<keyof PeopleSearch, 'search'>) => ({
    value: search[key] ?? '',
    onChange: (event: { target: { value: string } }) => set(key, event.target.value),
  })
  return (
    <>
      <Select
        label={t('filters.include')}
        placeholder={t('filters.present')}
        choices={(['coming', 'left'] as const).map((value) => ({ value, label: t(`filters.${value}`) }))}
        {...select('include')}
      />
      <Select
        label={t('filters.unit')}
        placeholder={t('filters.everyUnit')}
        choices={units.map(({ id, path }) => ({ value: id, label: path }))}
        {...select('unit')}
      />
      <Select
        label={t('filters.kind')}
        placeholder={t('filters.everyKind')}
        choices={codes.map((code) => ({ value: code, label: kindName(code, kinds, { locale, say }) }))}
        {...select('kind')}
      />
      <MonthSelect
        label={t('filters.hired')}
        any={t('filters.everyMonth')}
        from={`${Number(today.slice(0, 4)) - 5}-01`}
        to={`${Number(today.slice(0, 4)) + 1}-12`}
        value={search.hired}
        onChange={(month) => set('hired', month)}
      />
      <Select
        label={t('filters.missing')}
        placeholder={t('filters.noneMissing')}
        choices={supportKinds.map((kind) => ({ value: kind, label: t('missing', { kind: supports(kind) }) }))}
        {...select('missing')}
      />
      <Select
        label={t('filters.account')}
        placeholder={t('filters.everyAccount')}
        choices={accounts.map((account) => ({ value: account, label: t(`accounts.${account}`) }))}
        {...select('account')}
      />
      <Select
        label={t('filters.language')}
        placeholder={t('filters.everyLanguage')}
        choices={languages.map((language) => ({ value: language, label: t(`languages.${language}`) }))}
        {...select('language')}
      />
    </>
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
