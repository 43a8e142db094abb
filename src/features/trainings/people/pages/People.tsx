import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import type { Participant } from '../schema.ts'

type PeopleProps = {
  /** Undefined while they are being loaded. */
  people: readonly Participant[] | undefined
  count: number
  /** Neither for whoever only teaches, nor once it is judged or cancelled. */
  onAdd: (() => void) | undefined
  onRemove: ((person: Participant) => Promise<unknown>) | undefined
  pending?: boolean | undefined
  problem?: unknown
  onMore?: (() => void) | undefined
  loadingMore?: boolean | undefined
}

/** Who takes part, with the ways to add somebody and to take somebody off. */
export function People(props: PeopleProps) {
  const { people, count, onAdd, onRemove, pending, problem, onMore, loadingMore } = props
  const t = useTranslations('trainingPeople')
  const { sentence } = useRefusal('trainings')
  const [removing, remove] = useState<Participant>()
  const add = onAdd && (
    <Button icon="plus" onClick={onAdd}>
      {t('add')}
    </Button>
  )
  const columns: Column<Participant>[] = [
    {
      key: 'name',
      header: t('name'),
      cell: ({ displayName, here }) => (
        <span className="inline-flex flex-wrap items-center gap-2 wrap-anywhere">
          {displayName}
          {!here && <Badge>{t('left')}</Badge>}
        </span>
      ),
    },
    { key: 'number', header: t('number'), narrow: true, cell: ({ number }) => number },
    { key: 'unit', header: t('unit'), cell: ({ unit }) => unit ?? '' },
  ]
  if (onRemove)
    columns.push({
      ...{ key: 'remove', header: <span className="sr-only">{t('remove')}</span>, narrow: true },
      cell: (person) => (
        <Button
          size="small"
          kind="quiet"
          aria-label={t('removeOne', { name: person.displayName })}
          onClick={() => remove(person)}
        >
          {t('remove')}
        </Button>
      ),
    })
  return (
    <Section title={t('title')} actions={people && count > 0 && add}>
      {!people ? (
        <Skeleton lines={4} />
      ) : count === 0 ? (
        <EmptyState icon="people" title={t('count', { count: 0 })} action={add}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <>
          <p>{t('count', { count })}</p>
          <Table caption={t('caption')} columns={columns} rows={people} rowKey={({ id }) => id} />
        </>
      )}
      {onMore && (
        <div>
          <Button icon="down" onClick={onMore} pending={loadingMore}>
            {t('more')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={removing !== undefined}
        title={t('removeTitle', { name: removing?.displayName ?? '' })}
        confirm={t('remove')}
        pending={pending}
        error={sentence(problem)}
        onClose={() => remove(undefined)}
        onConfirm={() =>
          void onRemove?.(removing!).then(
            () => remove(undefined),
            () => {},
          )
        }
      >
        <p>{t('removeText')}</p>
      </ConfirmDialog>
    </Section>
  )
}
