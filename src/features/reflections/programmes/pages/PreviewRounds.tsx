import { useLocale, useTranslations } from 'use-intl'
import { periodInWords } from '#/platform/period-words.ts'
import { Button } from '#/ui/Button.tsx'
import { dayText, FormattedDay } from '#/ui/FormattedDay.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import type { PreviewedRound } from '../schema.ts'

type PreviewRoundsProps = {
  rounds: readonly PreviewedRound[]
  milestones: boolean
  mailing: boolean
  onNames: (round: PreviewedRound) => void
}

/** Each round with its days, for how many it opens and what it sends; milestones month by month. */
export function PreviewRounds({ rounds, milestones, mailing, onNames }: PreviewRoundsProps) {
  const t = useTranslations('programmes.preview')
  const locale = useLocale() as 'ja' | 'en'
  const day = (key: 'dueOn' | 'closesOn'): Column<PreviewedRound> => ({
    ...{ key, header: t(key) },
    cell: (round) => <FormattedDay day={round[key]} />,
  })
  const columns: Column<PreviewedRound>[] = [
    {
      ...{ key: 'round', header: t(milestones ? 'month' : 'round') },
      cell: ({ period, opens }) => (
        <>
          <strong className="block">{periodInWords(period, locale)}</strong>
          {opens !== 'later' && <span className="block text-sm text-muted">{t(opens)}</span>}
        </>
      ),
    },
    {
      ...{ key: 'opensOn', header: t('opensOn') },
      cell: ({ opensOn, lastOpensOn }) =>
        opensOn === lastOpensOn ? (
          <FormattedDay day={opensOn} />
        ) : (
          t('opensBetween', { first: dayText(opensOn, locale), last: dayText(lastOpensOn, locale) })
        ),
    },
    ...(milestones ? [] : [day('dueOn'), day('closesOn')]),
    {
      ...{ key: 'asked', header: t('asked') },
      cell: (round) =>
        round.people > 0 && (
          <span className="inline-flex flex-wrap items-center gap-x-1">
            {t('askedValue', { count: round.people })}
            <Button
              size="small"
              kind="quiet"
              aria-label={`${periodInWords(round.period, locale)} ${t('names')}`}
              onClick={() => onNames(round)}
            >
              {t('names')}
            </Button>
          </span>
        ),
    },
    ...(mailing
      ? [
          {
            ...{ key: 'mails', header: t('mailColumn') },
            cell: ({ people, mails: { opening, reminders, handedIn, answered } }: PreviewedRound) =>
              people > 0 && (
                <>
                  <span className="block">{t('opening', { count: opening })}</span>
                  <span className="block text-sm text-muted">
                    {t('later', { count: reminders + handedIn + answered })}
                  </span>
                </>
              ),
          },
        ]
      : []),
  ]
  return <Table caption={t('rounds')} columns={columns} rows={rounds} rowKey={({ period }) => period} />
}
