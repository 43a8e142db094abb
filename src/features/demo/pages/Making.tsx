import { useLocale, useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { JobProgress } from '#/ui/JobProgress.tsx'
import { Section } from '#/ui/Section.tsx'
import type { Work } from '../schema.ts'
import { HappenedList } from './HappenedList.tsx'

type MakingProps = { work: Work | null; pending?: boolean | undefined; onAgain: () => void }

/** The company being made, day by day. */
export function Making({ work, pending, onAgain }: MakingProps) {
  const t = useTranslations('demo')
  const locale = useLocale()
  const failed = work?.state === 'failed'
  const reached = work?.reached && t('making.phase', { day: dayText(work.reached, locale, true) })
  return (
    <Section title={t('making.title')}>
      <div className="grid gap-5">
        {!failed && <p className="text-muted">{t('making.text')}</p>}
        {failed ? (
          <JobProgress
            state="failed"
            action={
              <Button pending={pending} onClick={onAgain}>
                {t('making.again')}
              </Button>
            }
          >
            {t('making.failedText')}
          </JobProgress>
        ) : (
          <JobProgress
            state={work ? 'running' : 'waiting'}
            phase={reached || t('making.begin')}
            done={work?.done ?? 0}
            total={work?.total}
          />
        )}
        {work && !failed && <HappenedList happened={work.happened} />}
      </div>
    </Section>
  )
}
