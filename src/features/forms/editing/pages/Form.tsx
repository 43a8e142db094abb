import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api, newId } from '#/client.ts'
import { useMe } from '#/ui/frame/me.ts'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { toast } from '#/ui/Toast.tsx'
import { same } from '../../drafts/rules.ts'
import { useDraft } from '../../pages/draft.tsx'
import type { EditedForm } from '../schema.ts'
import { FormEditor } from './FormEditor.tsx'
import { formQuery, listQuery } from './formsData.tsx'
import { keptRevision, lastRevision } from './kept.tsx'

const route = getRouteApi('/inside/forms/$formId')

export function FormPage() {
  const { formId } = route.useParams()
  const queries = useQueryClient()
  const { data } = useQuery(formQuery(formId))
  // What was published or given up begins anew with what the server holds then.
  const [round, setRound] = useState(0)
  if (!data) return <Skeleton cards />
  const begin = async () => {
    await queries.invalidateQueries({ queryKey: formQuery(formId).queryKey })
    setRound(round + 1)
  }
  return <EditForm key={`${formId} ${round}`} form={data} onBegin={begin} />
}

function EditForm({ form, onBegin }: { form: EditedForm; onBegin: () => Promise<void> }) {
  const t = useTranslations('formEditing')
  const { sentence } = useRefusal('forms')
  const me = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const formId = form.id
  const { content, keeper, notices, problem, saving } = useDraft({
    name: `${me.person.id}.${formId}`,
    server: heldIn(form),
    keep: (draft, revision) => api.forms.keepDraft({ formId, draft, revision }),
    load: () => api.forms.form({ formId }).then(heldIn),
  })
  const listAgain = () => queries.invalidateQueries({ queryKey: listQuery.queryKey })
  const settle = async (text: string) => {
    keeper.finish()
    await Promise.all([onBegin(), listAgain()])
    toast({ text })
  }
  const [versionId, setVersionId] = useState(newId)
  const publish = useMutation({
    mutationFn: async () => api.forms.publish({ formId, versionId, revision: await keptRevision(keeper) }),
    onSuccess: ({ version }) => settle(t('page.published', { version })),
  })
  const discard = useMutation({
    mutationFn: async () => api.forms.discardDraft({ formId, revision: await lastRevision(keeper) }),
    async onSuccess({ removed }) {
      if (!removed) return settle(t('versions.discarded'))
      keeper.finish()
      toast({ text: t('versions.removed') })
      await navigate({ to: '/forms' })
      await listAgain()
    },
  })
  const retire = useMutation({
    mutationFn: (retired: boolean) => api.forms.retire({ formId, retired }),
    onSuccess: (_, retired) => {
      queries.setQueryData(formQuery(formId).queryKey, (before) => before && { ...before, retired })
      return listAgain()
    },
    onError: (problem) => toast({ kind: 'problem', text: sentence(problem) ?? '' }),
  })
  const copy = useMutation({
    mutationFn: async () => {
      await keptRevision(keeper)
      return api.forms.make({ formId: newId(), from: { copyOf: formId } })
    },
    async onSuccess(made) {
      await listAgain()
      await navigate({ to: '/forms/$formId', params: { formId: made.formId } })
    },
    onError: (problem) => toast({ kind: 'problem', text: sentence(problem) ?? '' }),
  })
  return (
    <FormEditor
      form={form}
      content={content}
      changed={form.draft || form.versions.length === 0 || !same(content, form.content)}
      onChange={(edit) => keeper.change(edit(keeper.read().draft.content))}
      saving={saving}
      notices={{ ...notices, problem: sentence(problem) }}
      publishing={{
        pending: publish.isPending,
        problem: sentence(publish.error),
        onPublish: () => publish.mutate(),
        onAsk() {
          publish.reset()
          setVersionId(newId())
        },
      }}
      versions={{
        pending: discard.isPending,
        problem: sentence(discard.error),
        onDiscard: () => discard.mutate(),
        onCopy: () => copy.mutate(),
        onRetire: (retired) => retire.mutate(retired),
      }}
    />
  )
}

const heldIn = ({ content, revision, keptAt }: EditedForm) => ({ content, revision, keptAt })
