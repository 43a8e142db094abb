import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api, newId } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { Beginning, FormList, LibrarySet } from '../schema.ts'
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
          <Section title={t('own')} bare>
            {list.forms.length === 0 ? (
              <EmptyState icon="file" title={t('empty')}>
                {t('emptyText')}
              </EmptyState>
            ) : (
              <ul className="grid gap-3">
                {list.forms.map((form) => (
                  <FormLine key={form.id} form={form} />
                ))}
              </ul>
            )}
          </Section>
          <Library sets={list.library} onUse={(library) => onMake({ library })} pending={pending} />
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

type LibraryProps = { sets: readonly LibrarySet[]; onUse: (key: string) => void; pending: boolean | undefined }

function Library({ sets, onUse, pending }: LibraryProps) {
  const t = useTranslations('formEditing')
  const typed = useTyped()
  const asks = useAsks()
  return (
    <Section title={t('list.library')}>
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
    </Section>
  )
}
