import { useTranslations } from 'use-intl'
import { DraftNotices, type DraftNoticesProps } from '#/features/forms/pages/DraftNotices.tsx'
import { Filling, type FillingProps } from '#/features/forms/pages/Filling.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import type { Reading, Writing } from '../schema.ts'
import { PartReaders } from './PartReaders.tsx'
import { SendAnswer } from './SendAnswer.tsx'
import { useSpeech } from './speech.tsx'
import { TheirWords, TheirWordsBeside, TheirWordsFolded, useRoom } from './TheirWords.tsx'

type AnswerFormProps = Pick<
  FillingProps,
  'answers' | 'onAnswer' | 'onLeave' | 'screen' | 'onScreen' | 'saving' | 'faults'
> & {
  writing: Writing
  /** The new hire's reflection; undefined while loading. */
  reading: Reading | undefined
  notices?: DraftNoticesProps | undefined
  problem?: string | undefined
  pending?: boolean | undefined
  asking: boolean
  onAsk: (open: boolean) => void
  onSubmit: () => void
}

/** The trainer's form with the new hire's words beside it, or on a phone before it; above each part, who reads it. */
export function AnswerForm(props: AnswerFormProps) {
  const { writing, reading, notices, problem, pending, asking, onAsk, onSubmit, ...filling } = props
  const t = useTranslations('reflections.answer')
  const { month } = useSpeech()
  const room = useRoom()
  const { form, about, readers } = writing
  const words = { name: about, reading }
  return (
    <Page
      width="wide"
      title={t('title', { name: about })}
      lead={<p>{t('lead', { month: month(writing.reflection.month), minutes: form.minutes })}</p>}
    >
      <DraftNotices {...notices} />
      <Filling
        {...filling}
        form={form}
        aside={room && <TheirWordsBeside {...words} />}
        opening={
          room
            ? undefined
            : {
                title: t('theirWords', { name: about }),
                children: (
                  <Section>
                    <TheirWords reading={reading} />
                  </Section>
                ),
              }
        }
        above={(screen) => (
          <>
            {!room && <TheirWordsFolded {...words} />}
            <PartReaders screen={screen} readers={readers} />
          </>
        )}
        finish={{
          label: t('finish'),
          pending,
          problem,
          onFinish: () => (notices?.other ? window.scrollTo({ top: 0 }) : onAsk(true)),
        }}
      />
      <SendAnswer
        open={asking}
        name={about}
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
