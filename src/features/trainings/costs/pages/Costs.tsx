import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import type { CostLine, Costs as Whole } from '../schema.ts'

type CostsProps = {
  costs: Whole
  onAdd: () => void
  onChange: (line: CostLine) => void
  onRemove: (line: CostLine) => void
  problem?: unknown
}

/** What counts in all, and every line, those that do not count with their reason (T-02). */
export function Costs({ costs, onAdd, onChange, onRemove, problem }: CostsProps) {
  const t = useTranslations('trainingCosts')
  const { sentence } = useRefusal('trainings')
  const { lines, counted, mayChange } = costs
  const excluded = lines.reduce((sum, line) => sum + (line.counted ? 0 : line.yen), 0)
  const nameOf = ({ kind, label }: CostLine) => label || t(`kinds.${kind}`)
  const columns: Column<CostLine>[] = [
    {
      key: 'name',
      header: t('label'),
      cell: (line) => (
        <>
          <span className="wrap-anywhere">{nameOf(line)}</span>
          {line.inHouse && <span className="block text-sm text-muted">{t('inHouse', line.inHouse)}</span>}
          {!line.counted && (
            <span className="block text-sm text-muted wrap-anywhere">{t('notCounted', { why: line.why })}</span>
          )}
        </>
      ),
    },
    { key: 'kind', header: t('kind'), narrow: true, cell: ({ kind }) => t(`kinds.${kind}`) },
    { key: 'yen', header: t('amount'), narrow: true, align: 'end', cell: ({ yen }) => t('yen', { yen }) },
  ]
  if (mayChange)
    columns.push({
      ...{ key: 'do', header: <span className="sr-only">{t('change')}</span>, narrow: true },
      cell: (line) => (
        <span className="flex gap-1">
          <Button
            size="small"
            kind="quiet"
            icon="pencil"
            aria-label={t('changeOne', { name: nameOf(line) })}
            onClick={() => onChange(line)}
          />
          <Button
            size="small"
            kind="quiet"
            icon="cross"
            aria-label={t('removeOne', { name: nameOf(line) })}
            onClick={() => onRemove(line)}
          />
        </span>
      ),
    })
  const add = mayChange && (
    <Button icon="plus" onClick={onAdd}>
      {t('add')}
    </Button>
  )
  return (
    <Section title={t('title')} actions={lines.length > 0 && add}>
      <p className="text-muted">{t('lead')}</p>
      {!mayChange && <Notice>{t('closed')}</Notice>}
      <div role="alert">{problem ? <Notice kind="problem">{sentence(problem)}</Notice> : null}</div>
      {lines.length === 0 ? (
        <EmptyState icon="file" title={t('none')} action={add}>
          {t('noneHint')}
        </EmptyState>
      ) : (
        <>
          <DefinitionList
            items={[
              { term: t('counted'), value: <span className="text-xl font-bold">{t('yen', { yen: counted })}</span> },
              ...(excluded > 0 ? [{ term: t('excluded'), value: t('yen', { yen: excluded }) }] : []),
            ]}
          />
          <Table caption={t('title')} columns={columns} rows={lines} rowKey={({ costId }) => costId} />
        </>
      )}
    </Section>
  )
}
