import { useTranslations } from 'use-intl'
import { SegmentedControl } from '#/ui/SegmentedControl.tsx'
import { Select } from '#/ui/Select.tsx'
import type { SupportersSearch } from './supportersSearch.tsx'
import { SUPPORT_KINDS } from './supportWords.tsx'

type SupportersFiltersProps = {
  search: SupportersSearch
  onSearch: (search: SupportersSearch) => void
  units: readonly { id: string; path: string }[]
}

export function SupportersFilters({ search, onSearch, units }: SupportersFiltersProps) {
  const t = useTranslations('supports.page')
  const gaps = useTranslations('supports.gaps')
  const kinds = useTranslations('supports.kinds')
  const set = (key: keyof SupportersSearch, value: string) => {
    const { [key]: _, ...rest } = search
    onSearch((value ? { ...rest, [key]: value } : rest) as SupportersSearch)
  }
  return (
    <div className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2">
      <Select
        label={t('unit')}
        placeholder={t('everyUnit')}
        value={search.unit ?? ''}
        choices={units.map(({ id, path }) => ({ value: id, label: path }))}
        onChange={(event) => set('unit', event.target.value)}
      />
      {search.view === 'gaps' ? (
        <Select
          label={gaps('kind')}
          placeholder={gaps('everyKind')}
          value={search.kind ?? ''}
          choices={SUPPORT_KINDS.map((kind) => ({ value: kind, label: kinds(kind) }))}
          onChange={(event) => set('kind', event.target.value)}
        />
      ) : (
        <SegmentedControl
          label={t('show')}
          choices={[
            { value: 'all', label: t('all') },
            { value: 'absent', label: t('absent') },
          ]}
          value={search.show ?? 'all'}
          onChange={(value) => set('show', value === 'absent' ? value : '')}
        />
      )}
    </div>
  )
}
