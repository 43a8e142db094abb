import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { api, newId } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { Beginning, FormList, LibrarySet, ListedForm } from '../schema.ts'
import { useTyped } from './editing.tsx'
import { FormLine, useAsks } from './FormLine.tsx'
import { listQuery } from './formsData.tsx'
import { NewForm } from './NewForm.tsx'

export function FormsPage() {
  const { data, error } = useQuery(listQuery)
  const { sentence } = useRefusal('forms')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const make = useMutation({
    mutationFn: (from: Beginning) => api.forms.make({ formId: newId(), from }),
    async onSuccess({ formId }) {
      await queries.invalidateQueries({ queryKey: listQuery.queryKey })
      await navigate({ to: '/forms/$formId', params: { formId } })
    },
  })
  if (error) throw error
  return <Forms list={data} onMake={make.mutate} pending={make.isPending} problem={sentence(make.error)} />
}

const SIDES = ['hire', 'trainer'] as const

type FormsProps = {
  /** Undefined while it is being loaded. */
  list: FormList | undefined
  onMake: (from: Beginning) => void
  pending?: boolean | undefined
  problem?: string | undefined
  /** The dialog for a new form is open at first. */
  asking?: boolean
}

/** The organisation's own forms, and the sets of questions to begin with. */
export function Forms({ list, onMake, pending, problem, asking: first = false }: FormsProps) {
  const t = useTranslations('formEditing.list')
  const [asking, setAsking] = useState(first)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button kind="primary" icon="plus" onClick={() => setAsking(true)}>
          {t('make')}
        </Button>
      }
    >
      {!list ? (
        <Skeleton lines={4} cards />
      ) : (
        <>
          {list.forms.length === 0 ? (
            <EmptyState icon="file" title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <Own forms={list.forms} />
          )}
          <Library
            open={list.forms.length === 0}
            sets={list.library}
            onUse={(library) => onMake({ library })}
            pending={pending}
          />
          <NewForm
            list={list}
            open={asking}
            pending={pending}
            problem={problem}
            onMake={onMake}
            onClose={() => setAsking(false)}
          />
        </>
      )}
    </Page>
  )
}

/** By who writes; what is no longer offered is folded away. */
function Own({ forms }: { forms: readonly ListedForm[] }) {
  const t = useTranslations('formEditing')
  const retired = forms.filter((form) => form.retired)
  return (
    <>
      {SIDES.map((side) => {
        const offered = forms.filter((form) => form.side === side && !form.retired)
        return (
          offered.length > 0 && (
            <Section key={side} title={t(`side.${side}`)}>
              <Lines forms={offered} />
            </Section>
          )
        )
      })}
      {retired.length > 0 && (
        <Folded title={t('list.retiredCount', { count: retired.length })}>
          <Lines forms={retired} />
        </Folded>
      )}
    </>
  )
}

function Lines({ forms }: { forms: readonly ListedForm[] }) {
  return (
    <ul className="grid divide-y divide-line *:first:pt-0 *:last:pb-0">
      {forms.map((form) => (
        <FormLine key={form.id} form={form} />
      ))}
    </ul>
  )
}

function Folded({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="rounded-2xl border border-line bg-card px-5 shadow-lift sm:px-7">
      <summary className="min-h-11 py-4 text-lg font-bold">{title}</summary>
      <div className="grid gap-5 pb-5 *:min-w-0">{children}</div>
    </details>
  )
}

type LibraryProps = {
  open: boolean
  sets: readonly LibrarySet[]
  onUse: (key: string) => void
  pending: boolean | undefined
}

function Library({ open, sets, onUse, pending }: LibraryProps) {
  const t = useTranslations('formEditing')
  const typed = useTyped()
  const asks = useAsks()
  return (
    <Folded title={t('list.library')} open={open}>
      <p className="-mt-2 text-muted">{t('list.libraryText')}</p>
      <ul className="grid divide-y divide-line">
        {sets.map((set) => {
          const title = typed(set.title, t('untitled'))
          return (
            <li key={set.key} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
              <div className="min-w-0">
                <p className="font-semibold">{title}</p>
                <p className="text-[0.9375rem] text-muted">
                  {t('list.line', { side: t(`side.${set.side}`), asks: asks(set) })}
                </p>
              </div>
              <Button
                size="small"
                aria-label={t('list.useOf', { title })}
                disabled={pending}
                onClick={() => onUse(set.key)}
              >
                {t('list.use')}
              </Button>
            </li>
          )
        })}
      </ul>
    </Folded>
  )
}
