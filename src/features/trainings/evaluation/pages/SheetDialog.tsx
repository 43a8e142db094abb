import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { useSaid } from '#/features/forms/pages/language.tsx'
import { ReadAnswers } from '#/features/forms/pages/ReadAnswers.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { SheetRead } from '../papers/schema.ts'

/** What somebody handed in, beside the sheet on which it is scored. */
export function SheetDialog({ sheetId, onClose }: { sheetId: string; onClose: () => void }) {
  const { data } = useQuery({
    queryKey: ['trainings.sheet', sheetId],
    queryFn: () => api.trainings.sheet({ sheetId }),
    gcTime: 0,
  })
  return <SheetShown sheet={data} onClose={onClose} />
}

export function SheetShown({ sheet, onClose }: { sheet: SheetRead | undefined; onClose: () => void }) {
  const t = useTranslations('evaluation.sheet')
  const said = useSaid()
  const locale = useLocale()
  const title = sheet ? t('title', { name: sheet.person.displayName, paper: said(sheet.form.title) }) : t('loading')
  return (
    <Dialog open onClose={onClose} title={title}>
      {sheet ? (
        <div className="grid gap-4">
          <p className="text-muted">
            {sheet.handedOn ? t('handed', { day: dayText(sheet.handedOn, locale) }) : t('not')}{' '}
            {sheet.points > 0 && t('worth', { points: sheet.points })}
          </p>
          {sheet.answers && <ReadAnswers form={sheet.form} answers={sheet.answers} narrow />}
        </div>
      ) : (
        <Skeleton lines={4} />
      )}
    </Dialog>
  )
}
