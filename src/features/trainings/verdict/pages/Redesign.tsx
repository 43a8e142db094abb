import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { TextArea } from '#/ui/TextArea.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { Verdict } from '../schema.ts'
import { titleIn } from '../years/rules.ts'
import { useAmounts } from './amounts.tsx'
import { verdictQuery } from './VerdictTab.tsx'

const route = getRouteApi('/inside/trainings/$sessionId/redesign')
const LIMIT = 4000

export function RedesignPage() {
  const t = useTranslations('verdict.redesign')
  const { sessionId } = route.useParams()
  const queries = useQueryClient()
  const { data, error } = useQuery(verdictQuery(sessionId))
  const keep = useMutation({
    mutationFn: (text: string) => api.trainings.keepRedesign({ sessionId, text, revision: data?.revision ?? 0 }),
    async onSuccess() {
      toast({ text: t('saved') })
      // Its step is done as well.
      await queries.invalidateQueries()
    },
  })
  return (
    <Redesign
      verdict={data}
      problem={error}
      onKeep={(text) => keep.mutate(text)}
      keeping={keep.isPending}
      keepProblem={keep.error}
    />
  )
}

type RedesignProps = {
  /** Undefined while it is being loaded. */
  verdict: Verdict | undefined
  problem?: unknown
  onKeep: (text: string) => void
  keeping?: boolean
  keepProblem?: unknown
}

/** What to do differently next time, written by whoever answers for the session (T-07). */
export function Redesign({ verdict, problem, ...keeping }: RedesignProps) {
  const t = useTranslations('verdict.redesign')
  const locale = useLocale()
  const { sentence } = useRefusal('verdict')
  const title = verdict && titleIn(verdict, locale)
  return (
    <Page title={t('title')} lead={title && t(verdict.judged?.worth ? 'leadWorth' : 'lead', { title })}>
      {!verdict ? (
        problem ? (
          <Notice kind="problem">{sentence(problem)}</Notice>
        ) : (
          <Skeleton lines={4} cards />
        )
      ) : verdict.judged ? (
        <Written key={verdict.sessionId} verdict={verdict} {...keeping} />
      ) : (
        <Notice action={<Back sessionId={verdict.sessionId} />}>{t('notJudged')}</Notice>
      )}
    </Page>
  )
}

const HINTS = ['aim', 'people', 'hours', 'tasks', 'measure'] as const

function Written({ verdict, onKeep, keeping, keepProblem }: Omit<RedesignProps, 'problem'> & { verdict: Verdict }) {
  const t = useTranslations('verdict.redesign')
  const { sentence } = useRefusal('verdict')
  const [text, write] = useState(verdict.redesign)
  return (
    <>
      <Section title={t('how')} actions={<Back sessionId={verdict.sessionId} />}>
        <HowItWent verdict={verdict} />
      </Section>
      <Section>
        <div className="grid gap-2">
          <h2 className="font-semibold">{t('hints')}</h2>
          <ul className="grid list-disc gap-1 pl-5">
            {HINTS.map((hint) => (
              <li key={hint}>{t(`hint.${hint}`)}</li>
            ))}
          </ul>
        </div>
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            onKeep(text.trim())
          }}
        >
          <TextArea
            label={t('text')}
            hint={t('textHint')}
            rows={8}
            limit={LIMIT}
            required
            value={text}
            onChange={({ target }) => write(target.value)}
          />
          <div role="alert" className="empty:sr-only">
            <FieldError>{sentence(keepProblem)}</FieldError>
          </div>
          <div className="flex flex-wrap gap-3">
            <Button type="submit" kind="primary" wide pending={keeping}>
              {t('save')}
            </Button>
            {verdict.redesigned && (
              <ButtonLink to="/trainings/programmes/$programmeId" params={{ programmeId: verdict.programmeId }} wide>
                {t('next')}
              </ButtonLink>
            )}
          </div>
        </form>
      </Section>
    </>
  )
}

function Back({ sessionId }: { sessionId: string }) {
  const t = useTranslations('verdict.redesign')
  return (
    <ButtonLink size="small" to="/trainings/$sessionId" params={{ sessionId }} search={{ tab: 'verdict' }}>
      {t('back')}
    </ButtonLink>
  )
}

function HowItWent({ verdict: { judged, people, passMark, breakEven } }: { verdict: Verdict }) {
  const t = useTranslations('verdict')
  const { yen, percent } = useAmounts()
  if (!judged) return null
  const { reached, left, pay } = judged
  return (
    <div className="grid gap-1">
      <p>{t(`sides.${judged.worth ? 'worth' : 'not'}`, { left: yen(left), pay: yen(pay) })}</p>
      <p>{t('reachedOf', { people, reached, mark: passMark ?? 0 })}</p>
      {breakEven?.needed != null && breakEven.rate !== null && (
        <p>{t('breakEven.noMark', { people, needed: breakEven.needed, rate: percent(breakEven.rate) })}</p>
      )}
    </div>
  )
}
