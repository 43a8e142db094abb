import { useLocale, useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { Beside, FromOther, Own } from '../schema.ts'
import { ForTrainings, type WrittenThere } from './ForTrainings.tsx'
import { OwnItem, type Withdrawing } from './OwnItem.tsx'
import { usePlaces } from './places.tsx'

type EverythingViewProps = {
  /** Undefined while it is being loaded; so are those below. */
  own: readonly Own[] | undefined
  more?: { pending: boolean; onMore: () => void } | undefined
  around: { fromOthers: readonly FromOther[]; more: boolean; beside: readonly Beside[] } | undefined
  trainings: readonly WrittenThere[] | undefined
  withdraw: Withdrawing
  file: { pending: boolean; problem: string | undefined; onSave: () => void }
}

/** All that is kept of one, with what one can do about it. */
export function EverythingView({ own, more, around, trainings, withdraw, file }: EverythingViewProps) {
  const t = useTranslations('everything')
  return (
    <Page title={t('title')} lead={t('lead')} actions={<TextLink to="/letters">{t('letters')}</TextLink>}>
      <section className="grid gap-3">
        <h2 className="text-lg font-bold">{t('own')}</h2>
        {!own && <Skeleton cards />}
        {own?.length === 0 && <p className="text-muted">{t('empty')}</p>}
        {own && own.length > 0 && (
          <ul className="grid gap-3">
            {own.map((one) => (
              <OwnItem key={`${one.what} ${one.subjectId}`} own={one} withdraw={withdraw} />
            ))}
          </ul>
        )}
        {more && (
          <div className="justify-self-center">
            <Button onClick={more.onMore} pending={more.pending}>
              {t('more')}
            </Button>
          </div>
        )}
      </section>
      {trainings && trainings.length > 0 && <ForTrainings written={trainings} />}
      {around ? <Around {...around} /> : <Skeleton lines={4} />}
      <Section title={t('judged.title')}>
        <p>{t('judged.text')}</p>
      </Section>
      <Section title={t('file.title')}>
        <p>{t('file.text')}</p>
        <FieldError>{file.problem}</FieldError>
        <div className="flex flex-wrap gap-3">
          <Button pending={file.pending} onClick={file.onSave}>
            {t('file.json')}
          </Button>
          <ButtonLink to="/me/everything/print">{t('file.print')}</ButtonLink>
        </div>
      </Section>
      <Section title={t('ask.title')}>
        <p>{t('ask.text')}</p>
        <div>
          <ButtonLink to="/door" search={{ to: 'office' }}>
            {t('ask.button')}
          </ButtonLink>
        </div>
      </Section>
    </Page>
  )
}

function Around({ fromOthers, more, beside }: NonNullable<EverythingViewProps['around']>) {
  const t = useTranslations('everything')
  return (
    <>
      <Section title={t('others.title')}>
        {fromOthers.length === 0 && <p className="text-muted">{t('others.empty')}</p>}
        <ul className="grid gap-1">
          {fromOthers.map((one) => (
            <Other key={`${one.what} ${one.subjectId} ${one.by}`} one={one} />
          ))}
        </ul>
        {more && <p className="text-muted">{t('others.more')}</p>}
      </Section>
      <Section title={t('beside.title')}>
        <BesideList beside={beside} />
      </Section>
    </>
  )
}

function Other({ one }: { one: FromOther }) {
  const t = useTranslations('everything')
  const locale = useLocale()
  const { fromOther } = usePlaces()
  const { subjectId } = one
  const look = 'inline-flex min-h-11 items-center'
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4">
      {one.what === 'letter' ? (
        <TextLink to="/letters/$letterId" params={{ letterId: subjectId }} className={look}>
          {fromOther(one)}
        </TextLink>
      ) : (
        <TextLink to="/reflections/$reflectionId" params={{ reflectionId: subjectId }} className={look}>
          {fromOther(one)}
        </TextLink>
      )}
      <span className="text-[0.9375rem] text-muted">{t('until', { day: dateText(one.keptUntil, locale) })}</span>
    </li>
  )
}

/** Who stood beside one as what, from when to when. */
export function BesideList({ beside }: { beside: readonly Beside[] }) {
  const t = useTranslations('everything')
  const locale = useLocale()
  if (beside.length === 0) return <p className="text-muted">{t('beside.empty')}</p>
  return (
    <ul className="grid gap-2">
      {beside.map(({ displayName, kind, type, startsOn, endsOn }) => (
        <li key={`${displayName} ${kind} ${startsOn}`} className="flex flex-wrap gap-x-3">
          <span className="font-semibold">{displayName}</span>
          <span>{type ? t('as', { kind: t(`kinds.${kind}`), type }) : t(`kinds.${kind}`)}</span>
          <span className="text-muted">
            {endsOn
              ? t('beside.span', { from: dateText(startsOn, locale), until: dateText(endsOn, locale) })
              : t('beside.since', { from: dateText(startsOn, locale) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
