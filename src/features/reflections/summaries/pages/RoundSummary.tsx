import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { ApiProblem, api } from '#/client.ts'
import type { Period } from '#/platform/schema.ts'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Select } from '#/ui/Select.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { Summary } from '../schema.ts'
import { QuestionBars } from './QuestionBars.tsx'

type RoundSummaryProps = { programmeId: string; period: Period }

/** What was published of one round, as far as it is for the reader. */
export function RoundSummary({ programmeId, period }: RoundSummaryProps) {
  const { sentence } = useRefusal('reflections')
  // A milestone is everybody's own; their figures are put together by the month.
  const milestones = /^P\d+M$/.test(period)
  const { data, error } = useQuery({
    queryKey: ['reflections.summary', programmeId, period],
    queryFn: () => api.reflections.summary({ programmeId, period }),
    enabled: !milestones,
    retry: false,
  })
  if (milestones) return <ByMonth />
  if (error)
    return error instanceof ApiProblem && error.status === 404 ? (
      <Nothing why="none" />
    ) : (
      <Notice kind="problem">{sentence(error)}</Notice>
    )
  return data ? <Figures key={`${programmeId} ${period}`} summary={data} /> : <Skeleton lines={4} cards />
}

function ByMonth() {
  const t = useTranslations('summaries.empty')
  return <Notice action={<ButtonLink to="/summaries">{t('all')}</ButtonLink>}>{t('milestones')}</Notice>
}

/** Why there is nothing to see. */
function Nothing({ why }: { why: 'none' | 'notYet' }) {
  const t = useTranslations('summaries.empty')
  return <p className="text-muted">{t(why)}</p>
}

/** Question by question, for everybody or for one unit. */
export function Figures({ summary: { questions, publishedOn } }: { summary: Summary }) {
  const t = useTranslations('summaries')
  const locale = useLocale()
  const [unitId, lookAt] = useState<string>()
  const units = unitsIn(questions)
  if (publishedOn === null) return <Nothing why="notYet" />
  if (questions.length === 0) return <Nothing why="none" />
  return (
    <>
      <div className="grid gap-3">
        {units.length > 0 && (
          <div className="sm:max-w-md">
            <Select
              label={t('unit')}
              choices={[
                { value: '', label: t('everybody') },
                ...units.map(({ id, unit, shown }) => ({
                  value: id,
                  label: shown ? unit : t('hiddenUnit', { unit }),
                  disabled: !shown,
                })),
              ]}
              value={unitId ?? ''}
              onChange={({ target }) => lookAt(target.value || undefined)}
            />
          </div>
        )}
        <p className="flex items-start gap-2 text-[0.9375rem] text-muted">
          <Icon name="lock" className="mt-1 size-5" />
          <span>
            {t('promise')}
            <span className="block">{t('publishedOn', { day: dayText(publishedOn, locale, true) })}</span>
          </span>
        </p>
      </div>
      {questions.map((question) => (
        <QuestionBars key={`${question.formId} ${question.question.key}`} summary={question} unitId={unitId} />
      ))}
    </>
  )
}

/** Every unit that any question speaks of, and whether any shows it. */
function unitsIn(questions: Summary['questions']) {
  const units = new Map<string, { id: string; unit: string; shown: boolean }>()
  for (const { unitId: id, unit, counts } of questions.flatMap(({ units }) => units))
    units.set(id, { id, unit, shown: counts !== null || (units.get(id)?.shown ?? false) })
  return [...units.values()]
}
