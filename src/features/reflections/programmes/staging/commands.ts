import { asc, eq } from 'drizzle-orm'
import { addForm, publishedVersions } from '#/features/forms/api.ts'
import { LIBRARY } from '#/features/forms/library/rules.ts'
import type { Side } from '#/features/forms/schema.ts'
import { forms } from '#/features/forms/tables.ts'
import { own, type Tx } from '#/platform/database.ts'
import { found } from '#/platform/errors.ts'
import { stages } from '../../tables.ts'
import type { FormChoice, StageWish } from '../schema.ts'

type Settled = { fromMonths: number; hireForm: { formId: string }; trainerForm: { formId: string } | null }

/** The stages with forms of the organisation's own: a set that Banso brings becomes one when it is first chosen. */
export async function settledStages(tx: Tx, wanted: StageWish[], now: Temporal.Instant): Promise<Settled[]> {
  const settled: Settled[] = []
  for (const { fromMonths, hireForm, trainerForm } of wanted) {
    settled.push({
      fromMonths,
      hireForm: { formId: await formOf(tx, hireForm, 'hire', now) },
      trainerForm: trainerForm && { formId: await formOf(tx, trainerForm, 'trainer', now) },
    })
  }
  return settled
}

async function formOf(tx: Tx, choice: FormChoice, side: Side, now: Temporal.Instant): Promise<string> {
  if ('formId' in choice) {
    const [form] = await tx
      .select({ side: forms.side })
      .from(forms)
      .where(own(tx, forms, eq(forms.id, choice.formId), eq(forms.side, side)))
    found(form && (await publishedVersions(tx, [choice.formId])).get(choice.formId))
    return choice.formId
  }
  const set = found(LIBRARY[choice.library])
  found(set.side === side ? set : undefined)
  const [known] = await tx
    .select({ id: forms.id })
    .from(forms)
    .where(own(tx, forms, eq(forms.libraryKey, choice.library), eq(forms.retired, false), eq(forms.side, side)))
    .orderBy(asc(forms.createdAt), asc(forms.id))
    .limit(1)
  if (known && (await publishedVersions(tx, [known.id])).size > 0) return known.id
  return addForm(tx, { ...set, libraryKey: choice.library }, now)
}

export async function keepStages(tx: Tx, programmeId: string, settled: readonly Settled[]): Promise<void> {
  await tx.insert(stages).values(
    settled.map(({ fromMonths, hireForm, trainerForm }) => ({
      programmeId,
      fromMonths,
      hireFormId: hireForm.formId,
      trainerFormId: trainerForm?.formId ?? null,
    })),
  )
}

export const forgetStages = (tx: Tx, programmeId: string) =>
  tx.delete(stages).where(own(tx, stages, eq(stages.programmeId, programmeId)))
