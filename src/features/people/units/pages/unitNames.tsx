import { parseDate } from '@internationalized/date'
import type { z } from 'zod'
import { UNIT_SEPARATOR } from '#/features/people/units/rules.ts'
import type {
  CloseUnit,
  MergeUnits,
  MoveUnit,
  OpenUnit,
  RenameUnit,
  SplitUnit,
  UnitNode,
} from '#/features/people/units/schema.ts'
import type { Day } from '#/platform/day.ts'

/** What the dialogs ask of the server. */
export type UnitChange =
  | { procedure: 'openUnit'; input: z.input<typeof OpenUnit> }
  | { procedure: 'renameUnit'; input: z.input<typeof RenameUnit> }
  | { procedure: 'moveUnit'; input: z.input<typeof MoveUnit> }
  | { procedure: 'closeUnit'; input: z.input<typeof CloseUnit> }
  | { procedure: 'mergeUnits'; input: z.input<typeof MergeUnits> }
  | { procedure: 'splitUnit'; input: z.input<typeof SplitUnit> }

/** What every dialog is given. */
export type ChangeDialogProps = {
  units: readonly UnitNode[]
  /** The day the tree is of: what is changed is changed from then on, unless another day is chosen. */
  day: string
  pending?: boolean | undefined
  problem?: unknown
  onChange: (change: UnitChange) => void
  onClose: () => void
}

/** Not by `day.ts`, which counts on what browsers lack. */
export const dayBeside = (day: string, days: 1 | -1): Day => parseDate(day).add({ days }).toString() as Day

/** Names from the top, by id. */
export function pathsOf(units: readonly UnitNode[]): Map<string, string> {
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const pathOf = ({ name, parentId }: UnitNode): string => {
    const parent = parentId === null ? undefined : known.get(parentId)
    return parent ? pathOf(parent) + UNIT_SEPARATOR + name : name
  }
  return new Map(units.map((unit) => [unit.id, pathOf(unit)]))
}

/** Units to choose from, without a unit and what hangs below it. */
export function choicesWithout(units: readonly UnitNode[], without?: string) {
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const below = (id: string | null): boolean =>
    id !== null && (id === without || below(known.get(id)?.parentId ?? null))
  const paths = pathsOf(units)
  return units.filter(({ id }) => !below(id)).map(({ id }) => ({ value: id, label: paths.get(id)! }))
}
