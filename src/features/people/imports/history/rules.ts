import type { PersonRecord, Support } from '../../record/schema.ts'

type Written = { personId: string; before: PersonRecord | null; revision: number }
type Standing = PersonRecord & { revision: number; invitedAt: unknown; activatedAt: unknown }

/**
 * Why an import cannot be taken back, if it cannot: something depends on it, or it would make whoever takes it back a
 * supporter or give them an office, which nobody does for themselves.
 */
export function undoProblem(
  written: readonly Written[],
  kept: ReadonlyMap<string, Standing>,
  actorId: string,
): 'has-come-in' | 'changed-since' | 'office-for-oneself' | 'appoints-oneself' | null {
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
    if (personId === actorId && lost(before?.offices ?? [], now.offices).length > 0) return 'office-for-oneself'
    const beside = lost<Support>(before?.supports ?? [], now.supports)
    if (beside.some(({ supporterId }) => supporterId === actorId)) return 'appoints-oneself'
  }
  return null
}
