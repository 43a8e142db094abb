import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import type { Answers, Exercise } from '../schema.ts'
import { pointsOf } from '../scoring/rules.ts'

type CheckAnswersProps = { exercise: Exercise; answers: Answers; checked: boolean; onCheck: () => void }

/** Before: the button that shows what is right; afterwards: how many were. */
export function CheckAnswers({ exercise, answers, checked, onCheck }: CheckAnswersProps) {
  const t = useTranslations('phase')
  const points = pointsOf(exercise, answers)
  return (
    <div aria-live="polite">
      {!checked && (
        <Button kind="primary" icon="check" wide onClick={onCheck}>
          {t('check')}
        </Button>
      )}
      {checked && points && exercise.kind !== 'ordering' && (
        <p className="font-semibold">{t('checked', { known: points.known, of: points.of })}</p>
      )}
    </div>
  )
}
