import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useSaid } from '#/features/forms/pages/language.tsx'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { Scale } from '#/ui/Scale.tsx'
import { Section } from '#/ui/Section.tsx'
import { useTitle } from '../../pages/titles.tsx'
import type { Rating } from '../peers/schema.ts'

/** The marks of everybody rated so far; null: not seen well enough. */
export type Given = Record<string, Record<string, number> | null>

type RatingFormProps = {
  rating: Rating
  given: Given
  onGive: (personId: string, marks: Record<string, number> | null) => void
  problem?: string | undefined
  pending?: boolean | undefined
  onSubmit: () => void
}

/** What one says of those one was drawn to rate, on one page; nothing of it is kept beside one's name. */
export function RatingForm({ rating, given, onGive, problem, pending, onSubmit }: RatingFormProps) {
  const t = useTranslations('papers.rating')
  const titled = useTitle()
  const locale = useLocale()
  const [tried, setTried] = useState(false)
  const { people, criteria, state, closesOn } = rating
  const isOpen = (id: string) => given[id] !== null && criteria.some(({ key }) => given[id]?.[key] === undefined)
  const open = people.filter(({ id }) => isOpen(id))
  const title = { title: t('title'), lead: <p className="wrap-anywhere">{titled(rating)}</p> }
  if (state !== 'open') {
    return (
      <Page {...title}>
        <Notice kind={state === 'done' ? 'good' : 'info'} title={t(`${state}.title`)}>
          {t(`${state}.text`)}
        </Notice>
        <div className="flex">
          <ButtonLink kind="primary" wide to="/">
            {t('today')}
          </ButtonLink>
        </div>
      </Page>
    )
  }
  return (
    <Page {...title}>
      <div className="grid gap-2">
        <p className="flex items-start gap-2">
          <Icon name="lock" className="mt-1 size-5" />
          {t('nameless')}
        </p>
        <p className="text-muted">{t('until', { day: dayText(closesOn, locale) })}</p>
      </div>
      {people.map((person) => (
        <Person
          key={person.id}
          person={person}
          criteria={criteria}
          marks={given[person.id]}
          onGive={(marks) => onGive(person.id, marks)}
          tried={tried}
        />
      ))}
      {tried && open.length > 0 && <Notice kind="needs-you">{t('left', { count: open.length })}</Notice>}
      {problem && <Notice kind="problem">{problem}</Notice>}
      <p className="text-muted">{t('once')}</p>
      <div className="flex">
        <Button kind="primary" wide pending={pending} onClick={() => (open.length > 0 ? setTried(true) : onSubmit())}>
          {t('send')}
        </Button>
      </div>
    </Page>
  )
}

type PersonProps = Pick<Rating, 'criteria'> & {
  person: Rating['people'][number]
  marks: Record<string, number> | null | undefined
  onGive: (marks: Record<string, number> | null) => void
  tried: boolean
}

function Person({ person, criteria, marks, onGive, tried }: PersonProps) {
  const t = useTranslations('papers.rating')
  const said = useSaid()
  return (
    <Section title={<span className="wrap-anywhere">{t('person', { name: person.displayName })}</span>}>
      {marks !== null && (
        <div className="grid gap-5">
          {criteria.map(({ key, title }) => (
            <Scale
              key={key}
              label={said(title)}
              ends={[t('low'), t('high')]}
              value={marks?.[key]}
              onChange={(mark) => onGive({ ...marks, [key]: mark })}
              error={tried && marks?.[key] === undefined ? t('choose') : undefined}
            />
          ))}
        </div>
      )}
      <Checkbox
        label={t('unseen')}
        checked={marks === null}
        onChange={({ target }) => onGive(target.checked ? null : {})}
      />
    </Section>
  )
}
