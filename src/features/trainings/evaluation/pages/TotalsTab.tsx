import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Pager } from '#/ui/Pager.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Table } from '#/ui/Table.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { ScoreRow, ScoringSheet } from '../scoring/schema.ts'
import type { Scores } from '../settling/schema.ts'
import { CorrectDialog } from './CorrectDialog.tsx'

type Person = Scores['people'][number]
const PAGE = 100

/** What everybody's points come to, with the step that makes them final; for those who answer for the session. */
export function Totals({
  scores,
  sheet,
  onChanged,
}: {
  scores: Scores
  sheet: ScoringSheet
  onChanged: () => unknown
}) {
  const t = useTranslations('evaluation.totals')
  const { sentence } = useRefusal('evaluation')
  const { sessionId } = scores
  const settle = useMutation({
    mutationFn: (knowing: string[]) => api.trainings.settleScores({ sessionId, knowing }),
    onSuccess: ({ settled }) => {
      toast({ text: t('settledDone', { count: settled }) })
      return onChanged()
    },
    onError: () => onChanged(),
  })
  const correct = useMutation({
    mutationFn: (row: ScoreRow) => api.trainings.correctScore({ sessionId, row }),
    onSuccess: () => {
      toast({ text: t('corrected') })
      return onChanged()
    },
  })
  return (
    <TotalsShown
      scores={scores}
      sheet={sheet}
      problem={sentence(settle.error) ?? sentence(correct.error)}
      pending={settle.isPending}
      onSettle={(knowing) => settle.mutate(knowing)}
      onCorrect={(row) => correct.mutate(row)}
    />
  )
}

type TotalsShownProps = {
  scores: Scores
  sheet: ScoringSheet
  problem?: string | undefined
  pending?: boolean | undefined
  /** With the people of whom the owner has seen that something is missing. */
  onSettle: (knowing: string[]) => void
  onCorrect: (row: ScoreRow) => void
}

export function TotalsShown({ scores, sheet, problem, pending, onSettle, onCorrect }: TotalsShownProps) {
  const t = useTranslations('evaluation.totals')
  const parts = useTranslations('evaluation.parts')
  const locale = useLocale()
  const [asking, setAsking] = useState(false)
  const [correcting, setCorrecting] = useState<Person>()
  const [page, setPage] = useState(0)
  const { people, passMark, mayNotSettle, ratingUntil } = scores
  const open = people.filter(({ settled }) => !settled)
  const lacking = open.filter(({ missing }) => missing.length > 0)
  const shown = people.slice(page * PAGE, (page + 1) * PAGE)
  if (people.length === 0) return <EmptyState title={t('nobody')} />
  return (
    <Section title={t('title')}>
      <p className="text-muted">{t('how', { mark: passMark })}</p>
      {open.length > 0 && mayNotSettle && (
        <Notice>{t(`notYet.${mayNotSettle}`, { day: ratingUntil ? dayText(ratingUntil, locale) : '' })}</Notice>
      )}
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Table
        caption={t('title')}
        rows={shown}
        rowKey={({ personId }) => personId}
        columns={[
          {
            key: 'name',
            header: t('name'),
            cell: ({ displayName, number }) => (
              <span className="wrap-anywhere">
                {displayName} <span className="text-sm text-muted">{number}</span>
              </span>
            ),
          },
          {
            key: 'points',
            narrow: true,
            header: t('points'),
            align: 'end',
            cell: ({ adjusted, raw }) => (
              <>
                <span className="font-semibold">{t('number', { points: adjusted / 100 })}</span>
                {raw !== adjusted && (
                  <span className="block text-sm text-muted">{t('raw', { points: raw / 100 })}</span>
                )}
              </>
            ),
          },
          {
            key: 'mark',
            narrow: true,
            header: t('mark'),
            cell: ({ passed }) => (
              <Badge kind={passed ? 'good' : 'plain'}>{t(passed ? 'reached' : 'notReached')}</Badge>
            ),
          },
          {
            key: 'tier',
            narrow: true,
            header: t('tier'),
            align: 'end',
            cell: ({ tier }) => t('tierOf', { place: tier + 1 }),
          },
          {
            key: 'missing',
            header: t('missing'),
            spare: ({ missing }) => missing.length === 0,
            cell: ({ missing }) => missing.map((of) => parts(of)).join('、'),
          },
          {
            key: 'state',
            header: t('state'),
            cell: (person) =>
              person.settled ? (
                <span className="flex flex-wrap items-center justify-end gap-2 sm:justify-start">
                  {t('settled')}
                  <Button
                    size="small"
                    kind="quiet"
                    aria-label={t('correctOf', { name: person.displayName })}
                    onClick={() => setCorrecting(person)}
                  >
                    {t('correct')}
                  </Button>
                </span>
              ) : (
                t('open')
              ),
          },
        ]}
      />
      {people.length > PAGE && (
        <Pager
          text={t('page', { from: page * PAGE + 1, to: page * PAGE + shown.length, count: people.length })}
          onPrevious={page > 0 ? () => setPage(page - 1) : undefined}
          onNext={(page + 1) * PAGE < people.length ? () => setPage(page + 1) : undefined}
        />
      )}
      {open.length > 0 && !mayNotSettle && (
        <div className="flex">
          <Button kind="primary" pending={pending} onClick={() => setAsking(true)}>
            {t('settle', { count: open.length })}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        kind="primary"
        title={t('settleTitle')}
        confirm={t('settle', { count: open.length })}
        onConfirm={() => {
          setAsking(false)
          onSettle(lacking.map(({ personId }) => personId))
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('settleText')}</p>
        {lacking.length > 0 && (
          <>
            <p>{t('settleMissing', { count: lacking.length })}</p>
            <ul className="max-h-60 list-inside list-disc overflow-y-auto">
              {lacking.map(({ personId, displayName, missing }) => (
                <li key={personId} className="wrap-anywhere">
                  {t('lacks', { name: displayName, parts: missing.map((of) => parts(of)).join('、') })}
                </li>
              ))}
            </ul>
          </>
        )}
      </ConfirmDialog>
      {correcting && (
        <CorrectDialog
          person={correcting}
          sheet={sheet}
          onClose={() => setCorrecting(undefined)}
          onCorrect={(row) => {
            setCorrecting(undefined)
            onCorrect(row)
          }}
        />
      )}
    </Section>
  )
}
