import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { ApiProblem } from '#/client.ts'
import type { SaveStateValue } from '#/ui/SaveState.tsx'
import { toast } from '#/ui/Toast.tsx'
import { type Draft, isKept } from '../drafts/rules.ts'
import type { DraftNoticesProps } from './DraftNotices.tsx'
import { type Keeping, keeperOf } from './keeper.tsx'

/**
 * A draft that keeps itself: after a pause in typing, when a field or the page is left, when the connection is back.
 * `server` is taken at the first rendering; a page shows this only once it has loaded.
 */
export function useDraft<Content>(keeping: Keeping<Content>) {
  const t = useTranslations()
  const [keeper] = useState(() =>
    keeperOf({
      ...keeping,
      keep: (content, revision) =>
        keeping.keep(content, revision).catch((problem) => {
          // The page for signing in comes next; whoever is sent there should know that nothing is lost.
          if (problem instanceof ApiProblem && problem.status === 401)
            toast({ kind: 'problem', text: t('forms.draft.signedOut') })
          throw problem
        }),
    }),
  )
  const { draft, problem } = useSyncExternalStore(keeper.subscribe, keeper.read)
  useEffect(() => {
    const flush = () => void keeper.flush()
    const hidden = () => document.visibilityState === 'hidden' && flush()
    addEventListener('online', flush)
    addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      removeEventListener('online', flush)
      removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', hidden)
      keeper.leave()
    }
  }, [keeper])

  function choose(settle: () => void, text: string, otherwise: Content) {
    settle()
    toast({ text, action: { label: t('ui.toast.undo'), run: () => keeper.change(otherwise) } })
  }
  const { theirs, content } = draft
  const notices: Omit<DraftNoticesProps, 'problem'> = {
    restoredAt: draft.restoredAt,
    other: theirs
      ? {
          keptAt: theirs.keptAt,
          onTake: () => choose(keeper.takeTheirs, t('forms.draft.taken'), content),
          onKeep: () => choose(keeper.keepMine, t('forms.draft.mine'), theirs.content),
        }
      : undefined,
  }
  return { content, problem, notices, keeper, saving: savingOf(draft) }
}

function savingOf<Content>(draft: Draft<Content>): SaveStateValue {
  if (draft.phase === 'waiting') return { state: 'retrying' }
  if (draft.phase === 'asking' || draft.phase === 'refused') return { state: 'untouched' }
  if (!isKept(draft)) return draft.failures > 0 ? { state: 'retrying' } : { state: 'saving' }
  return draft.keptAt ? { state: 'kept', at: new Date(draft.keptAt) } : { state: 'untouched' }
}
