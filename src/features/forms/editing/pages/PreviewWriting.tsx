import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Notice } from '#/ui/Notice.tsx'
import { Filling } from '../../pages/Filling.tsx'
import type { Answers, FormVersion } from '../../schema.ts'

/** The form to try out in the width of a phone; nothing of it is kept. */
export function PreviewWriting({ form }: { form: FormVersion }) {
  const t = useTranslations('formEditing.preview')
  const [answers, setAnswers] = useState<Answers>({})
  const [screen, setScreen] = useState<string>()
  const [finished, setFinished] = useState(false)
  return (
    <>
      <p className="text-muted">{t('note')}</p>
      <section
        aria-label={t('frame')}
        className="mx-auto w-full max-w-[24.5rem] border-line bg-paper sm:rounded-[2rem] sm:border-4 sm:px-4 sm:py-6 *:grid-cols-1! [&_nav]:hidden!"
      >
        <Filling
          form={form}
          answers={answers}
          onAnswer={(question, answer) => setAnswers((before) => ({ ...before, [question]: answer }))}
          screen={screen}
          onScreen={(key) => {
            setFinished(false)
            setScreen(key)
          }}
          above={() => null}
          saving={{ state: 'untouched' }}
          faults={[]}
          finish={{ label: t('finish'), onFinish: () => setFinished(true) }}
        />
        {finished && (
          <div role="status" className="mt-5">
            <Notice kind="good">{t('finished')}</Notice>
          </div>
        )}
      </section>
    </>
  )
}
