import { useLocale, useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { ListedForm, Outline } from '../schema.ts'
import { useTyped } from './editing.tsx'

/** About how long it takes, and how much it asks. */
export function useAsks(): (outline: Pick<Outline, 'minutes' | 'questions'>) => string {
  const t = useTranslations('formEditing.list')
  return ({ minutes, questions }) =>
    minutes === null ? t('asksOnly', { questions }) : t('asks', { minutes, questions })
}

/** One form of the organisation's own: its name, who writes it, and how it stands. */
export function FormLine({ form }: { form: ListedForm }) {
  const t = useTranslations('formEditing')
  const locale = useLocale()
  const typed = useTyped()
  const asks = useAsks()
  const { latest } = form
  return (
    <li className="grid gap-1.5 rounded-2xl border border-line bg-card px-5 py-4 shadow-lift">
      <p className="font-semibold wrap-anywhere">
        <TextLink to="/forms/$formId" params={{ formId: form.id }}>
          {typed(form.title, t('untitled'))}
        </TextLink>
      </p>
      <p className="text-[0.9375rem] text-muted">
        {t('list.line', { side: t(`side.${form.side}`), asks: asks(form) })}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-[0.9375rem]">
        {latest && <span>{t('list.version', { version: latest.version, day: dateText(latest.on, locale) })}</span>}
        {latest?.answered && <Badge icon="lock">{t('list.answered')}</Badge>}
        {!latest && <Badge kind="soon">{t('list.unpublished')}</Badge>}
        {latest && form.draft && <Badge kind="soon">{t('list.draft')}</Badge>}
        {form.retired && <Badge>{t('list.retired')}</Badge>}
      </div>
    </li>
  )
}
