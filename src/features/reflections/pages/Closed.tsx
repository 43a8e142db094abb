import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { ReadAnswers } from '#/features/forms/pages/ReadAnswers.tsx'
import type { Answers } from '#/features/forms/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { Writing } from '../schema.ts'
import { useSpeech } from './speech.tsx'

/** A round that has passed: no harm is done, the draft stays one's own to read and to copy, and another round will come. */
export function Closed({ writing: { reflection, form }, answers }: { writing: Writing; answers: Answers }) {
  const t = useTranslations('reflections')
  const { period, day } = useSpeech()
  const draft = useRef<HTMLDivElement>(null)
  const copy = () =>
    // biome-ignore lint/performance/useDomNodeTextContent: with the lines as they are seen
    navigator.clipboard.writeText(draft.current?.innerText ?? '').then(
      () => toast({ text: t('closed.copied') }),
      () => toast({ kind: 'problem', text: t('closed.uncopied') }),
    )
  return (
    <Page title={t('locked.title', { period: period(reflection.period) })}>
      <EmptyState
        title={t('closed.title', { day: day(reflection.closesOn) })}
        action={<ButtonLink to="/reflections">{t('locked.mine')}</ButtonLink>}
      >
        <p>{t('closed.text')}</p>
      </EmptyState>
      {Object.keys(answers).length > 0 && (
        <Section
          title={t('closed.draft')}
          actions={
            <Button size="small" onClick={copy}>
              {t('closed.copy')}
            </Button>
          }
        >
          <p className="-mt-2 text-muted">{t('closed.kept')}</p>
          <div ref={draft}>
            <ReadAnswers form={form} answers={answers} />
          </div>
        </Section>
      )}
    </Page>
  )
}
