import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSaid } from '#/features/forms/pages/language.tsx'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { cellOf, columnsOf, partsIn } from '../scoring/rules.ts'
import type { Scored, ScoreRow, ScoringSheet } from '../scoring/schema.ts'
import { shown } from './scoringState.tsx'

type CorrectDialogProps = {
  person: { personId: string; displayName: string }
  sheet: ScoringSheet
  onCorrect: (row: ScoreRow) => void
  onClose: () => void
}

/** Corrects points of somebody whose score is final. */
export function CorrectDialog({ person, sheet, onCorrect, onClose }: CorrectDialogProps) {
  const t = useTranslations('evaluation')
  const said = useSaid()
  const all = columnsOf(sheet.criteria, sheet.worth)
  const [of, setOf] = useState<Scored>(partsIn(all)[0] ?? 'observation')
  const [texts, setTexts] = useState<Record<string, string>>({})
  const columns = all.filter((column) => column.of === of)
  const before = sheet.people.find(({ personId }) => personId === person.personId)?.rows.find((row) => row.of === of)
  const textIn = (key: string) => texts[`${of} ${key}`] ?? shown(before?.detail[key])
  const values = columns.map((column) => ({ ...column, value: cellOf(textIn(column.key), column.most) }))
  function keep() {
    const detail: Record<string, number> = {}
    for (const { key, value } of values) if ('hundredths' in value) detail[key] = value.hundredths
    const { adjustment = 0, adjustedFor = '', revision = 0 } = before ?? {}
    onCorrect({ personId: person.personId, of, detail, adjustment, adjustedFor, revision })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('correct.title', { name: person.displayName })}
      actions={
        <>
          <Button onClick={onClose}>{t('adjust.cancel')}</Button>
          <Button kind="primary" disabled={values.some(({ value }) => 'reason' in value)} onClick={keep}>
            {t('correct.keep')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-muted">{t('correct.text')}</p>
        <Select
          label={t('correct.part')}
          choices={partsIn(all).map((value) => ({ value, label: t(`parts.${value}`) }))}
          value={of}
          onChange={({ target }) => setOf(target.value as Scored)}
        />
        {values.map(({ key, title, most, value }) => (
          <TextField
            key={`${of} ${key}`}
            label={title ? said(title) : t(`parts.${of}`)}
            hint={t('adjust.most', { most })}
            inputMode="decimal"
            value={textIn(key)}
            error={'reason' in value ? t('adjust.points', { most }) : undefined}
            onChange={({ target }) => setTexts({ ...texts, [`${of} ${key}`]: target.value })}
          />
        ))}
      </div>
    </Dialog>
  )
}
