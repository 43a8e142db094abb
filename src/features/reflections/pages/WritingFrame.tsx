import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { DraftNotices, type DraftNoticesProps } from '#/features/forms/pages/DraftNotices.tsx'
import { Filling, type FillingProps } from '#/features/forms/pages/Filling.tsx'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { Page } from '#/ui/Page.tsx'
import type { Writing } from '../schema.ts'

/** What every page for writing is given. */
export type WritingProps = Pick<
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

/** What is different from page to page. */
type Look = Pick<FillingProps, 'opening' | 'above' | 'aside'> & {
  title: string
  lead: ReactNode
  /** Below the form: other ways to say it. */
  below?: ReactNode
  /** The button at the end, and what is asked once before it is done. */
  finish: string
  question: { title: string; children: ReactNode }
}

/** A form to write: its draft, its screens, and the question whether to hand it in. */
export function WritingFrame({ look, ...props }: WritingProps & { look: Look }) {
  const { writing, notices, problem, pending, asking, onAsk, onSubmit, ...filling } = props
  const t = useTranslations('reflections')
  const { title, lead, opening, above, aside, below, finish, question } = look
  const close = () => onAsk(false)
  return (
    <Page width="wide" title={title} lead={lead}>
      <DraftNotices {...notices} />
      <Filling
        {...filling}
        form={writing.form}
        opening={opening}
        above={above}
        aside={aside}
        finish={{
          label: finish,
          pending,
          problem,
          onFinish: () => (notices?.other ? window.scrollTo({ top: 0 }) : onAsk(true)),
        }}
      />
      {below}
      <Dialog
        open={asking}
        onClose={close}
        title={question.title}
        actions={
          <>
            <Button onClick={close}>{t('back')}</Button>
            <Button
              kind="primary"
              onClick={() => {
                close()
                onSubmit()
              }}
            >
              {finish}
            </Button>
          </>
        }
      >
        {question.children}
      </Dialog>
    </Page>
  )
}
