import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { DayField } from '#/ui/DayField.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'
import type { SessionLine } from '../schema.ts'
import type { Listed } from './ProgrammeList.tsx'
import { useSpan } from './SessionTable.tsx'
import { useTitle } from './titles.tsx'

export type Plan = { title: string; titleEn: string; day: string; like: string | undefined }

type PlanFormProps = {
  programmes: readonly Listed[]
  /** Earlier sessions of the programme chosen. */
  models: readonly SessionLine[]
  /** Undefined for a new one. */
  programmeId: string | undefined
  onProgramme: (programmeId: string | undefined) => void
  onPlan: (plan: Plan) => void
  pending?: boolean | undefined
  problem?: unknown
  onClose: () => void
}

/** The little that a session begins with: its programme, its name, its day. */
export function PlanForm(props: PlanFormProps) {
  const { programmes, models, programmeId, onProgramme, onPlan, pending, problem, onClose } = props
  const t = useTranslations('trainings.plan')
  const missing = useTranslations('trainingCosts')('missing')
  const titleOf = useTitle()
  const spanOf = useSpan()
  const { sentence } = useRefusal('trainings')
  const [plan, change] = useState<Partial<Plan>>({})
  const [tried, tryIt] = useState(false)
  const model = programmes.find((one) => one.programmeId === programmeId)
  const title = plan.title ?? model?.title ?? ''
  const titleEn = plan.titleEn ?? model?.titleEn ?? ''
  const create = () => {
    tryIt(true)
    if (title.trim() && plan.day) onPlan({ title, titleEn, day: plan.day, like: plan.like })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" onClick={create} pending={pending}>
            {t('create')}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <p>{t('text')}</p>
        {programmes.length > 0 && (
          <Select
            label={t('programme')}
            hint={t('programmeHint')}
            placeholder={t('newProgramme')}
            choices={programmes.map((one) => ({ value: one.programmeId, label: titleOf(one) }))}
            value={programmeId ?? ''}
            optional
            onChange={({ target }) => onProgramme(target.value || undefined)}
          />
        )}
        <TextField
          label={t('name')}
          value={title}
          maxLength={200}
          error={tried && !title.trim() ? missing : undefined}
          onChange={({ target }) => change({ ...plan, title: target.value })}
        />
        <TextField
          label={t('nameEn')}
          hint={t('nameEnHint')}
          optional
          value={titleEn}
          maxLength={200}
          onChange={({ target }) => change({ ...plan, titleEn: target.value })}
        />
        <DayField
          label={t('day')}
          hint={t('dayHint')}
          value={plan.day}
          error={tried && !plan.day ? missing : undefined}
          onChange={(day) => change({ ...plan, day: day ?? '' })}
        />
        {models.length > 0 && (
          <Select
            label={t('like')}
            optional
            placeholder={t('likeNone')}
            choices={models.map((one) => ({ value: one.sessionId, label: `${titleOf(one)} ${spanOf(one)}` }))}
            value={plan.like ?? ''}
            onChange={({ target }) => change({ ...plan, like: target.value || undefined })}
          />
        )}
        <div role="alert">{problem ? <Notice kind="problem">{sentence(problem)}</Notice> : null}</div>
      </div>
    </Dialog>
  )
}
