import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { Session } from '../schema.ts'

export function OfficeView({ session }: { session: Session }) {
  const t = useTranslations('trainings.session')
  const queries = useQueryClient()
  const take = useMutation({
    mutationFn: () => api.trainings.takeOver({ sessionId: session.sessionId }),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: ['trainings.session'] })
      toast({ text: t('takenOver') })
    },
  })
  return <OfficeSees session={session} onTake={take.mutate} pending={take.isPending} problem={take.error} />
}

type OfficeSeesProps = {
  session: Session
  onTake: () => void
  pending?: boolean | undefined
  problem?: unknown
}

/** What the office sees of a training that others own: who they are, and the way to take it over when they have left. */
export function OfficeSees({ session, onTake, pending, problem }: OfficeSeesProps) {
  const t = useTranslations('trainings.session')
  const { sentence } = useRefusal('trainings')
  const names = (people: Session['owners']) =>
    people.map(({ displayName }) => displayName).join(t('between')) || t('nobody')
  return (
    <Section>
      <DefinitionList
        items={[
          { term: t('owners'), value: names(session.owners) },
          { term: t('instructors'), value: names(session.instructors) },
        ]}
      />
      <p className="text-muted">{t('office')}</p>
      {session.orphaned && (
        <Notice
          kind="needs-you"
          action={
            <Button onClick={onTake} pending={pending}>
              {t('takeOver')}
            </Button>
          }
        >
          {t('takeOverText')}
        </Notice>
      )}
      <div role="alert">{problem ? <Notice kind="problem">{sentence(problem)}</Notice> : null}</div>
    </Section>
  )
}
