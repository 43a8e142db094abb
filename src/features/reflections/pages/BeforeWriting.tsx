import { useTranslations } from 'use-intl'
import { Icon } from '#/ui/Icon.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { ReaderChips } from '#/ui/ReaderChips.tsx'
import { Section } from '#/ui/Section.tsx'
import { Switch } from '#/ui/Switch.tsx'
import type { Writing } from '../schema.ts'
import { namesOf, useChips } from './readers.tsx'
import { useSpeech } from './speech.tsx'

type BeforeWritingProps = Pick<Writing, 'readers' | 'readersWithManager'> & {
  alsoToManager: boolean
  onAlso: (on: boolean) => void
}

/** Who will read what is written, before anything is; with the one choice there is about it. */
export function BeforeWriting({ readers, readersWithManager, alsoToManager, onAlso }: BeforeWritingProps) {
  const t = useTranslations('reflections.write')
  const chips = useChips()
  const { persons } = useSpeech()
  const shown = alsoToManager ? readersWithManager : readers
  const managers = namesOf(readersWithManager, 'manager')
  return (
    <>
      <div aria-live="polite">
        <ReaderChips readers={chips(shown)} note={t('judged')} />
      </div>
      {!shown.some((reader) => reader.reads === 'all') && <Notice>{t('noTrainer')}</Notice>}
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
