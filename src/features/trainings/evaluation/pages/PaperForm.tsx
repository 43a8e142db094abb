import { useLocale, useTranslations } from 'use-intl'
import { DraftNotices, type DraftNoticesProps } from '#/features/forms/pages/DraftNotices.tsx'
import { Filling, type FillingProps } from '#/features/forms/pages/Filling.tsx'
import { useSaid } from '#/features/forms/pages/language.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Page } from '#/ui/Page.tsx'
import { useTitle } from '../../pages/titles.tsx'
import type { PaperToFill } from '../papers/schema.ts'
import { PaperReaders } from './PaperReaders.tsx'

type PaperFormProps = Pick<
  FillingProps,
  'answers' | 'onAnswer' | 'onLeave' | 'screen' | 'onScreen' | 'saving' | 'faults'
> & {
  paper: PaperToFill
  notices?: DraftNoticesProps | undefined
  problem?: string | undefined
  pending?: boolean | undefined
  onSubmit: () => void
}

/** A paper to fill in: who reads it first, then what is asked. */
export function PaperForm({ paper, notices, problem, pending, onSubmit, ...filling }: PaperFormProps) {
  const t = useTranslations('papers')
  const said = useSaid()
  const titled = useTitle()
  const locale = useLocale()
  const { form, session, readers, dueOn } = paper
  return (
    <Page
      width="wide"
      title={said(form.title)}
      lead={
        <p className="flex flex-wrap gap-x-4">
          <span className="wrap-anywhere">{titled(session)}</span>
          <span>{t('minutes', { minutes: form.minutes })}</span>
          <span>{t('due', { day: dayText(dueOn, locale) })}</span>
        </p>
      }
    >
      <DraftNotices {...notices} />
      <Filling
        {...filling}
        form={form}
        above={() => (
          <PaperReaders readers={readers} note={paper.kind === 'satisfaction' ? undefined : t(`why.${paper.kind}`)} />
        )}
        finish={{
          label: t('handIn'),
          pending,
          problem,
          onFinish: () => (notices?.other ? window.scrollTo({ top: 0 }) : onSubmit()),
        }}
      />
    </Page>
  )
}
