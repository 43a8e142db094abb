import { type ReactNode, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Written } from '#/features/forms/pages/Written.tsx'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import { ReadSoFar } from '../../pages/ReadSoFar.tsx'
import { useSpeech } from '../../pages/speech.tsx'
import type { Letter } from '../schema.ts'
import { useLetterTitle } from './Letters.tsx'

type LetterViewProps = {
  letter: Letter
  /** The form for one more turn; none where nothing can be said. */
  reply: ReactNode
  problem?: string | undefined
  pending?: boolean | undefined
  onSettle: () => void
  onTakeBack: () => void
  onWithdraw: () => Promise<unknown>
}

/** A letter with all its turns, and what the reader can do with it. */
export function LetterView({ letter, reply, problem, pending, ...on }: LetterViewProps) {
  const t = useTranslations('door.letter')
  const { day } = useSpeech()
  const title = useLetterTitle()
  const mine = letter.as === 'author'
  const wrote = letter.turns.some((turn) => turn.mine)
  return (
    <Page
      title={title(letter)}
      lead={t(mine ? 'sent' : 'received', { day: day(letter.sentOn) })}
      actions={<TextLink to="/letters">{t('back')}</TextLink>}
    >
      {letter.gone && <Gone mine={mine} />}
      {letter.reach !== 'yes' && mine && <OutOfReach reach={letter.reach} name={letter.other ?? ''} />}
      {letter.turns.length > 0 && <Turns turns={letter.turns} />}
      <FieldError>{problem}</FieldError>
      {letter.mayTakeBack && (
        <Notice
          action={
            <Button size="small" pending={pending} onClick={on.onTakeBack}>
              {t('takeBack')}
            </Button>
          }
        >
          {t('takeBackText')}
        </Notice>
      )}
      {reply}
      {letter.waits && !mine && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-[0.9375rem] text-muted">
          {t('noReplyText')}
          <Button size="small" pending={pending} onClick={on.onSettle}>
            {t('noReply')}
          </Button>
        </p>
      )}
      {wrote && <ReadSoFar read={letter.readSoFar} />}
      <Foot letter={letter} wrote={wrote} pending={pending} onWithdraw={on.onWithdraw} />
    </Page>
  )
}

function Turns({ turns }: Pick<Letter, 'turns'>) {
  const t = useTranslations('door.letter')
  const { time } = useSpeech()
  return (
    <ol className="grid gap-4">
      {turns.map(({ turnId, by, mine, at, text }) => (
        <li key={turnId} className={mine ? 'sm:pl-12' : 'sm:pr-12'}>
          <article className="grid gap-2 rounded-2xl border border-line bg-card px-5 py-4 shadow-lift">
            <header className="flex flex-wrap items-baseline justify-between gap-x-4">
              <h2 className="font-bold">{mine ? t('mine') : t('by', { name: by })}</h2>
              <span className="text-[0.9375rem] text-muted">{time(at)}</span>
            </header>
            <Written text={text} />
          </article>
        </li>
      ))}
    </ol>
  )
}

function Gone({ mine }: { mine: boolean }) {
  const t = useTranslations('door.letter')
  if (mine) return <Notice>{t('goneMine')}</Notice>
  return <Notice title={t('gone.title')}>{t('gone.text')}</Notice>
}

type OutOfReachProps = { reach: Exclude<Letter['reach'], 'yes'>; name: string }

function OutOfReach({ reach, name }: OutOfReachProps) {
  const t = useTranslations('door.letter')
  return (
    <Notice
      kind="needs-you"
      title={t(`reach.${reach}`, { name })}
      action={<ButtonLink to="/door">{t('another')}</ButtonLink>}
    >
      {t('reachText')}
    </Notice>
  )
}

type FootProps = { letter: Letter; wrote: boolean; pending: boolean | undefined; onWithdraw: () => Promise<unknown> }

/** Who can read it, how long it is kept, and the way to take one's own words away. */
function Foot({ letter, wrote, pending, onWithdraw }: FootProps) {
  const t = useTranslations('door.letter')
  const locale = useLocale()
  const [asking, setAsking] = useState(false)
  const toOffice = letter.as === 'office' || letter.other === null
  return (
    <div className="grid gap-2 text-[0.9375rem] text-muted">
      <p>{toOffice ? t('readersOffice') : t('readersOne', { name: letter.other ?? '' })}</p>
      <p>{t('kept', { day: dateText(letter.keptUntil, locale) })}</p>
      {wrote && (
        <div>
          <Button kind="quiet" size="small" onClick={() => setAsking(true)}>
            {t('withdraw')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        title={t('withdrawTitle')}
        confirm={t('withdraw')}
        pending={pending}
        onConfirm={() => void onWithdraw().finally(() => setAsking(false))}
        onClose={() => setAsking(false)}
      >
        {t('withdrawText')}
      </ConfirmDialog>
    </div>
  )
}
