import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import type { Lack } from '../schema.ts'

const ITEMS = ['objective', 'level', 'evaluation', 'participants', 'retention'] as const satisfies Lack[]

type ChecklistProps = {
  lacks: readonly Lack[]
  /** Its last day has passed. */
  over: boolean
  /** Something is typed and not saved. */
  blocked: boolean
  onStart: () => void
  pending?: boolean | undefined
  problem?: unknown
}

/** The five that a training needs before it begins, and what of them is missing (T-10). */
export function Checklist({ lacks, over, blocked, onStart, pending, problem }: ChecklistProps) {
  const t = useTranslations('trainings.checklist')
  const design = useTranslations('trainings.design')
  const { sentence } = useRefusal('trainings')
  return (
    <Section title={t('title')}>
      <p className="text-muted">{t('lead')}</p>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {ITEMS.map((item) => {
          const lacking = lacks.includes(item)
          return (
            <li
              key={item}
              className={`grid grid-cols-[auto_1fr] gap-x-3 rounded-xl border px-4 py-3 ${lacking ? 'border-needs-line bg-needs-soft text-needs-ink' : 'border-line bg-paper'}`}
            >
              <Icon name={lacking ? 'alert' : 'check'} className="mt-0.5 size-5" />
              <span className="grid">
                <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <span className="font-semibold">{t(`items.${item}`)}</span>
                  <span className="text-sm">{lacking ? t('lacking') : t('ready')}</span>
                </span>
                {lacking && <span className="text-sm">{t(`hints.${item}`)}</span>}
              </span>
            </li>
          )
        })}
      </ul>
      <div role="alert">{problem ? <Notice kind="problem">{sentence(problem)}</Notice> : null}</div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button kind="primary" disabled={lacks.length > 0 || over || blocked} pending={pending} onClick={onStart}>
          {t('start')}
        </Button>
        <p className="flex-1 basis-60 text-[0.9375rem] text-muted">
          {over ? t('over') : blocked ? design('unsaved') : t('startHint')}
        </p>
      </div>
    </Section>
  )
}
