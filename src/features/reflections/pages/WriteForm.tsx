import { useTranslations } from 'use-intl'
import { ReaderChips } from '#/ui/ReaderChips.tsx'
import { BeforeWriting } from './BeforeWriting.tsx'
import { OtherDoor } from './OtherDoor.tsx'
import { ReaderLine } from './ReaderLine.tsx'
import { sharingOf, useChips } from './readers.tsx'
import { useSpeech } from './speech.tsx'
import { WritingFrame, type WritingProps } from './WritingFrame.tsx'

/** The new hire's form: first who reads it, then group by group, then the question whether to hand in. */
export function WriteForm(props: WritingProps) {
  const { writing, alsoToManager, onAlso, onScreen } = props
  const t = useTranslations('reflections')
  const { period, day } = useSpeech()
  const chips = useChips()
  const { reflection, form } = writing
  const readers = sharingOf('hire', form, writing.readers, alsoToManager)
  return (
    <WritingFrame
      {...props}
      look={{
        title: t('write.title', { period: period(reflection.period) }),
        lead: (
          <p className="flex flex-wrap gap-x-4">
            <span>{t('minutes', { minutes: form.minutes })}</span>
            <span>{t('days.due', { day: day(reflection.dueOn) })}</span>
            <span>{t('days.closes', { day: day(reflection.closesOn) })}</span>
          </p>
        ),
        opening: {
          title: t('write.opening'),
          children: (
            <BeforeWriting form={form} readers={writing.readers} alsoToManager={alsoToManager} onAlso={onAlso} />
          ),
        },
        above: (screen) => (
          <ReaderLine
            readers={sharingOf('hire', screen, writing.readers, alsoToManager)}
            onLook={() => onScreen('opening')}
          />
        ),
        below: <OtherDoor />,
        finish: t('write.finish'),
        question: {
          title: t('write.confirmTitle'),
          children: (
            <>
              <p>{readers.length > 0 ? t('write.confirm') : t('write.confirmAlone')}</p>
              {readers.length > 0 && <ReaderChips readers={chips(readers)} />}
              <p>{t('write.final', { day: day(reflection.closesOn) })}</p>
            </>
          ),
        },
      }}
    />
  )
}
