import { useTranslations } from 'use-intl'
import { Icon } from '#/ui/Icon.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { ReaderChips } from '#/ui/ReaderChips.tsx'
import { Section } from '#/ui/Section.tsx'
import { Switch } from '#/ui/Switch.tsx'
import type { Writing } from '../schema.ts'
import { namesOf, type Sharing, sharingOf, useChips } from './readers.tsx'
import { useSpeech } from './speech.tsx'

type BeforeWritingProps = Pick<Writing, 'form' | 'readers'> & {
  alsoToManager: boolean
  onAlso: (on: boolean) => void
  /** What is said where there is no trainer to read it; about handing in where nothing is given. */
  withoutTrainer?: string
}

/** Who will read what is written, before anything is; with the one choice there is about it. */
export function BeforeWriting({ form, readers, alsoToManager, onAlso, withoutTrainer }: BeforeWritingProps) {
  const t = useTranslations('reflections.write')
  const chips = useChips()
  const { persons } = useSpeech()
  const shown = sharingOf('hire', form, readers, alsoToManager)
  const asItIs = sharingOf('hire', form, readers)
  const more = sharingOf('hire', form, readers, true)
  // The switch is only there where it changes something.
  const isMore = (id: string | null) => sharesOf(asItIs, id) !== sharesOf(more, id)
  const managers = namesOf(
    readers.filter(({ personId }) => isMore(personId)),
    'manager',
  )
  const everyManager = namesOf(readers, 'manager')
  const hasNumbers = form.questions.some(({ kind }) => kind === 'scale' || kind === 'number')
  const forTrainers = form.questions.some((question) => question.readers.trainer === 'answers')
  const lacksTrainer = forTrainers && namesOf(readers, 'trainer').length === 0
  return (
    <>
      <div aria-live="polite">
        <ReaderChips readers={chips(shown)} note={hasNumbers ? t('judged') : undefined} />
      </div>
      {lacksTrainer && (
        <Notice>
          {withoutTrainer ??
            (everyManager.length > 0 ? t('noTrainer', { names: persons(everyManager) }) : t('nobodyThere'))}
        </Notice>
      )}
      {shown.some(({ as, reads }) => as === 'hr' && reads !== 'summary') && (
        <p className="flex items-start gap-2 text-muted">
          <Icon name="eye" className="mt-1 size-5" />
          {t('office')}
        </p>
      )}
      {managers.length > 0 && (
        <Section>
          <Switch
            label={t('also', { names: persons(managers) })}
            hint={t('alsoHint')}
            on={alsoToManager}
            onChange={onAlso}
          />
        </Section>
      )}
      <p className="flex items-start gap-2 text-muted">
        <Icon name="lock" className="mt-1 size-5" />
        {t('privately')}
      </p>
    </>
  )
}

const sharesOf = (readers: readonly Sharing[], id: string | null) =>
  readers.find(({ personId }) => personId === id)?.reads
