import { desc, eq, isNotNull } from 'drizzle-orm'
import { z } from 'zod'
import { organizationOf } from '#/features/people/organization/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { dayIn } from '#/platform/day.ts'
import { found } from '#/platform/errors.ts'
import { type Actor, query } from '#/platform/use-case.ts'
import { mayEdit } from '../access.ts'
import { LIBRARY } from '../library/rules.ts'
import type { FormVersion } from '../schema.ts'
import { type Form, forms, versions } from '../tables.ts'
import { emptyDraft } from './changing/rules.ts'
import { draftOf, frozenIn, questionsIn } from './rules.ts'
import { EditedForm, type FormDraft, FormList, FormRef, type ListedForm } from './schema.ts'

type Version = typeof versions.$inferSelect

export const FIRST_GROUP = 'first'

/** The form, kept from whoever else would change it until the end of the transaction. */
export async function lockedForm(tx: Tx, formId: string): Promise<Form> {
  const [form] = await tx
    .select()
    .from(forms)
    .where(own(tx, forms, eq(forms.id, formId)))
    .for('update')
  return found(form)
}

/** The versions of a form, the newest first; those made for one month alone among them. */
export const versionsOf = (tx: Tx, formId: string): Promise<Version[]> =>
  tx
    .select()
    .from(versions)
    .where(own(tx, versions, eq(versions.formId, formId)))
    .orderBy(desc(versions.version), desc(versions.createdAt))

export const latestOf = (all: readonly Version[]): Version | undefined => all.find(({ extended }) => !extended)

/** The questions whose meaning is fixed by answers. */
export const frozenOf = (all: readonly Version[]) =>
  frozenIn(all.flatMap(({ answeredAt, content }) => (answeredAt ? [content] : [])))

/** What the editor begins with. */
export function contentToEdit({ draft }: Pick<Form, 'draft'>, latest: Version | undefined): FormDraft {
  if (draft) return draft as FormDraft
  return latest ? draftOf(latest.content) : emptyDraft(FIRST_GROUP)
}

const publishedAs = ({ version, createdAt }: Version, answered: boolean, { timeZone }: Actor) => ({
  ...{ version, answered },
  on: dayIn(timeZone, createdAt),
})

/** One's own forms, the ones changed last first, and the sets that Banso brings. */
export const list = query({
  input: z.object({}),
  output: FormList,
  reveals: [],
  subject: async () => undefined,
  may: mayEdit,
  async run({ tx, actor }) {
    const all = await tx.select().from(forms).where(own(tx, forms)).orderBy(desc(forms.changedAt))
    const published = await tx
      .selectDistinctOn([versions.formId])
      .from(versions)
      .where(own(tx, versions, eq(versions.extended, false)))
      .orderBy(versions.formId, desc(versions.version))
    const answered = await tx
      .selectDistinct({ formId: versions.formId })
      .from(versions)
      .where(own(tx, versions, isNotNull(versions.answeredAt)))
    return {
      forms: all.map((form) =>
        listed(
          form,
          published.find(({ formId }) => formId === form.id),
          answered.some(({ formId }) => formId === form.id),
          actor,
        ),
      ),
      library: librarySets(),
    }
  },
})

function listed(form: Form, latest: Version | undefined, answered: boolean, actor: Actor): ListedForm {
  const content = contentToEdit(form, latest)
  return {
    ...{ id: form.id, side: form.side, retired: form.retired, draft: form.draft !== null },
    ...{ title: content.title, minutes: content.minutes, questions: questionsIn(content).length },
    latest: latest ? publishedAs(latest, answered, actor) : null,
  }
}

function librarySets() {
  return Object.entries(LIBRARY).flatMap(([key, set]) =>
    set ? [{ key, side: set.side, ...outlineOf(set.content) }] : [],
  )
}

const outlineOf = ({ title, minutes, questions }: FormVersion) => ({ title, minutes, questions: questions.length })

/** One form: what is edited, what was published, and what answers have fixed. */
export const form = query({
  input: FormRef,
  output: EditedForm,
  reveals: [],
  subject: async () => undefined,
  may: mayEdit,
  async run({ tx, actor }, { formId }) {
    const [row] = await tx
      .select()
      .from(forms)
      .where(own(tx, forms, eq(forms.id, formId)))
    const { id, side, retired, revision, draft, changedAt } = found(row)
    const all = await versionsOf(tx, formId)
    const { languages } = await organizationOf(tx)
    return {
      ...{ id, side, retired, revision, languages, draft: draft !== null },
      content: contentToEdit({ draft }, latestOf(all)),
      keptAt: draft ? changedAt.toString() : null,
      versions: all.filter(({ extended }) => !extended).map((one) => publishedAs(one, one.answeredAt !== null, actor)),
      frozen: frozenOf(all),
    }
  },
})
