import { useTranslations } from 'use-intl'
import { ChoiceGroup } from '#/ui/ChoiceGroup.tsx'
import { SegmentedControl } from '#/ui/SegmentedControl.tsx'
import type { Level, QuestionReaders, Role, Side } from '../../schema.ts'
import { readersFor } from '../changing/rules.ts'
import type { DraftQuestion } from '../schema.ts'
import { useReadersLine, useRoles } from './readersLine.tsx'

type ReadersFieldProps = {
  side: Side
  question: Pick<DraftQuestion, 'kind' | 'readers'>
  error?: string | undefined
  onChange: (readers: QuestionReaders) => void
}

/** Who reads the answers to a question: for each role nothing, figures about groups, or the answers with names. */
export function ReadersField({ side, question, error, onChange }: ReadersFieldProps) {
  const t = useTranslations('formEditing.readers')
  const roleName = useRoles(side)
  const line = useReadersLine(side)
  const levels = (role: Role): Level[] =>
    role === 'hire' || question.kind === 'text' ? ['hidden', 'answers'] : ['hidden', 'summary', 'answers']
  return (
    <ChoiceGroup label={t('label')} hint={line(question.readers)} error={error}>
      <div className="grid gap-3">
        {readersFor(side).map((role) => (
          <div key={role} className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <span aria-hidden="true" className="first-letter:uppercase">
              {roleName(role)}
            </span>
            <div className="min-w-0">
              <SegmentedControl
                label={roleName(role)}
                choices={levels(role).map((value) => ({ value, label: t(`short.${value}`) }))}
                value={question.readers[role]}
                onChange={(level) => onChange({ ...question.readers, [role]: level })}
              />
            </div>
          </div>
        ))}
      </div>
    </ChoiceGroup>
  )
}
