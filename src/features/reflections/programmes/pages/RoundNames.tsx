import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
import { periodInWords } from '#/platform/period-words.ts'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { PreviewedRound, RoundPeople } from '../schema.ts'
import type { ProgrammeWish } from './programmeDraft.tsx'

type Wish = ProgrammeWish & { programmeId?: string | undefined }
type RoundNamesProps = { wish: Wish; round: PreviewedRound | undefined; onClose: () => void }

/** Loads the names of one round when they are wanted. */
export function RoundNames({ wish, round, onClose }: RoundNamesProps) {
  const names = useInfiniteQuery({
    queryKey: ['reflections.programmeRoundPeople', wish, round?.period],
    queryFn: ({ pageParam }) =>
      api.reflections.programmeRoundPeople({ ...wish, period: round!.period, after: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: round !== undefined,
    throwOnError: false,
  })
  if (!round) return null
  return (
    <NamesDialog
      round={round}
      people={names.data?.pages.flatMap(({ people }) => people)}
      onMore={names.hasNextPage ? () => void names.fetchNextPage() : undefined}
      loadingMore={names.isFetchingNextPage}
      problem={names.error}
      onClose={onClose}
    />
  )
}

type NamesDialogProps = {
  round: Pick<PreviewedRound, 'period' | 'opensOn' | 'lastOpensOn'>
  /** Undefined while they are being loaded. */
  people: z.infer<typeof RoundPeople>['people'] | undefined
  onMore?: (() => void) | undefined
  loadingMore?: boolean | undefined
  problem?: unknown
  onClose: () => void
}

export function NamesDialog({ round, people, onMore, loadingMore, problem, onClose }: NamesDialogProps) {
  const t = useTranslations('programmes.preview')
  const locale = useLocale() as 'ja' | 'en'
  const { sentence } = useRefusal('programmes')
  const several = round.opensOn !== round.lastOpensOn
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('namesOf', { period: periodInWords(round.period, locale) })}
      actions={<Button onClick={onClose}>{t('close')}</Button>}
    >
      {problem ? (
        <p role="alert">{sentence(problem)}</p>
      ) : !people ? (
        <Skeleton lines={4} />
      ) : (
        <ul className="grid gap-2">
          {people.map(({ id, displayName, opensOn, trainers, managers, reached }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-2 gap-y-1 wrap-anywhere">
              {displayName}
              {several && <span className="text-muted">{t('returning', { day: dayText(opensOn, locale) })}</span>}
              {trainers === 0 && <Badge kind="needs-you">{t(managers === 0 ? 'nobodyTold' : 'noTrainer')}</Badge>}
              {!reached && <Badge>{t('unreached')}</Badge>}
            </li>
          ))}
        </ul>
      )}
      {onMore && (
        <Button kind="quiet" className="w-full" pending={loadingMore} onClick={onMore}>
          {t('more')}
        </Button>
      )}
    </Dialog>
  )
}
