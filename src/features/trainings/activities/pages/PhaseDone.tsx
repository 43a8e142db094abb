import { useLocale, useTranslations } from 'use-intl'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { Progress } from '#/ui/Progress.tsx'
import { Section } from '#/ui/Section.tsx'
import { linesOf } from '../rules.ts'
import type { Answers, LearningPhase } from '../schema.ts'
import { Lines } from './EarlierWords.tsx'
import { Meta } from './PhaseView.tsx'
import { ReadIn, useSaid } from './said.tsx'

type PhaseDoneProps = {
  phase: LearningPhase
  answers: Answers
  result: number | null
  /** It was finished a moment ago. */
  just?: boolean | undefined
}

export function PhaseDone(props: PhaseDoneProps) {
  return (
    <ReadIn value={props.phase.language}>
      <Done {...props} />
    </ReadIn>
  )
}

/** After a phase: how much came back, what one wrote, and a word to take along. */
function Done({ phase, answers, result, just }: PhaseDoneProps) {
  const t = useTranslations('phase.done')
  const locale = useLocale()
  const said = useSaid()
  const lines = linesOf(phase.exercises, answers)
  const name = phase.supporter?.name
  return (
    <Page title={just ? t('title') : said(phase.title)} lead={<Meta phase={phase} />}>
      <Notice kind="good">
        <p>{t(encouragement(result))}</p>
        {just && name && <p>{t('asked', { name })}</p>}
        {!just && phase.doneOn && <p>{t('on', { day: dayText(phase.doneOn, locale) })}</p>}
      </Notice>
      {result !== null && <Progress label={t('result')} value={result} text={t('percent', { result })} />}
      {lines.length > 0 && (
        <Section title={t('words')}>
          <Lines lines={lines} />
        </Section>
      )}
      <div className="flex flex-wrap gap-2">
        <ButtonLink kind="primary" wide to="/learning/$planId" params={{ planId: phase.planId }}>
          {t('toPlan')}
        </ButtonLink>
        <ButtonLink to="/" wide>
          {t('toToday')}
        </ButtonLink>
      </div>
    </Page>
  )
}

const encouragement = (result: number | null) =>
  result === null ? 'none' : result >= 80 ? 'high' : result >= 50 ? 'middle' : 'low'
