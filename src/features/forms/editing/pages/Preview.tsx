import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { SegmentedControl } from '#/ui/SegmentedControl.tsx'
import type { Role } from '../../schema.ts'
import { readersFor } from '../changing/rules.ts'
import { contentOf, questionsIn } from '../rules.ts'
import type { Editing } from './editing.tsx'
import { PreviewReading } from './PreviewReading.tsx'
import { PreviewWriting } from './PreviewWriting.tsx'
import { useRoles } from './readersLine.tsx'

type PreviewProps = {
  editing: Pick<Editing, 'draft' | 'side' | 'languages'>
  /** Something must still be mended before publishing. */
  unfinished: boolean
  /** Whom one looks as at first. */
  first?: Role | 'writer' | undefined
}

/** The form as the one who writes it sees it, and as each reader does. */
export function Preview({ editing, unfinished, first = 'writer' }: PreviewProps) {
  const t = useTranslations('formEditing.preview')
  const role = useRoles(editing.side)
  const [as, setAs] = useState<Role | 'writer'>(first)
  const { draft, side, languages } = editing
  if (questionsIn(draft).length === 0) return <EmptyState icon="eye" title={t('empty')} />
  const form = contentOf(draft, side, 1, languages)
  return (
    <>
      <SegmentedControl
        label={t('as')}
        value={as}
        onChange={setAs}
        choices={(['writer', ...readersFor(side)] as const).map((value) => ({
          value,
          label: value === 'writer' ? t('writer') : capital(role(value)),
        }))}
      />
      {unfinished && <Notice>{t('unfinished')}</Notice>}
      {as === 'writer' ? <PreviewWriting form={form} /> : <PreviewReading key={as} form={form} side={side} as={as} />}
    </>
  )
}

const capital = (text: string) => text.replace(/^(the )?(.)/, (_, _the, letter: string) => letter.toUpperCase())
