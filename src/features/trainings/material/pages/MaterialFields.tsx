import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextArea } from '#/ui/TextArea.tsx'
import { TextField } from '#/ui/TextField.tsx'
import type { MaterialKind, Text } from '../schema.ts'

type MaterialFieldsProps = {
  kind: MaterialKind
  lang: string
  text: Text
  fault: string | undefined
  onChange: (text: Text) => void
}

/** What there is to say of a piece in one language. */
export function MaterialFields({ kind, lang, text, fault, onChange }: MaterialFieldsProps) {
  const t = useTranslations('material.form')
  const [related, setRelated] = useState(text.related.join('、'))
  const change = (more: Partial<Text>) => onChange({ ...text, ...more })
  return (
    <div className="grid gap-5">
      <TextField
        label={t('heading')}
        hint={t('headingHint')}
        error={fault}
        lang={lang}
        maxLength={300}
        value={text.heading}
        onChange={(event) => change({ heading: event.target.value })}
      />
      <TextArea
        optional
        label={t(`meaning.${kind}`)}
        rows={3}
        limit={2000}
        lang={lang}
        value={text.meaning}
        onChange={(event) => change({ meaning: event.target.value })}
      />
      <TextArea
        optional
        label={t('example')}
        hint={t('exampleHint')}
        rows={2}
        limit={2000}
        lang={lang}
        value={text.example}
        onChange={(event) => change({ example: event.target.value })}
      />
      <TextField
        optional
        label={t('related')}
        hint={t('relatedHint')}
        lang={lang}
        value={related}
        onChange={(event) => {
          setRelated(event.target.value)
          const words = event.target.value.split(/[、,，;；]/u).map((one) => one.trim())
          change({ related: words.filter(Boolean).slice(0, 20) })
        }}
      />
      <TextField
        optional
        label={t('part')}
        hint={t('partHint')}
        lang={lang}
        maxLength={300}
        value={text.part}
        onChange={(event) => change({ part: event.target.value })}
      />
    </div>
  )
}
