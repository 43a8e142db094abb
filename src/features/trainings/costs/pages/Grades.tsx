import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Section } from '#/ui/Section.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import type { Grade } from '../schema.ts'

type GradesProps = {
  grades: readonly Grade[]
  onAdd: () => void
  onChange: (grade: Grade) => void
  onRemove: (grade: Grade) => void
}

/** What instructors of one's own cost by grade, never by person (T-02). */
export function Grades({ grades, onAdd, onChange, onRemove }: GradesProps) {
  const t = useTranslations('trainingCosts')
  const columns: Column<Grade>[] = [
    { key: 'name', header: t('grades.name'), cell: ({ name }) => <span className="wrap-anywhere">{name}</span> },
    { key: 'from', header: t('grades.from'), cell: ({ fiscalYear }) => t('pay.yearOf', { year: String(fiscalYear) }) },
    {
      key: 'yen',
      header: t('grades.monthlyYen'),
      align: 'end',
      cell: ({ monthlyYen }) => t('yen', { yen: monthlyYen }),
    },
    {
      ...{ key: 'hours', header: t('grades.monthlyHours'), align: 'end' },
      cell: ({ monthlyHours }) => t('hours', { hours: monthlyHours }),
    },
    {
      ...{ key: 'do', header: <span className="sr-only">{t('change')}</span>, narrow: true },
      cell: (grade) => (
        <span className="flex gap-1">
          <Button
            size="small"
            kind="quiet"
            icon="pencil"
            aria-label={t('grades.changeOne', { name: grade.name })}
            onClick={() => onChange(grade)}
          />
          <Button
            size="small"
            kind="quiet"
            icon="cross"
            aria-label={t('grades.removeOne', { name: grade.name })}
            onClick={() => onRemove(grade)}
          />
        </span>
      ),
    },
  ]
  return (
    <Section
      title={t('grades.title')}
      actions={
        <Button icon="plus" onClick={onAdd}>
          {t('grades.add')}
        </Button>
      }
    >
      <p className="text-muted">{t('grades.lead')}</p>
      {grades.length === 0 ? (
        <p>{t('grades.none')}</p>
      ) : (
        <Table caption={t('grades.title')} columns={columns} rows={grades} rowKey={({ gradeId }) => gradeId} />
      )}
    </Section>
  )
}
