import { useLocale, useTranslations } from 'use-intl'
import type { OwnKind } from '#/features/people/organization/schema.ts'
import { useKinds } from '#/features/people/record/pages/useKinds.tsx'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Section } from '#/ui/Section.tsx'
import type { FormChoice } from '../schema.ts'
import { useFormChoices } from './FormsSection.tsx'
import type { Programme } from './Programme.tsx'
import { keyOf } from './programmeDraft.tsx'
import type { Setting } from './useSetting.tsx'

type ProgrammeSetProps = {
  programme: Programme
  forms: Setting['forms']
  units: Setting['units']
  kinds: readonly OwnKind[]
}

/** All that is set, in words. */
export function ProgrammeSet({ programme, forms, units, kinds }: ProgrammeSetProps) {
  const t = useTranslations('programmes.one')
  const cadences = useTranslations('programmes.cadences')
  const locale = useLocale()
  const { wish, people } = programme
  const who = useWho(programme, units, kinds)
  const { cadence, anchor, startsOn, endsOn, opensBefore, dueAfter, closesAfter, tolerance } = wish
  const milestones = cadence === 'milestones'
  const span = endsOn
    ? t('spanBetween', { from: dateText(startsOn, locale), until: dateText(endsOn, locale) })
    : t('spanFrom', { from: dateText(startsOn, locale) })
  const rhythm = milestones
    ? t('milestonesValue', { tolerance, due: dueAfter, closes: closesAfter })
    : t('rhythmValue', { cadence, opens: opensBefore, due: dueAfter, closes: closesAfter })
  const each =
    !milestones && anchor !== 'none'
      ? [{ term: t('each'), value: t('eachValue', { anchor, after: wish.afterMonths, months: wish.forMonths }) }]
      : []
  return (
    <>
      <Section title={t('who')}>
        <DefinitionList
          items={[
            { term: t('who'), value: <Lines lines={who} /> },
            ...(programme.state === 'ended' ? [] : [{ term: t('today'), value: t('todayValue', { count: people }) }]),
          ]}
        />
      </Section>
      <Section title={t('when')}>
        <DefinitionList
          items={[
            { term: t('cadence'), value: cadences(cadence) },
            { term: t('span'), value: span },
            ...each,
            { term: t('rhythm'), value: rhythm },
          ]}
        />
      </Section>
      <Section title={t('forms')}>
        <Stages wish={wish} forms={forms} />
      </Section>
      <Section title={t('told')}>
        <p>{t(wish.tellsManagers ? 'toldBoth' : 'toldTrainer')}</p>
      </Section>
    </>
  )
}

function Stages({ wish, forms }: { wish: Programme['wish']; forms: Setting['forms'] }) {
  const t = useTranslations('programmes.one')
  const choices = useFormChoices(forms)
  const title = (side: 'hire' | 'trainer', form: FormChoice) =>
    choices(side, keyOf(form)).find(({ value }) => value === keyOf(form))?.label ?? ''
  const from = (months: number) => {
    if (wish.cadence === 'milestones') return t('atMonths', { anchor: wish.anchor, months })
    return months === 0 ? t('fromStart') : t('fromMonths', { months })
  }
  return (
    <DefinitionList
      items={wish.stages.map(({ fromMonths, hireForm, trainerForm }) => ({
        term: from(fromMonths),
        value: trainerForm
          ? t('pair', { hire: title('hire', hireForm), trainer: title('trainer', trainerForm) })
          : t('alone', { hire: title('hire', hireForm) }),
      }))}
    />
  )
}

/** Whom it is for, a line for each thing that is said. */
function useWho({ wish, named, excepted }: Programme, units: Setting['units'], kinds: readonly OwnKind[]): string[] {
  const t = useTranslations('programmes.one')
  const { name } = useKinds(kinds)
  const locale = useLocale()
  const list = (all: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(all)
  const { audience } = wish
  const lines: string[] = []
  if (audience) {
    const paths = units.filter(({ id }) => audience.unitIds.includes(id)).map(({ path }) => path)
    if (audience.kinds.length > 0) lines.push(t('kinds', { names: list(audience.kinds.map(name)) }))
    if (audience.unitIds.length > 0) lines.push(t('units', { names: list(paths) }))
    if (audience.hiredFrom) lines.push(t('hiredFrom', { day: dateText(audience.hiredFrom, locale) }))
    if (audience.hiredUntil) lines.push(t('hiredUntil', { day: dateText(audience.hiredUntil, locale) }))
    if (lines.length === 0) lines.push(t('everybody'))
  }
  if (named.length > 0) lines.push(t('named', { count: named.length }))
  if (excepted.length > 0) lines.push(t('excepted', { count: excepted.length }))
  return lines
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className="grid gap-1 wrap-anywhere">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
