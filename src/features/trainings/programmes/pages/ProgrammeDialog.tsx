import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { TextArea } from '#/ui/TextArea.tsx'
import { TextField } from '#/ui/TextField.tsx'
import type { ProgrammeWish } from '../../schema.ts'

type ProgrammeDialogProps = {
  programme: ProgrammeWish
  onSave: (wish: ProgrammeWish) => void
  pending?: boolean | undefined
  problem?: unknown
  onClose: () => void
}

/** What a programme is called and about. */
export function ProgrammeDialog({ programme, onSave, pending, problem, onClose }: ProgrammeDialogProps) {
  const t = useTranslations('trainings')
  const { sentence } = useRefusal('trainings')
  const { title: first, titleEn, description } = programme
  const [wish, change] = useState({ title: first, titleEn, description })
  const field = (key: keyof ProgrammeWish) => ({
    value: wish[key],
    onChange: ({ target }: { target: { value: string } }) => change({ ...wish, [key]: target.value }),
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('programme.change')}
      actions={
        <>
          <Button onClick={onClose}>{t('plan.cancel')}</Button>
          <Button kind="primary" pending={pending} disabled={!wish.title.trim()} onClick={() => onSave(wish)}>
            {t('programme.save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <TextField label={t('plan.name')} maxLength={200} {...field('title')} />
        <TextField
          label={t('plan.nameEn')}
          hint={t('plan.nameEnHint')}
          optional
          maxLength={200}
          {...field('titleEn')}
        />
        <TextArea label={t('programme.description')} optional limit={4000} {...field('description')} />
        <div role="alert">{problem ? <Notice kind="problem">{sentence(problem)}</Notice> : null}</div>
      </div>
    </Dialog>
  )
}
