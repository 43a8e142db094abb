import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { RadioCards } from '#/ui/RadioCards.tsx'
import { Select } from '#/ui/Select.tsx'
import type { Side } from '../../schema.ts'
import type { Beginning, FormList } from '../schema.ts'
import { useTyped } from './editing.tsx'

const SIDES = ['hire', 'trainer'] as const
type From = 'empty' | 'library' | 'copy'

type NewFormProps = {
  list: FormList
  open: boolean
  pending: boolean | undefined
  problem: string | undefined
  onMake: (from: Beginning) => void
  onClose: () => void
}

/** Asks who writes the new form, and with what it begins. */
export function NewForm({ list, open, pending, problem, onMake, onClose }: NewFormProps) {
  const t = useTranslations('formEditing')
  const typed = useTyped()
  const id = useId()
  const [side, setSide] = useState<Side>('hire')
  const [from, setFrom] = useState<From>('library')
  const [which, setWhich] = useState('')
  const [tried, setTried] = useState(false)
  const named = (key: string, title: FormList['library'][number]['title']) => ({
    value: key,
    label: typed(title, t('untitled')),
  })
  const sets = list.library.filter((set) => set.side === side).map(({ key, title }) => named(key, title))
  const own = list.forms.filter((form) => form.side === side).map(({ id, title }) => named(id, title))
  const choices = from === 'copy' ? own : sets
  const chosen = choices.find(({ value }) => value === which)?.value

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (from === 'empty') onMake({ side })
    else if (chosen) onMake(from === 'library' ? { library: chosen } : { copyOf: chosen })
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('make.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('make.cancel')}</Button>
          <Button kind="primary" type="submit" form={id} pending={pending}>
            {t('make.confirm')}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={submit} className="grid gap-5">
        <RadioCards
          label={t('make.side')}
          columns={2}
          value={side}
          onChange={setSide}
          choices={SIDES.map((value) => ({ value, label: t(`side.${value}`) }))}
        />
        <RadioCards
          label={t('make.from')}
          value={from}
          onChange={setFrom}
          choices={[
            { value: 'library' as const, label: t('make.library'), hint: t('make.libraryHint') },
            ...(own.length > 0 ? [{ value: 'copy' as const, label: t('make.copy'), hint: t('make.copyHint') }] : []),
            { value: 'empty' as const, label: t('make.empty'), hint: t('make.emptyHint') },
          ]}
        />
        {from !== 'empty' && (
          <Select
            label={t('make.which')}
            placeholder={t('make.choose')}
            value={chosen ?? ''}
            choices={choices}
            error={tried && !chosen ? t('make.unchosen') : undefined}
            onChange={(event) => setWhich(event.target.value)}
          />
        )}
        {problem && <Notice kind="problem">{problem}</Notice>}
      </form>
    </Dialog>
  )
}
