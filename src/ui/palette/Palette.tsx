import { useEffect, useRef, useState } from 'react'
import {
  Autocomplete,
  Collection,
  Header,
  I18nProvider,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  TextField,
} from 'react-aria-components'
import { useLocale, useTranslations } from 'use-intl'
import { Dialog } from '../Dialog.tsx'
import { boxLook } from '../Field.tsx'
import { Icon, type IconName } from '../Icon.tsx'
import { Spinner } from '../Spinner.tsx'
import { matches } from './matching.ts'

export type Command = {
  key: string
  label: string
  detail?: string | undefined
  icon: IconName
  /** By what else it is found: readings, the other language. */
  also?: string | undefined
  run: () => void
}
export type CommandSection = { key: string; label: string; commands: readonly Command[] }

type PaletteProps = {
  open: boolean
  onClose: () => void
  /** What is all known; narrowed by what is typed. */
  sections: readonly CommandSection[]
  /** Asks the server for people, once the typing rests; left out for whom it finds nobody. */
  search?: ((text: string) => Promise<readonly Command[]>) | undefined
}

type Found = { people: readonly Command[]; state: 'resting' | 'searching' | 'found' | 'failed' }

/** So long must the typing rest: a reading being converted changes with every key. */
const PAUSE = 250

/** Finds people, pages and actions by typing; the arrows choose and Enter goes there. A full sheet on phones. */
export function Palette({ open, onClose, sections, search }: PaletteProps) {
  const t = useTranslations('palette')
  return (
    <Dialog open={open} onClose={onClose} title={t('title')} tall>
      <Finder sections={sections} search={search} onChosen={onClose} />
    </Dialog>
  )
}

function Finder({ sections, search, onChosen }: Pick<PaletteProps, 'sections' | 'search'> & { onChosen: () => void }) {
  const t = useTranslations('palette')
  const locale = useLocale()
  const [text, setText] = useState('')
  const found = usePeople(text, search)
  const all = [
    ...sections.map(({ commands, ...rest }) => ({
      ...rest,
      commands: commands.filter(({ label, detail = '', also = '' }) => matches(text, `${label} ${detail} ${also}`)),
    })),
    { key: 'people', label: t('people'), commands: found.people },
  ].filter(({ commands }) => commands.length > 0)
  const shown = all.reduce((count, { commands }) => count + commands.length, 0)
  return (
    <I18nProvider locale={locale === 'ja' ? 'ja-JP' : 'en-GB'}>
      <div
        onKeyDownCapture={(event) => {
          // Safari ends a conversion before it says which key did.
          if (event.nativeEvent.isComposing || event.keyCode === 229) event.stopPropagation()
        }}
        className="flex min-h-0 flex-col gap-3"
      >
        <Autocomplete inputValue={text} onInputChange={setText}>
          <TextField aria-label={t('label')} className="relative shrink-0">
            <Icon name="search" className="pointer-events-none absolute left-3.5 top-3 size-5 text-muted" />
            <Input
              data-first-focus=""
              placeholder={t(search ? 'placeholder' : 'placeholderPages')}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              enterKeyHint="go"
              className={`${boxLook} pl-11`}
            />
            {found.state === 'searching' && <Spinner className="absolute right-3.5 top-3 size-5 text-muted" />}
          </TextField>
          <ListBox
            aria-label={t('results')}
            items={all}
            onAction={(key) => {
              const command = all.flatMap(({ commands }) => commands).find((one) => one.key === key)
              onChosen()
              command?.run()
            }}
            className="-mx-3 grid gap-3 outline-none"
          >
            {(section) => (
              <ListBoxSection id={section.key}>
                <Header className="px-3 pb-0.5 text-sm font-semibold text-muted">{section.label}</Header>
                <Collection items={section.commands}>{(command) => <Line command={command} />}</Collection>
              </ListBoxSection>
            )}
          </ListBox>
        </Autocomplete>
        {shown === 0 && found.state !== 'searching' && found.state !== 'failed' && (
          <p className="px-1 text-muted">{t('empty')}</p>
        )}
        {found.state === 'failed' && <p className="px-1 text-needs-ink">{t('failed')}</p>}
        <p role="status" data-live-announcer="true" className="sr-only">
          {found.state === 'searching'
            ? t('searching')
            : found.state === 'failed'
              ? t('failed')
              : t('found', { count: shown })}
        </p>
        <p className="mt-auto border-t border-line pt-2 text-sm text-muted max-sm:hidden">{t('hint')}</p>
      </div>
    </I18nProvider>
  )
}

function Line({ command }: { command: Command }) {
  return (
    <ListBoxItem
      id={command.key}
      textValue={command.label}
      className="flex min-h-11 cursor-pointer items-center gap-3 rounded-xl px-3 py-1.5 leading-snug outline-none hover:bg-sunken data-focused:bg-leaf-soft data-focused:text-leaf-ink"
    >
      <Icon name={command.icon} className="size-5 opacity-70" />
      <span className="grid min-w-0">
        <span>{command.label}</span> {command.detail && <span className="text-sm text-muted">{command.detail}</span>}
      </span>
    </ListBoxItem>
  )
}

function usePeople(text: string, search: PaletteProps['search']): Found {
  const [found, setFound] = useState<Found>({ people: [], state: 'resting' })
  const asking = useRef(search)
  asking.current = search
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === '' || !asking.current) return setFound({ people: [], state: 'resting' })
    let late = false
    setFound(({ people }) => ({ people, state: 'searching' }))
    const waiting = setTimeout(() => {
      asking.current?.(wanted).then(
        (people) => late || setFound({ people, state: 'found' }),
        () => late || setFound({ people: [], state: 'failed' }),
      )
    }, PAUSE)
    return () => {
      late = true
      clearTimeout(waiting)
    }
  }, [text])
  return found
}
