import { useLocale, useTranslations } from 'use-intl'
import { useSaid } from '#/features/forms/pages/language.tsx'
import { ReadAnswers } from '#/features/forms/pages/ReadAnswers.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { useTitle } from '../../pages/titles.tsx'
import type { PaperToFill } from '../papers/schema.ts'
import { PaperReaders } from './PaperReaders.tsx'

/** A paper that is not written any more: handed in just now or some day, or its time is over. */
export function PaperDone({ paper, fresh = false }: { paper: PaperToFill; fresh?: boolean | undefined }) {
  const t = useTranslations('papers')
  const said = useSaid()
  const titled = useTitle()
  const locale = useLocale()
  const { form, session, answers, handedOn, readers, kind } = paper
  const handed = fresh || paper.locked === 'handed-in'
  return (
    <Page title={said(form.title)} lead={<p className="wrap-anywhere">{titled(session)}</p>}>
      {handed ? (
        <Notice kind="good" title={t(fresh ? 'thanks' : 'handed', { day: handedOn ? dayText(handedOn, locale) : '' })}>
          {t(kind === 'satisfaction' ? 'inSum' : 'handedText')}
        </Notice>
      ) : (
        <Notice title={t('closed', { day: dayText(paper.closesOn, locale) })}>{t('closedText')}</Notice>
      )}
      {handed && kind !== 'satisfaction' && <PaperReaders readers={readers} title={t('read')} />}
      {!fresh && Object.keys(answers).length > 0 && (
        <Section title={t('mine')}>
          <ReadAnswers form={form} answers={answers} />
        </Section>
      )}
      <div className="flex">
        <ButtonLink kind="primary" wide to="/">
          {t('today')}
        </ButtonLink>
      </div>
    </Page>
  )
}
