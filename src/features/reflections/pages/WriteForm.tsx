import { useTranslations } from 'use-intl'
import { DraftNotices, type DraftNoticesProps } from '#/features/forms/pages/DraftNotices.tsx'
import { Filling, type FillingProps } from '#/features/forms/pages/Filling.tsx'
import { Page } from '#/ui/Page.tsx'
import type { Writing } from '../schema.ts'
import { BeforeWriting } from './BeforeWriting.tsx'
import { HandIn } from './HandIn.tsx'
import { ReaderLine } from './ReaderLine.tsx'
import { useSpeech } from './speech.tsx'

type WriteFormProps = Pick<
  FillingProps,
  'answers' | 'onAnswer' | 'onLeave' | 'screen' | 'onScreen' | 'saving' | 'faults'
> & {
  writing: Writing
  alsoToManager: boolean
  onAlso: (on: boolean) => void
  notices?: DraftNoticesProps | undefined
  /** Why it could not be handed in. */
  problem?: string | undefined
  pending?: boolean | undefined
  /** The question whether to hand in is open. */
  asking: boolean
  onAsk: (open: boolean) => void
  onSubmit: () => void
}

/** The new hire's form: first who reads it, then group by group, then the question whether to hand in. */
export function WriteForm(props: WriteFormProps) {
  const { writing, alsoToManager, onAlso, notices, problem, pending, asking, onAsk, onSubmit, ...filling } = props
  const t = useTranslations('reflections')
  const { month, day } = useSpeech()
  const { reflection, form } = writing
  const readers = alsoToManager ? writing.readersWithManager : writing.readers
  return (
    <Page
      width="wide"
      title={t('write.title', { month: month(reflection.month) })}
      lead={
        <p className="flex flex-wrap gap-x-4">
          <span>{t('minutes', { minutes: form.minutes })}</span>
          <span>{t('days.due', { day: day(reflection.dueOn) })}</span>
          <span>{t('days.closes', { day: day(reflection.closesOn) })}</span>
        </p>
      }
    >
      <DraftNotices {...notices} />
      <Filling
        {...filling}
        form={form}
        opening={{
          title: t('write.opening'),
          children: (
            <BeforeWriting
              readers={writing.readers}
              readersWithManager={writing.readersWithManager}
              alsoToManager={alsoToManager}
              onAlso={onAlso}
            />
          ),
        }}
        above={() => <ReaderLine readers={readers} onLook={() => filling.onScreen('opening')} />}
        finish={{
          label: t('handIn.finish'),
          pending,
          problem,
          onFinish: () => (notices?.other ? window.scrollTo({ top: 0 }) : onAsk(true)),
        }}
      />
      <HandIn
        open={asking}
        readers={readers}
        onClose={() => onAsk(false)}
        onSubmit={() => {
          onAsk(false)
          onSubmit()
        }}
      />
    </Page>
  )
}
