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
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 py-3">
      <div className="grid min-w-0 gap-0.5">
        <p className="font-semibold wrap-anywhere">
          <TextLink to="/forms/$formId" params={{ formId: form.id }}>
            {typed(form.title, t('untitled'))}
          </TextLink>
        </p>
        <p className="flex flex-wrap gap-x-4 text-[0.9375rem] text-muted">
          <span>{asks(form)}</span>
          {latest && <span>{t('list.version', { version: latest.version, day: dateText(latest.on, locale) })}</span>}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-[0.9375rem]">
        {latest?.answered && <Badge icon="lock">{t('list.answered')}</Badge>}
        {!latest && <Badge kind="soon">{t('list.unpublished')}</Badge>}
        {latest && form.draft && <Badge kind="soon">{t('list.draft')}</Badge>}
      </div>
    </li>
  )
}
