import { useTranslations } from 'use-intl'
import { ChoiceGroup } from '#/ui/ChoiceGroup.tsx'
import { Figure } from './Figure.tsx'
import type { PartProps } from './MethodEditor.tsx'

/** How one aspect follows another. */
export function Between({ method, onChange, flaw }: PartProps) {
  const t = useTranslations('retentionMethods')
  return (
    <ChoiceGroup label={t('between')}>
      <Figure
        label={t('gap')}
        value={method.gap}
        error={flaw('gap')}
        onChange={(gap) => onChange({ ...method, gap })}
      />
      <Figure
        label={t('firstTolerance')}
        hint={t('firstToleranceHint')}
        value={method.firstTolerance}
        error={flaw('firstTolerance')}
        onChange={(firstTolerance) => onChange({ ...method, firstTolerance })}
      />
    </ChoiceGroup>
  )
}
