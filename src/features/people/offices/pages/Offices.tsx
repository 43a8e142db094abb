import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
import type { OfficeLine, Offices as OfficesShape } from '#/features/people/offices/schema.ts'
import type { OfficeKind } from '#/features/people/record/schema.ts'
import { dayBeside } from '#/features/people/units/pages/unitNames.tsx'
import { Button } from '#/ui/Button.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { toast } from '#/ui/Toast.tsx'
import { AppointDialog, type Appointment } from './AppointDialog.tsx'
import { EndDialog } from './EndDialog.tsx'
import { OfficeAbout, OfficeHolders } from './OfficeHolders.tsx'

const OFFICES = ['hr', 'unit-hr', 'executive', 'admin', 'head', 'desk'] as const satisfies OfficeKind[]

export function OfficesPage() {
  const t = useTranslations('offices')
  const { person, today } = useMe()
  const queries = useQueryClient()
  const [asking, ask] = useState<OfficeLine | 'appoint'>()
  const offices = useQuery({ queryKey: ['people.offices'], queryFn: () => api.people.offices({}) })
  const units = useQuery({ queryKey: ['people.units'], queryFn: () => api.people.units({}) })
  const done = (text: string) => {
    for (const key of ['people.offices', 'people.unitTree', 'people.me', 'people.list'])
      void queries.invalidateQueries({ queryKey: [key] })
    toast({ text })
    ask(undefined)
  }
  const appoint = useMutation({
    mutationFn: ({ person, ...wish }: Appointment) => api.people.appointOffice({ ...wish, personId: person.id }),
    onSuccess: (_, { person, office }) =>
      done(t('dialog.done', { name: person.displayName, office: t(`kinds.${office}`) })),
  })
  const end = useMutation({
    mutationFn: (wish: Parameters<typeof api.people.endOffice>[0]) => api.people.endOffice(wish),
    onSuccess: () => done(t('dialog.ended')),
  })
  const close = () => {
    appoint.reset()
    end.reset()
    ask(undefined)
  }
  return (
    <>
      <Offices
        today={today}
        offices={offices.data}
        problem={offices.error}
        onAppoint={() => ask('appoint')}
        onEnd={ask}
      />
      {asking === 'appoint' && (
        <AppointDialog
          offices={offices.data?.mayGive ?? []}
          units={units.data?.units ?? []}
          today={today}
          search={async (text) => {
            const { people } = await api.people.list({ search: text })
            return people.map(({ id, displayName, unit, number }) => ({
              ...{ id, displayName },
              detail: [unit, number].filter(Boolean).join(' · '),
            }))
          }}
          pending={appoint.isPending}
          problem={appoint.error}
          onAppoint={(wish) => appoint.mutate(wish)}
          onClose={close}
        />
      )}
      {asking && asking !== 'appoint' && (
        <EndDialog
          holding={asking}
          own={asking.personId === person.id}
          today={today}
          pending={end.isPending}
          problem={end.error}
          onEnd={(lastDay) =>
            end.mutate({
              ...{ holdingId: asking.holdingId, personId: asking.personId },
              lastDay: lastDay ?? dayBeside(today, -1),
            })
          }
          onClose={close}
        />
      )}
    </>
  )
}

type OfficesProps = {
  today: string
  /** Undefined while they are being loaded. */
  offices: z.infer<typeof OfficesShape> | undefined
  problem?: unknown
  onAppoint: () => void
  onEnd: (holding: OfficeLine) => void
}

export function Offices({ today, offices, problem, onAppoint, onEnd }: OfficesProps) {
  const t = useTranslations('offices')
  const { sentence } = useRefusal('offices')
  const heldBy = (office: OfficeKind) => offices?.holdings.filter((one) => one.office === office) ?? []
  return (
    <Page
      width="wide"
      title={t('title')}
      lead={t('lead')}
      actions={
        offices && (
          <Button kind="primary" icon="plus" onClick={onAppoint}>
            {t('appoint')}
          </Button>
        )
      }
    >
      {problem && !offices ? (
        <Notice kind="problem">{sentence(problem)}</Notice>
      ) : !offices ? (
        <Skeleton lines={5} cards />
      ) : (
        <>
          {OFFICES.map((office) => (
            <Section
              key={office}
              title={t(`kinds.${office}`)}
              actions={<span className="text-muted tabular-nums">{t('held', { count: heldBy(office).length })}</span>}
            >
              <OfficeAbout can={t(`about.${office}.can`)} cannot={t(`about.${office}.cannot`)} />
              <OfficeHolders office={t(`kinds.${office}`)} holdings={heldBy(office)} today={today} onEnd={onEnd} />
            </Section>
          ))}
          <Section title={t('about.member.title')}>
            <OfficeAbout can={t('about.member.can')} cannot={t('about.member.cannot')} />
          </Section>
        </>
      )}
    </Page>
  )
}
