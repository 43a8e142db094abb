import { useLocale, useTranslations } from 'use-intl'
import type { Side } from '#/features/forms/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { Section } from '#/ui/Section.tsx'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { ProgrammeDraft, StageDraft } from './programmeDraft.tsx'
import type { Setting } from './useSetting.tsx'

type FormsSectionProps = {
  draft: ProgrammeDraft
  onDraft: (draft: ProgrammeDraft) => void
  forms: Setting['forms']
  error: string | undefined
}

/** Which forms are asked, and from which month on. */
export function FormsSection({ draft, onDraft, forms, error }: FormsSectionProps) {
  const t = useTranslations('programmes.setup')
  const choices = useFormChoices(forms)
  const { stages, cadence } = draft
  const milestones = cadence === 'milestones'
  const change = (next: readonly StageDraft[]) => onDraft({ ...draft, stages: next })
  const add = () => {
    const last = stages.at(-1)
    const fromMonths = String(Number(last?.fromMonths ?? 0) + 3)
    const id = Math.max(0, ...stages.map((one) => one.id)) + 1
    change([...stages, { id, fromMonths, hire: last?.hire ?? '', trainer: last?.trainer ?? '' }])
  }
  return (
    <Section title={t('forms')} actions={<TextLink to="/forms">{t('formsLink')}</TextLink>}>
      <p className="text-muted">{t(milestones ? 'formsHintMilestones' : 'formsHint')}</p>
      {stages.map((stage, index) => (
        <fieldset key={stage.id} className="grid gap-4 rounded-xl border border-line bg-paper px-4 py-4">
          <legend className="px-1 font-semibold">{t(milestones ? 'milestone' : 'stage', { number: index + 1 })}</legend>
          {(milestones || stages.length > 1) && (
            <TextField
              label={t(milestones ? 'atMonths' : draft.anchor === 'none' ? 'fromMonthsNone' : 'fromMonths')}
              type="number"
              inputMode="numeric"
              min={0}
              className="max-w-32"
              value={stage.fromMonths}
              error={error}
              onChange={({ target }) => change(stages.with(index, { ...stage, fromMonths: target.value }))}
            />
          )}
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <Select
              label={t('hireForm')}
              placeholder={t('chooseForm')}
              choices={choices('hire', stage.hire)}
              value={stage.hire}
              error={stages.length === 1 && !milestones ? error : undefined}
              onChange={({ target }) => change(stages.with(index, { ...stage, hire: target.value }))}
            />
            <Select
              label={t('trainerForm')}
              placeholder={t('noTrainerForm')}
              choices={choices('trainer', stage.trainer)}
              value={stage.trainer}
              onChange={({ target }) => change(stages.with(index, { ...stage, trainer: target.value }))}
            />
          </div>
          {stages.length > 1 && (
            <div>
              <Button size="small" kind="quiet" onClick={() => change(stages.filter(({ id }) => id !== stage.id))}>
                {t('removeStage')}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {stages.length > 1 && <FieldError>{error}</FieldError>}
      <div>
        <Button icon="plus" onClick={add}>
          {t(milestones ? 'addMilestone' : 'addStage')}
        </Button>
      </div>
    </Section>
  )
}

/** The organisation's own forms that are published, and the sets that Banso brings; one chosen before stays among them. */
export function useFormChoices(forms: Setting['forms']) {
  const t = useTranslations('programmes.setup')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  return (side: Side, before: string) => [
    ...(forms?.forms ?? [])
      .filter((form) => form.side === side && form.latest && (!form.retired || before === `form:${form.id}`))
      .map(({ id, title }) => ({ value: `form:${id}`, label: title[locale] || title.ja })),
    ...(forms?.library ?? [])
      .filter((set) => set.side === side)
      .map(({ key, title }) => ({ value: `library:${key}`, label: t('fromLibrary', { title: title[locale] }) })),
  ]
}
