import { useTranslations } from 'use-intl'
import { Badge, type BadgeKind } from '#/ui/Badge.tsx'
import type { IconName } from '#/ui/Icon.tsx'
import type { ReflectionState } from '../rules.ts'

type Shown = ReflectionState | 'replied' | 'handedIn' | 'closed' | 'withdrawn'

/**
 * How far a reflection is, in words; `replied` is `answered` to anybody but its author, `handedIn` one that nobody
 * answers, `closed`: not handed in, and cannot be any more.
 */
export function StateBadge({ state }: { state: Shown }) {
  const t = useTranslations('reflections.states')
  const { kind, icon } = looks[state]
  return (
    <Badge kind={kind} icon={icon}>
      {t(state)}
    </Badge>
  )
}

const looks: Record<Shown, { kind: BadgeKind; icon: IconName }> = {
  open: { kind: 'needs-you', icon: 'pencil' },
  draft: { kind: 'soon', icon: 'pencil' },
  submitted: { kind: 'plain', icon: 'clock' },
  answered: { kind: 'good', icon: 'talk' },
  replied: { kind: 'good', icon: 'check' },
  handedIn: { kind: 'good', icon: 'check' },
  closed: { kind: 'plain', icon: 'lock' },
  withdrawn: { kind: 'plain', icon: 'cross' },
}
