import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { ChoiceGroup } from '#/ui/ChoiceGroup.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { flawsIn } from '../rules.ts'
import { type EvaluationMethod, PARTS } from '../schema.ts'
import { CriterionFields } from './CriterionFields.tsx'

type MethodFieldsProps = {
  method: EvaluationMethod
  onChange: (method: EvaluationMethod) => void
  disabled?: boolean | undefined
}

const MOST_CRITERIA = 20
const MOST_PEER_CRITERIA = 10

/** What the 100 points are made of, what is looked at, and the mark. */
export function MethodFields({ method, onChange, disabled = false }: MethodFieldsProps) {
  const t = useTranslations('evaluation.method')
  const parts = useTranslations('evaluation.parts')
  const { weights, criteria, peerCriteria, passMark, ratersEach } = method
  const sum = PARTS.reduce((total, part) => total + weights[part], 0)
  const flaws = flawsIn(method)
  const number = (text: string) => Math.min(100, Number(text.normalize('NFKC').replace(/\D/g, '') || 0))
  const key = (prefix: string, taken: readonly { key: string }[]) => {
    let place = taken.length + 1
    while (taken.some((one) => one.key === `${prefix}-${place}`)) place += 1
    return `${prefix}-${place}`
  }
  const blank = { ja: '', en: '' }
  return (
    <div className="grid gap-6">
      <ChoiceGroup label={t('weights')} hint={t('weightsHint', { sum })}>
        <div className="grid grid-cols-2 items-end gap-3 lg:grid-cols-4">
          {PARTS.map((part) => (
            <TextField
              key={part}
              label={parts(part)}
              inputMode="numeric"
              disabled={disabled}
              value={String(weights[part])}
              onChange={({ target }) => onChange({ ...method, weights: { ...weights, [part]: number(target.value) } })}
            />
          ))}
        </div>
      </ChoiceGroup>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label={t('passMark')}
          hint={t('passMarkHint')}
          inputMode="numeric"
          disabled={disabled}
          value={String(passMark)}
          onChange={({ target }) => onChange({ ...method, passMark: Math.max(1, number(target.value)) })}
        />
        <Select
          label={t('ratersEach')}
          hint={t('ratersEachHint')}
          disabled={disabled}
          choices={[3, 4, 5, 6, 7, 8].map((count) => ({ value: String(count), label: t('raters', { count }) }))}
          value={String(ratersEach)}
          onChange={({ target }) => onChange({ ...method, ratersEach: Number(target.value) })}
        />
      </div>
      <ChoiceGroup label={t('criteria')} hint={t('criteriaHint', { weight: weights.observation })}>
        <div className="grid gap-3">
          {criteria.map((criterion, place) => (
            <CriterionFields
              key={criterion.key}
              place={place + 1}
              title={criterion.title}
              points={criterion.points}
              disabled={disabled}
              onTitle={(title) => onChange({ ...method, criteria: criteria.with(place, { ...criterion, title }) })}
              onPoints={(text) =>
                onChange({
                  ...method,
                  criteria: criteria.with(place, { ...criterion, points: Math.max(1, number(text)) }),
                })
              }
              onRemove={() => onChange({ ...method, criteria: criteria.toSpliced(place, 1) })}
            />
          ))}
          {!disabled && criteria.length < MOST_CRITERIA && (
            <Button
              icon="plus"
              onClick={() =>
                onChange({
                  ...method,
                  criteria: [...criteria, { key: key('criterion', criteria), title: blank, points: 10 }],
                })
              }
            >
              {t('addCriterion')}
            </Button>
          )}
        </div>
      </ChoiceGroup>
      <ChoiceGroup label={t('peerCriteria')} hint={t('peerCriteriaHint')}>
        <div className="grid gap-3">
          {peerCriteria.map((criterion, place) => (
            <CriterionFields
              key={criterion.key}
              place={place + 1}
              title={criterion.title}
              disabled={disabled}
              onTitle={(title) =>
                onChange({ ...method, peerCriteria: peerCriteria.with(place, { ...criterion, title }) })
              }
              onRemove={() => onChange({ ...method, peerCriteria: peerCriteria.toSpliced(place, 1) })}
            />
          ))}
          {!disabled && peerCriteria.length < MOST_PEER_CRITERIA && (
            <Button
              icon="plus"
              onClick={() =>
                onChange({
                  ...method,
                  peerCriteria: [...peerCriteria, { key: key('peer', peerCriteria), title: blank }],
                })
              }
            >
              {t('addPeerCriterion')}
            </Button>
          )}
        </div>
      </ChoiceGroup>
      {flaws.length > 0 && (
        <Notice kind="needs-you">
          <ul className="list-inside list-disc">
            {flaws.map(({ field, reason }) => (
              <li key={`${field} ${reason}`}>{t(`flaws.${reason}`, { sum, weight: weights.observation })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

/** Whole, and every criterion named in both languages. */
export const isUsable = (method: EvaluationMethod): boolean =>
  flawsIn(method).length === 0 &&
  [...method.criteria, ...method.peerCriteria].every(({ title }) => title.ja.trim() !== '' && title.en.trim() !== '')
