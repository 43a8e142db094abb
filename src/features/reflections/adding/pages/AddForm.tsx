import { useTranslations } from 'use-intl'
import { ReaderChips } from '#/ui/ReaderChips.tsx'
import { BeforeWriting } from '../../pages/BeforeWriting.tsx'
import { OtherDoor } from '../../pages/OtherDoor.tsx'
import { sharingOf, useChips } from '../../pages/readers.tsx'
import { useSpeech } from '../../pages/speech.tsx'
import { WritingFrame, type WritingProps } from '../../pages/WritingFrame.tsx'

/** A few words more to what was handed in; who reads them - those of today - stands above. */
export function AddForm(props: WritingProps) {
  const { form, readers, reflection } = props.writing
  const { alsoToManager, onAlso } = props
  const t = useTranslations('reflections.adding')
  const { period } = useSpeech()
  const chips = useChips()
  const shared = sharingOf('hire', form, readers, alsoToManager)
  return (
    <WritingFrame
      {...props}
      look={{
        title: t('title', { period: period(reflection.period) }),
        lead: <p>{t('lead')}</p>,
        above: () => (
          <BeforeWriting
            form={form}
            readers={readers}
            alsoToManager={alsoToManager}
            onAlso={onAlso}
            withoutTrainer={t('alone')}
          />
        ),
        below: <OtherDoor />,
        finish: t('finish'),
        question: {
          title: t('confirmTitle'),
          children: (
            <>
              <p>{t(shared.length > 0 ? 'confirm' : 'confirmAlone')}</p>
              {shared.length > 0 && <ReaderChips readers={chips(shared)} />}
            </>
          ),
        },
      }}
    />
  )
}
