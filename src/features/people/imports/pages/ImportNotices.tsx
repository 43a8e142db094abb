import { useTranslations } from 'use-intl'
import { Notice } from '#/ui/Notice.tsx'
import type { ImportPreview } from '../schema.ts'

/** So many notices are read; the rest is there for whoever looks for a certain row. */
const READ = 5

/** What to look at, though it hinders nothing. */
export function ImportNotices({ notices }: { notices: ImportPreview['notices'] }) {
  const t = useTranslations('imports.page')
  if (notices.length === 0) return null
  const rest = notices.slice(READ)
  return (
    <Notice title={t('notices')}>
      <p className="mb-2 text-muted">{t('noticesText')}</p>
      <NoticeList notices={notices.slice(0, READ)} />
      {rest.length > 0 && (
        <details>
          <summary className="min-h-11 content-center font-medium text-action">
            {t('noticesMore', { count: rest.length })}
          </summary>
          <NoticeList notices={rest} />
        </details>
      )}
    </Notice>
  )
}

function NoticeList({ notices }: { notices: ImportPreview['notices'] }) {
  const t = useTranslations('imports.notices')
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {notices.map(({ kind, cell, value }) => (
        <li key={kind + cell}>{t(kind, { cell, value })}</li>
      ))}
    </ul>
  )
}
