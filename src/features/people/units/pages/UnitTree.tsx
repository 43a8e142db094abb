import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { folded } from '#/features/people/rules.ts'
import type { UnitNode } from '#/features/people/units/schema.ts'
import { SearchField } from '#/ui/SearchField.tsx'
import { Tree } from '#/ui/Tree.tsx'

type UnitTreeProps = {
  units: readonly UnitNode[]
  selected?: string | undefined
  onSelect: (unitId: string) => void
}

/** The units to open branch by branch; a search leaves those found, with what is above them. */
export function UnitTree({ units, selected, onSelect }: UnitTreeProps) {
  const t = useTranslations('units')
  const format = useFormatter()
  const [search, setSearch] = useState('')
  const shown = found(units, search)
  return (
    <div className="grid gap-3">
      <SearchField label={t('search')} value={search} onChange={setSearch} maxLength={100} autoComplete="off" />
      {shown.length === 0 ? (
        <p className="text-muted">{t('notFound', { search })}</p>
      ) : (
        <Tree
          label={t('tree')}
          items={shown.map(({ id, parentId, name, heads, whole }) => ({
            ...{ id, parentId, label: name },
            detail:
              heads.length > 0 &&
              t('head', {
                names: format.list(
                  heads.map(({ displayName }) => displayName),
                  { style: 'narrow' },
                ),
              }),
            badge: whole !== null && (
              <span className="text-[0.9375rem] text-muted tabular-nums">{t('people', { count: whole })}</span>
            ),
          }))}
          selected={selected}
          onSelect={onSelect}
          {...(search.trim() && { expanded: new Set(shown.map(({ id }) => id)) })}
        />
      )}
    </div>
  )
}

function found(units: readonly UnitNode[], search: string): readonly UnitNode[] {
  const text = folded(search)
  if (!text) return units
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const kept = new Set<string>()
  for (const unit of units) {
    const words = [unit.name, unit.code ?? '', ...unit.heads.map(({ displayName }) => displayName)]
    if (!words.some((word) => folded(word).includes(text))) continue
    for (let at: UnitNode | undefined = unit; at; at = at.parentId === null ? undefined : known.get(at.parentId))
      kept.add(at.id)
  }
  return units.filter(({ id }) => kept.has(id))
}
