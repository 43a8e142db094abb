import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Avatar } from '#/ui/Avatar.tsx'
import { Button } from '#/ui/Button.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { toast } from '#/ui/Toast.tsx'
import type { Companion, MySupporters } from '../schema.ts'
import { Reach } from './MySupporters.tsx'
import { useKindWords } from './supportWords.tsx'

/** What the reader has not been told yet; nothing where there is nothing. */
export function SupportNewsHere() {
  const queries = useQueryClient()
  const { sentence } = useRefusal('supports')
  const { data } = useQuery({ queryKey: ['people.mySupporters'], queryFn: () => api.people.mySupporters({}) })
  const understood = useMutation({
    mutationFn: (supportIds: string[]) => api.people.acknowledgeSupporters({ supportIds }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['people.mySupporters'] }),
    onError: (problem) => toast({ text: sentence(problem) ?? '', kind: 'problem' }),
  })
  const read = understood.isPending ? understood.variables : []
  const fresh = (all: readonly Companion[]) => all.filter(({ isNew, supportId }) => isNew && !read.includes(supportId))
  return (
    data && (
      <SupportNews
        supporters={fresh(data.supporters)}
        supported={fresh(data.supported)}
        onUnderstood={understood.mutate}
      />
    )
  )
}

type SupportNewsProps = MySupporters & { onUnderstood: (supportIds: string[]) => void }

/** Who is new beside the reader, and whom the reader is new beside. */
export function SupportNews({ supporters, supported, onUnderstood }: SupportNewsProps) {
  const t = useTranslations('supports.news')
  const locale = useLocale()
  const kindWords = useKindWords()
  if (supporters.length + supported.length === 0) return null
  return (
    <ul aria-label={t('label')} className="grid gap-4">
      {supporters.map((one) => {
        const since = dateText(one.since, locale)
        return (
          <Card key={one.supportId} onUnderstood={() => onUnderstood([one.supportId])}>
            <div className="flex gap-4">
              <Avatar name={one.displayName} />
              <div className="grid min-w-0 gap-1">
                <h2 className="text-lg font-bold">{t('supporter', { name: one.displayName, kind: kindWords(one) })}</h2>
                <p>{one.unit ? t('supporterText', { unit: one.unit, since }) : t('supporterTextNoUnit', { since })}</p>
                <Reach companion={one} />
              </div>
            </div>
          </Card>
        )
      })}
      {supported.length > 0 && (
        <Card onUnderstood={() => onUnderstood(supported.map(({ supportId }) => supportId))}>
          <h2 className="text-lg font-bold">{t('supported')}</h2>
          <SupportedList people={supported.slice(0, AT_ONCE)} />
          {supported.length > AT_ONCE && (
            <details>
              <summary className="min-h-11 cursor-pointer py-2 font-semibold text-action sm:min-h-0">
                {t('others', { count: supported.length - AT_ONCE })}
              </summary>
              <SupportedList people={supported.slice(AT_ONCE)} />
            </details>
          )}
        </Card>
      )}
    </ul>
  )
}

/** More than these are folded. */
const AT_ONCE = 5

function SupportedList({ people }: { people: readonly Companion[] }) {
  const t = useTranslations('supports.news')
  const locale = useLocale()
  const kindWords = useKindWords()
  return (
    <ul className="grid gap-1">
      {people.map((one) => (
        <li key={one.supportId}>
          {t('supportedLine', { name: one.displayName, kind: kindWords(one), since: dateText(one.since, locale) })}
          {one.unit && <span className="block text-[0.9375rem] text-muted">{one.unit}</span>}
        </li>
      ))}
    </ul>
  )
}

function Card({ children, onUnderstood }: { children: ReactNode; onUnderstood: () => void }) {
  const t = useTranslations('supports.news')
  return (
    <li className="grid gap-3 rounded-2xl border border-line bg-leaf-soft px-5 py-5 sm:px-7">
      {children}
      <div>
        <Button size="small" icon="check" onClick={onUnderstood}>
          {t('understood')}
        </Button>
      </div>
    </li>
  )
}
