import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { ReadAnswers } from '#/features/forms/pages/ReadAnswers.tsx'
import { Written } from '#/features/forms/pages/Written.tsx'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { useSpeech } from '../../pages/speech.tsx'
import type { Own } from '../schema.ts'
import { usePlaces } from './places.tsx'

export type Withdrawing = {
  pending: boolean
  problem: string | undefined
  onWithdraw: (own: Own) => Promise<unknown>
}

/** Some words of one's own: what they are, who may read them, who did, until when; and the way to take them away. */
export function OwnItem({ own, withdraw }: { own: Own; withdraw: Withdrawing }) {
  const t = useTranslations('everything')
  const locale = useLocale()
  const { time } = useSpeech()
  const places = usePlaces()
  return (
    <li className="grid gap-3 rounded-2xl border border-line bg-card px-5 py-4 shadow-lift *:min-w-0">
      <div className="grid gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className="font-bold">{places.own(own)}</h3>
          {own.withdrawn && <Badge>{t('withdrawnBadge')}</Badge>}
        </div>
        <p className="flex flex-wrap gap-x-4 text-[0.9375rem] text-muted">
          {own.programme && <span>{own.programme}</span>}
          <span>{t('written', { time: time(own.writtenAt) })}</span>
        </p>
      </div>
      {own.withdrawn ? <p>{t('withdrawnText')}</p> : <Words own={own} />}
      <Reading own={own} />
      {!own.withdrawn && (
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          <span className="text-[0.9375rem] text-muted">{t('until', { day: dateText(own.keptUntil, locale) })}</span>
          <Withdraw own={own} {...withdraw} />
        </div>
      )}
    </li>
  )
}

function Words({ own }: { own: Own }) {
  const t = useTranslations('everything')
  const places = usePlaces()
  return (
    <details className="group">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 font-medium text-action">
        <Icon name="down" className="size-5 transition-transform group-open:rotate-180" />
        {t('show')}
        <span className="sr-only">{places.own(own)}</span>
      </summary>
      <OwnWords own={own} />
    </details>
  )
}

/** Answers under their questions, or letters as they were written. */
export function OwnWords({ own }: { own: Pick<Own, 'form' | 'answers' | 'texts'> }) {
  return (
    <div className="grid gap-4 pt-2">
      {own.form && <ReadAnswers form={own.form} answers={own.answers} narrow />}
      {own.texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: texts have no id of their own and never change their order
        <Written key={index} text={text} />
      ))}
    </div>
  )
}

/** Who may read it, who did and when. */
function Reading({ own }: { own: Own }) {
  const t = useTranslations('everything')
  const { time, list } = useSpeech()
  if (own.what.endsWith('draft')) return null
  const { persons, offices } = own.readers
  const names = [...persons, ...offices.map(() => t('office'))]
  const read = own.readSoFar.map(({ displayName, readAt }) => t('readAt', { name: displayName, time: time(readAt) }))
  return (
    <DefinitionList
      items={[
        ...(own.withdrawn ? [] : [{ term: t('readers'), value: names.length > 0 ? list(names) : t('nobody') }]),
        { term: t('readBy'), value: read.length > 0 ? list(read) : t('nobodyYet') },
      ]}
    />
  )
}

function Withdraw({ own, pending, problem, onWithdraw }: { own: Own } & Withdrawing) {
  const t = useTranslations('everything')
  const places = usePlaces()
  const [asking, setAsking] = useState(false)
  const { what } = own
  const draft = what === 'draft' || what === 'addition-draft' || what === 'letter-draft'
  const label = t(draft ? 'discard' : 'withdraw')
  return (
    <>
      <Button kind="quiet" size="small" onClick={() => setAsking(true)}>
        {label}
        <span className="sr-only">{places.own(own)}</span>
      </Button>
      <ConfirmDialog
        open={asking}
        title={t(draft ? 'discardTitle' : 'withdrawTitle')}
        confirm={label}
        pending={pending}
        error={problem}
        onConfirm={() =>
          void onWithdraw(own).then(
            () => setAsking(false),
            () => {},
          )
        }
        onClose={() => setAsking(false)}
      >
        <div className="grid gap-2">
          <p className="font-semibold">{places.own(own)}</p>
          <p>{t(draft ? 'discardText' : 'withdrawText')}</p>
          {!draft && <p>{t(`stays.${what}`)}</p>}
        </div>
      </ConfirmDialog>
    </>
  )
}
