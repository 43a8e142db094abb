import { useTranslations } from 'use-intl'
import { Written } from '#/features/forms/pages/Written.tsx'
import type { Earlier } from '../schema.ts'
import { Said, useSaid } from './said.tsx'

/** What one wrote in earlier phases, to go on from. */
export function EarlierWords({ earlier }: { earlier: readonly Earlier[] }) {
  const t = useTranslations('phase')
  const said = useSaid()
  return (
    <div className="grid gap-2">
      {earlier.map(({ number, title, lines }, index) => (
        <details
          key={number}
          open={index === earlier.length - 1}
          className="rounded-2xl border border-line bg-sunken px-4 py-1"
        >
          <summary className="min-h-11 content-center font-medium">{t('earlierFrom', { title: said(title) })}</summary>
          <Lines lines={lines} />
        </details>
      ))}
    </div>
  )
}

export function Lines({ lines }: Pick<Earlier, 'lines'>) {
  return (
    <dl className="grid gap-3 pb-3 wrap-anywhere">
      {lines.map(({ label, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was written stays as it is
        <div key={index}>
          <dt className="text-[0.9375rem] text-muted">
            <Said told={label} />
          </dt>
          <dd>
            <Written text={text} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
