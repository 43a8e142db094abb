import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { useMe } from '#/ui/frame/me.ts'
import type { SupportLine } from '../schema.ts'
import { AppointDialog } from './AppointDialog.tsx'
import { EndDialog } from './EndDialog.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'
import { SupportHistory } from './SupportHistory.tsx'

type SupportActionsProps = {
  personId: string
  /** Of the person's record, as the page shows it. */
  revision: number
  supports: readonly SupportLine[]
  /** Called once something has changed: the page asks for the record anew. */
  onDone: () => void
}
type Doing = { what: 'appoint' } | { what: 'change' | 'end' | 'hand-over'; support: SupportLine }

/** Who stands beside the person over time, and everything one can do about it. */
export function SupportActions({ personId, revision, supports, onDone }: SupportActionsProps) {
  const t = useTranslations('supports.history')
  const { today } = useMe()
  const [doing, setDoing] = useState<Doing>()
  const about = { personId, revision, onDone, onClose: () => setDoing(undefined) }
  return (
    <div className="grid gap-5">
      <SupportHistory
        supports={supports}
        today={today}
        actions={(support) => (
          <>
            <Button size="small" onClick={() => setDoing({ what: 'change', support })}>
              {t('change')}
            </Button>
            <Button size="small" onClick={() => setDoing({ what: 'hand-over', support })}>
              {t('handOver')}
            </Button>
            <Button size="small" kind="quiet" onClick={() => setDoing({ what: 'end', support })}>
              {t('end')}
            </Button>
          </>
        )}
      />
      <div>
        <Button icon="plus" onClick={() => setDoing({ what: 'appoint' })}>
          {t('appoint')}
        </Button>
      </div>
      {doing?.what === 'appoint' && <AppointDialog {...about} />}
      {doing?.what === 'change' && <AppointDialog {...about} support={doing.support} />}
      {doing?.what === 'end' && <EndDialog {...about} support={doing.support} />}
      {doing?.what === 'hand-over' && (
        <HandOverDialog
          supporter={{ id: doing.support.supporterId, displayName: doing.support.supporterName }}
          only={{ personId, kind: doing.support.kind }}
          onDone={onDone}
          onClose={about.onClose}
        />
      )}
    </div>
  )
}
