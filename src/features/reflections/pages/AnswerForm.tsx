import { useTranslations } from 'use-intl'
import { Notice } from '#/ui/Notice.tsx'
import { Section } from '#/ui/Section.tsx'
import type { Reading } from '../schema.ts'
import { PartReaders } from './PartReaders.tsx'
import { sharingOf, useNames } from './readers.tsx'
import { useSpeech } from './speech.tsx'
import { TheirWords, TheirWordsBeside, TheirWordsFolded, useRoom } from './TheirWords.tsx'
import { WritingFrame, type WritingProps } from './WritingFrame.tsx'

/**
 * The trainer's form with the new hire's words beside it, or on a phone before it; above each part, who reads it.
 * `reading` is the new hire's reflection, undefined while loading.
 */
export function AnswerForm({ reading, ...props }: WritingProps & { reading: Reading | undefined }) {
  const { form, about, readers, reflection, answeredBy } = props.writing
  const t = useTranslations('reflections.answer')
  const { period, list } = useSpeech()
  const names = useNames()
  const room = useRoom()
  const words = { name: about, reading }
  const shared = sharingOf('trainer', form, readers).filter(({ reads }) => reads !== 'summary')
  const others = shared.filter(({ as }) => as !== 'hire')
  const further = answeredBy && <Notice>{t('further', { name: answeredBy })}</Notice>
  return (
    <WritingFrame
      {...props}
      look={{
        title: t('title', { name: about }),
        lead: <p>{t('lead', { period: period(reflection.period), minutes: form.minutes })}</p>,
        aside: room && <TheirWordsBeside {...words} />,
        opening: room
          ? undefined
          : {
              title: t('theirWords', { name: about }),
              children: (
                <>
                  {further}
                  <Section>
                    <TheirWords reading={reading} />
                  </Section>
                </>
              ),
            },
        above: (screen) => (
          <>
            {room ? further : <TheirWordsFolded {...words} />}
            <PartReaders screen={screen} readers={readers} />
          </>
        ),
        finish: t('finish'),
        question: {
          title: t('confirmTitle'),
          children: (
            <>
              <p>{t('confirm', { name: about, told: answeredBy ? 'later' : 'now' })}</p>
              {others.length > 0 && <p>{t('others', { names: list(names(others)) })}</p>}
            </>
          ),
        },
      }}
    />
  )
}
