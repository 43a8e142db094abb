import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'
import type { CostKind, CostLine, Grade, KeepCost } from '../schema.ts'
import { wholeOf } from './whole.tsx'

const KINDS = ['instructor', 'in-house', 'programme', 'travel', 'room', 'other'] as const satisfies CostKind[]

type CostDialogProps = {
  /** Undefined for a new one. */
  line: CostLine | undefined
  grades: readonly Grade[]
  /** How long people are trained: what an instructor of one's own is taken to have taught. */
  minutes: number
  onSave: (wish: Omit<KeepCost, 'sessionId'>) => void
  pending?: boolean | undefined
  problem?: unknown
  onClose: () => void
}

/** One line of costs: in yen, or by grade and hours where the instructor is one's own. */
export function CostDialog({ line, grades, minutes, onSave, pending, problem, onClose }: CostDialogProps) {
  const t = useTranslations('trainingCosts')
  const { sentence } = useRefusal('trainings')
  const [costId] = useState(() => line?.costId ?? newId())
  const [tried, tryIt] = useState(false)
  const [first] = useState({
    ...{ kind: line?.kind ?? ('instructor' as CostKind), label: line?.label ?? '', counted: line?.counted ?? true },
    ...{ why: line?.why ?? '', yen: line ? String(line.yen) : '' },
    gradeId: grades.find(({ name }) => name === line?.inHouse?.grade)?.gradeId ?? '',
    minutes: String(line?.inHouse?.minutes ?? minutes),
  })
  const [wish, setWish] = useState(first)
  const change = (more: Partial<typeof wish>) => setWish({ ...wish, ...more })
  const inHouse = wish.kind === 'in-house'
  const [yen, taught] = [wholeOf(wish.yen, 10_000_000_000), wholeOf(wish.minutes, 60_000)]
  // What was reckoned once stays, unless the grade or the hours are others.
  const asBefore = line?.inHouse && wish.gradeId === first.gradeId && wish.minutes === first.minutes
  const amount = inHouse
    ? asBefore
      ? { as: 'before' as const }
      : wish.gradeId && taught
        ? { gradeId: wish.gradeId, minutes: taught }
        : undefined
    : yen === undefined
      ? undefined
      : { yen }
  const unsaid = !wish.counted && wish.why.trim() === ''
  const save = () => {
    tryIt(true)
    if (amount && !unsaid)
      onSave({ costId, kind: wish.kind, label: wish.label, amount, counted: wish.counted, why: wish.why })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={line ? t('change') : t('add')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" pending={pending} onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <Select
          label={t('kind')}
          choices={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={wish.kind}
          onChange={({ target }) => change({ kind: target.value as CostKind })}
        />
        <TextField
          label={t('label')}
          hint={t('labelHint')}
          optional
          maxLength={200}
          value={wish.label}
          onChange={({ target }) => change({ label: target.value })}
        />
        {inHouse && grades.length === 0 && <Notice kind="needs-you">{t('noGrades')}</Notice>}
        {inHouse ? (
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <Select
              label={t('grade')}
              hint={t('gradeHint')}
              placeholder=""
              choices={grades.map(({ gradeId, name }) => ({ value: gradeId, label: name }))}
              value={wish.gradeId}
              error={tried && !amount && !wish.gradeId ? t('missing') : undefined}
              onChange={({ target }) => change({ gradeId: target.value })}
            />
            <TextField
              label={t('minutes')}
              inputMode="numeric"
              value={wish.minutes}
              error={tried && !taught ? t('amountMissing') : undefined}
              onChange={({ target }) => change({ minutes: target.value })}
            />
          </div>
        ) : (
          <TextField
            label={t('amount')}
            inputMode="numeric"
            value={wish.yen}
            error={tried && yen === undefined ? t('amountMissing') : undefined}
            onChange={({ target }) => change({ yen: target.value })}
          />
        )}
        <Checkbox
          label={t('counts')}
          hint={t('countsHint')}
          checked={wish.counted}
          onChange={({ target }) => change({ counted: target.checked })}
        />
        {!wish.counted && (
          <TextField
            label={t('why')}
            maxLength={500}
            value={wish.why}
            error={tried && unsaid ? t('whyMissing') : undefined}
            onChange={({ target }) => change({ why: target.value })}
          />
        )}
        <div role="alert">{problem ? <Notice kind="problem">{sentence(problem)}</Notice> : null}</div>
      </div>
    </Dialog>
  )
}
