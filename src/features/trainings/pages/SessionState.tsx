import { useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import type { SessionState as State } from '../schema.ts'

const KINDS = { design: 'soon', started: 'good', judged: 'plain', cancelled: 'plain' } as const

export function SessionState({ state }: { state: State }) {
  const t = useTranslations('trainings.states')
  return <Badge kind={KINDS[state]}>{t(state)}</Badge>
}
