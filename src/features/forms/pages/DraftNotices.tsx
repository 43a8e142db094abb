import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'

export type DraftNoticesProps = {
  /** The instant of the copy in this browser that was taken up again. */
  restoredAt?: string | null | undefined
  /** Somebody - mostly oneself in another window - kept something else meanwhile. */
  other?: { keptAt: string | null; onTake: () => void; onKeep: () => void } | undefined
  /** Why the server does not take the draft as it is. */
  problem?: string | undefined
}

/** What one should know about one's draft before going on; what must be settled stays in sight wherever one types. */
export function DraftNotices({ restoredAt, other, problem }: DraftNoticesProps) {
  const t = useTranslations('forms.draft')
  const format = useFormatter()
  const time = (instant: string) =>
    format.dateTime(new Date(instant), { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' })
  if (other) {
    return (
      <div role="alert" className="sticky top-18 z-10">
        <Notice
          kind="needs-you"
          title={t('otherTitle')}
          action={
            <div className="flex flex-wrap gap-2">
              <Button size="small" onClick={other.onTake}>
                {t('take')}
              </Button>
              <Button size="small" onClick={other.onKeep}>
                {t('keep')}
              </Button>
            </div>
          }
        >
          {other.keptAt ? t('otherText', { time: time(other.keptAt) }) : t('otherTextUndated')}
        </Notice>
      </div>
    )
  }
  if (problem) return <Notice kind="problem">{problem}</Notice>
  if (restoredAt) return <Notice kind="good">{t('restored', { time: time(restoredAt) })}</Notice>
  return null
}
