import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { languagesOf, rubyIsWhole } from '../rules.ts'
import { Language, type MaterialLine, type Text, type Texts } from '../schema.ts'
import { MaterialFields } from './MaterialFields.tsx'
import { useTongue } from './materialQuery.tsx'

type MaterialFormProps = {
  line: MaterialLine
  onChange: (texts: Texts) => void
  onSave: () => void
  onClose: () => void
  pending?: boolean | undefined
  problem?: string | undefined
}

const NONE: Text = { heading: '', meaning: '', example: '', related: [], part: '' }
const OTHER = 'other'
/** Offered at once; any other by its tag. */
const OFFERED = ['ja', 'plain', 'en']

/** One piece of material, language by language. */
export function MaterialForm({ line, onChange, onSave, onClose, pending, problem }: MaterialFormProps) {
  const t = useTranslations('material.form')
  const tongue = useTongue()
  const { texts, kind, revision } = line
  const [language, show] = useState('ja')
  const [tag, setTag] = useState('')
  const [tried, tryIt] = useState(false)
  const languages = [...new Set([...OFFERED, ...languagesOf([texts])])]
  const faultOf = (one: string) => faultIn(textOf(texts, one), one)
  const faulty = languages.find((one) => faultOf(one))
  const save = () => {
    tryIt(true)
    if (faulty) show(faulty)
    else onSave()
  }
  const fault = tried && language !== OTHER ? faultOf(language) : undefined
  const tagFits = Language.safeParse(tag.trim()).success && tag.trim() !== 'plain'
  return (
    <Dialog
      open
      tall
      onClose={onClose}
      title={t(`${revision === 0 ? 'addTitle' : 'editTitle'}.${kind}`)}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" pending={pending} onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-5 *:min-w-0">
        <Select
          label={t('language')}
          choices={[
            ...languages.map((value) => ({ value, label: tongue(value) })),
            { value: OTHER, label: t('addLanguage') },
          ]}
          value={language}
          onChange={(event) => show(event.target.value)}
        />
        {language === OTHER ? (
          <div className="grid gap-3">
            <TextField
              label={t('languageTag')}
              hint={t('languageTagHint')}
              error={tag && !tagFits ? t('badTag') : undefined}
              value={tag}
              autoCapitalize="off"
              onChange={(event) => setTag(event.target.value)}
            />
            <Button
              className="justify-self-start"
              disabled={!tagFits}
              onClick={() => {
                onChange(withText(texts, tag.trim(), textOf(texts, tag.trim()) ?? NONE))
                show(tag.trim())
                setTag('')
              }}
            >
              {t('addTag')}
            </Button>
          </div>
        ) : (
          <MaterialFields
            key={language}
            kind={kind}
            lang={language === 'plain' ? 'ja' : language}
            text={textOf(texts, language) ?? NONE}
            fault={fault && t(fault)}
            onChange={(text) => onChange(withText(texts, language, text))}
          />
        )}
        {language !== 'ja' && language !== OTHER && textOf(texts, language) && (
          <Button
            kind="quiet"
            className="justify-self-start"
            onClick={() => {
              onChange(withText(texts, language, undefined))
              show('ja')
            }}
          >
            {t('dropLanguage', { language: tongue(language) })}
          </Button>
        )}
        <FieldError>{problem}</FieldError>
      </div>
    </Dialog>
  )
}

const textOf = (texts: Texts, language: string): Text | undefined =>
  language === 'ja' ? texts.ja : language === 'plain' ? texts.plain : texts.others[language]

function withText(texts: Texts, language: string, text: Text | undefined): Texts {
  if (language === 'ja') return { ...texts, ja: text ?? texts.ja }
  const { plain, ...rest } = texts
  if (language === 'plain') return text ? { ...rest, plain: text } : rest
  const { [language]: _, ...others } = texts.others
  return { ...texts, others: text ? { ...others, [language]: text } : others }
}

function faultIn(text: Text | undefined, language: string): 'needed' | 'rubyBroken' | undefined {
  if (!text) return undefined
  const said = [text.heading, text.meaning, text.example, text.part, ...text.related]
  if (!text.heading.trim() && (language === 'ja' || said.some(Boolean))) return 'needed'
  return said.every(rubyIsWhole) ? undefined : 'rubyBroken'
}
