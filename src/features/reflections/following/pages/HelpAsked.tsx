import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { HelpAsked as HelpAskedShape } from '../schema.ts'

/** On a reflection, for its managers: asks for a word with the trainer where an answer is long in coming. */
export function HelpAsked({ reflectionId }: { reflectionId: string }) {
  const t = useTranslations('rounds.help')
  const queries = useQueryClient()
  const queryKey = ['reflections.helpAsked', reflectionId]
  const { data } = useQuery({ queryKey, queryFn: () => api.reflections.helpAsked({ reflectionId }) })
  const done = useMutation({
    mutationFn: api.reflections.haveHelped,
    async onSuccess() {
      toast({ text: t('thanks') })
      await Promise.all([
        queries.invalidateQueries({ queryKey }),
        queries.invalidateQueries({ queryKey: ['tasks.today'] }),
      ])
    },
  })
  return <HelpNotice help={data} pending={done.isPending} onDone={() => done.mutate({ reflectionId })} />
}

type HelpNoticeProps = { help: z.infer<typeof HelpAskedShape> | undefined; pending?: boolean; onDone: () => void }

export function HelpNotice({ help, pending, onDone }: HelpNoticeProps) {
  const t = useTranslations('rounds.help')
  const locale = useLocale()
  const format = useFormatter()
  if (!help?.asked || !help.submittedOn) return null
  return (
    <Notice
      kind="needs-you"
      title={t('title')}
      action={
        <Button pending={pending} onClick={onDone}>
          {t('done')}
        </Button>
      }
    >
      {t('text', {
        trainers: format.list(help.trainers, { style: 'narrow' }),
        day: dayText(help.submittedOn, locale),
      })}
    </Notice>
  )
}
