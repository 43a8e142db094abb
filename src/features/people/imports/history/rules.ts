import type { PersonRecord, Support } from '../../record/schema.ts'

type Written = { personId: string; before: PersonRecord | null; revision: number }
type Standing = PersonRecord & { revision: number; invitedAt: unknown; activatedAt: unknown }

/**
 * Why an import cannot be taken back, if it cannot: something depends on it, or it would make whoever takes it back a
 * supporter or give them an office, which nobody does for themselves; or make or unmake an administrator, which only
 * administrators do.
 */
export function undoProblem(
  written: readonly Written[],
  kept: ReadonlyMap<string, Standing>,
  actor: { personId: string; admin: boolean },
): 'has-come-in' | 'changed-since' | 'office-for-oneself' | 'administrator-needed' | 'appoints-oneself' | null {
  const came = (one: Written) => {
    const now = kept.get(one.personId)
    return one.before === null && (now?.invitedAt || now?.activatedAt)
  }
  if (written.some(came)) return 'has-come-in'
  if (written.some((one) => kept.get(one.personId)?.revision !== one.revision)) return 'changed-since'
  for (const { personId, before } of written) {
    const now = kept.get(personId)!
    const lost = <T extends { id: string; endsOn: string | null }>(then: readonly T[], today: readonly T[]) =>
      then.filter((one) => !today.some(({ id, endsOn }) => id === one.id && endsOn === one.endsOn))
    if (personId === actor.personId && lost(before?.offices ?? [], now.offices).length > 0) return 'office-for-oneself'
    const [then, today] = [admins(before), admins(now)]
    if (!actor.admin && lost(then, today).length + lost(today, then).length > 0) return 'administrator-needed'
    const beside = lost<Support>(before?.supports ?? [], now.supports)
    if (beside.some(({ supporterId }) => supporterId === actor.personId)) return 'appoints-oneself'
  }
  return null
}

const admins = (record: PersonRecord | null) => (record?.offices ?? []).filter(({ office }) => office === 'admin')
