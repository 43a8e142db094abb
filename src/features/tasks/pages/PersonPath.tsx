import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { PersonPage } from '#/features/people/record/pages/PersonPage.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Section } from '#/ui/Section.tsx'
import { Timeline } from '#/ui/Timeline.tsx'
import type { PathStep } from '../schema.ts'
import { MoveNote } from './MoveNote.tsx'
import { useStepWords } from './stepWords.tsx'

/** A person's page, with where they are on their path. */
export const PersonPathPage = () => <PersonPage path={(personId) => <PathOf personId={personId} />} />

function PathOf({ personId }: { personId: string }) {
  const { data } = useQuery({
    queryKey: ['tasks.path', personId],
    queryFn: () => api.tasks.path({ personId }),
    // Not everybody who sees the person sees this: then the page goes without it.
    throwOnError: false,
    retry: false,
  })
  return data ? <PersonPath steps={data.steps} /> : null
}

const SIGNS = {
  planned: 'later',
  open: 'now',
  done: 'done',
  'done-late': 'done',
  'done-out-of-window': 'done',
  excused: 'later',
  missed: 'later',
  closed: 'later',
} as const

/** The steps that were asked of somebody and how each stands, the latest first. */
export function PersonPath({ steps }: { steps: readonly PathStep[] }) {
  const t = useTranslations('tasks')
  const locale = useLocale()
  const words = useStepWords()
  return (
    <Section title={t('path.title')}>
      {steps.length === 0 ? (
        <p className="text-muted">{t('path.empty')}</p>
      ) : (
        <Timeline
          items={steps.map((step) => ({
            key: step.id,
            state: SIGNS[step.state],
            title: words('title', { ...step, about: null }),
            when: t(`path.states.${step.state}`, { day: dateText(dayOf(step), locale) }),
            children: <MoveNote {...step} />,
          }))}
        />
      )}
    </Section>
  )
}

const dayOf = ({ state, doneOn, dueOn, opensOn }: PathStep) => (state === 'planned' ? opensOn : (doneOn ?? dueOn))
