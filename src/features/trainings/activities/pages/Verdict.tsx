import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from '#/ui/Icon.tsx'

/** Whether an answer was right, and what would have been. */
export function Verdict({ right, solution }: { right: boolean; solution: ReactNode }) {
  const t = useTranslations('phase')
  return (
    <p className={`flex items-start gap-1.5 ${right ? 'text-leaf-ink' : 'text-ink'}`}>
      <Icon name={right ? 'check' : 'right'} className="mt-0.5 size-5" />
      <span>
        {right ? (
          t('right')
        ) : (
          <>
            {t('wrong')}: <strong>{solution}</strong>
          </>
        )}
      </span>
    </p>
  )
}
