import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Badge, type BadgeKind } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { Pager } from '#/ui/Pager.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { ImportState } from '../schema.ts'
import { underWay } from './ImportPeople.tsx'
import { UndoImport } from './UndoImport.tsx'
import { useFileProblem } from './useFileProblem.tsx'

const atTheStart: string[] = []

export function ImportHistoryPage() {
  const navigate = useNavigate()
  const cursors = useLocation({ select: ({ state }) => state.cursors ?? atTheStart })
  const [undoing, askToUndo] = useState<ImportState>()
  const after = cursors.at(-1)
  const list = useQuery({
    queryKey: ['people.importList', after],
    queryFn: () => api.people.importList({ after }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data?.imports.some(underWay) ? 1000 : false),
  })
  const go = (cursors: string[]) => void navigate({ to: '/people/imports', state: { cursors } })
  const next = list.data?.next
  return (
    <>
      <ImportHistory
        imports={list.data?.imports}
        problem={list.error}
        page={cursors.length + 1}
        onPrevious={cursors.length > 0 ? () => go(cursors.slice(0, -1)) : undefined}
        onNext={next ? () => go([...cursors, next]) : undefined}
        onUndo={askToUndo}
      />
      <UndoImport asked={undoing} onUndone={() => askToUndo(undefined)} onClose={() => askToUndo(undefined)} />
    </>
  )
}

type ImportHistoryProps = {
  /** Undefined while they are being loaded. */
  imports: readonly ImportState[] | undefined
  problem?: unknown
  page?: number | undefined
  onPrevious?: (() => void) | undefined
  onNext?: (() => void) | undefined
  onUndo: (state: ImportState) => void
}

/** Who took in which file and when, and the way back. */
export function ImportHistory({ imports, problem, page = 1, onPrevious, onNext, onUndo }: ImportHistoryProps) {
  const t = useTranslations('imports.history')
  const { of } = useFileProblem()
  const columns = useColumns(onUndo)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="wide"
      actions={<TextLink to="/people/import">{t('back')}</TextLink>}
    >
      {problem ? (
        <Notice kind="problem">{of(problem)}</Notice>
      ) : imports === undefined ? (
        <Skeleton lines={6} />
      ) : imports.length === 0 ? (
        <EmptyState
          icon="file"
          title={t('emptyTitle')}
          action={
            <ButtonLink to="/people/import" kind="primary">
              {t('back')}
            </ButtonLink>
          }
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <Table caption={t('title')} columns={columns} rows={imports} rowKey={({ importId }) => importId} />
      )}
      {imports && (onPrevious || onNext) && (
        <Pager text={t('page', { page, count: imports.length })} onPrevious={onPrevious} onNext={onNext} />
      )}
    </Page>
  )
}

const kinds: Record<ImportState['state'], BadgeKind> = {
  waiting: 'soon',
  running: 'soon',
  done: 'good',
  refused: 'needs-you',
  failed: 'needs-you',
  undone: 'plain',
}

function useColumns(onUndo: (state: ImportState) => void): Column<ImportState>[] {
  const t = useTranslations('imports.history')
  const format = useFormatter()
  const { ofReason } = useFileProblem()
  const time = (instant: string) => format.dateTime(new Date(instant), { dateStyle: 'medium', timeStyle: 'short' })
  const what = (one: ImportState) => {
    const { state, reason, written, total } = one
    if (underWay(one)) return t('running', { written, total })
    if (state === 'refused' || state === 'failed') return ofReason(reason)
    return t('counts', { added: one.added, changed: one.changed, unchanged: one.unchanged })
  }
  return [
    {
      key: 'file',
      header: t('file'),
      cell: ({ fileName }) => <span className="font-medium [overflow-wrap:anywhere]">{fileName}</span>,
    },
    { key: 'when', header: t('when'), narrow: true, cell: ({ importedAt }) => time(importedAt) },
    { key: 'who', header: t('who'), cell: ({ importedBy }) => importedBy },
    { key: 'what', header: t('what'), cell: what },
    {
      key: 'state',
      header: t('state'),
      narrow: true,
      cell: (one) => (
        <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2 sm:justify-start">
          <Badge kind={kinds[one.state]}>{t(`states.${one.state}`)}</Badge>
          {one.canUndo && (
            <Button size="small" aria-label={t('undoOf', { file: one.fileName })} onClick={() => onUndo(one)}>
              {t('undo')}
            </Button>
          )}
        </div>
      ),
    },
  ]
}
