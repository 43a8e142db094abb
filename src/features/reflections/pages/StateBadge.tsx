import { useTranslations } from 'use-intl'
import { Badge, type BadgeKind } from '#/ui/Badge.tsx'
import type { IconName } from '#/ui/Icon.tsx'
import type { ReflectionState } from '../rules.ts'

/** How far a reflection is, in words; `closed`: it was not handed in and cannot be any more. */
export function StateBadge({ state }: { state: ReflectionState | 'closed' }) {
  const t = useTranslations('reflections.states')
  const { kind, icon } = looks[state]
  return (
    <Badge kind={kind} icon={icon}>
      {t(state)}
    </Badge>
  )
}

const looks: Record<ReflectionState | 'closed', { kind: BadgeKind; icon: IconName }> = {
  open: { kind: 'needs-you', icon: 'pencil' },
  draft: { kind: 'soon', icon: 'pencil' },
  submitted: { kind: 'plain', icon: 'clock' },
  answered: { kind: 'good', icon: 'talk' },
  closed: { kind: 'plain', icon: 'lock' },
}
