import { useLocale, useTranslations } from 'use-intl'
import type { z } from 'zod'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { Today } from '../schema.ts'
import { useStepWords } from './stepWords.tsx'

/** What one did in the last days, with the way back to it. */
export function DoneList({ done }: { done: z.infer<typeof Today>['done'] }) {
  const t = useTranslations('tasks')
  const locale = useLocale()
  const words = useStepWords()
  return (
    <ul className="grid gap-1">
      {done.map((step) => (
        <li key={step.id} className="flex items-start gap-2.5 py-1.5">
          <span className="mt-0.5 grid size-6 shrink-0 place-items-center rounded-full bg-leaf-soft text-leaf-ink">
            <Icon name="check" className="size-4" />
          </span>
          <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4">
            <TextLink to={step.path}>{words('done', step)}</TextLink>
            <span className="text-[0.9375rem] text-muted">{t('doneOn', { day: dayText(step.doneOn, locale) })}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
