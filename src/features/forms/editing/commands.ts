import { eq } from 'drizzle-orm'
import { organizationOf } from '#/features/people/organization/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { found, Invalid, Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { mayEdit } from '../access.ts'
import { same } from '../drafts/rules.ts'
import { LIBRARY } from '../library/rules.ts'
import { FormVersion, type Side } from '../schema.ts'
import { type Form, forms, versions } from '../tables.ts'
import { emptyDraft } from './changing/rules.ts'
import { faultsIn } from './faults/rules.ts'
import { contentToEdit, FIRST_GROUP, frozenOf, latestOf, lockedForm, versionsOf } from './queries.ts'
import { contentOf, draftOf } from './rules.ts'
import {
  type Beginning,
  DiscardDraft,
  DraftDiscarded,
  DraftKept,
  type FormDraft,
  FormPublished,
  FormRef,
  KeepDraft,
  MakeForm,
  PublishForm,
  RetireForm,
  type Said,
} from './schema.ts'
import en from './words.en.ts'
import ja from './words.ja.ts'

/** Begins a form of the organisation's own. Nobody is asked anything before it is published. */
export const make = command({
  input: MakeForm,
  output: FormRef,
  event: 'forms.form-made',
  eventSubject: ({ formId }) => formId,
  subject: async () => undefined,
  may: mayEdit,
  async run({ tx, now }, { formId, from }) {
    const { side, draft, libraryKey } = await begun(tx, from)
    const added = await tx
      .insert(forms)
      .values({ id: formId, side, libraryKey, draft, createdAt: now, changedAt: now })
      .onConflictDoNothing()
      .returning({ id: forms.id })
    if (added.length > 0) return { formId }
    const before = await lockedForm(tx, formId)
    if (before.side !== side || before.libraryKey !== libraryKey) throw new Refused('another-form')
    return { formId }
  },
})

async function begun(tx: Tx, from: Beginning): Promise<{ side: Side; draft: FormDraft; libraryKey: string | null }> {
  if ('side' in from) return { side: from.side, draft: emptyDraft(FIRST_GROUP), libraryKey: null }
  if ('library' in from) {
    const { side, content } = found(Object.hasOwn(LIBRARY, from.library) ? LIBRARY[from.library] : undefined)
    return { side, draft: draftOf(content), libraryKey: from.library }
  }
  const copied = await lockedForm(tx, from.copyOf)
  const draft = contentToEdit(copied, latestOf(await versionsOf(tx, from.copyOf)))
  return { side: copied.side, draft: { ...draft, title: asCopy(draft.title) }, libraryKey: copied.libraryKey }
}

/** A copy says so in its title, for as long as nobody has given it one of its own. */
function asCopy(title: Said): Said {
  const named = (text: string, words: string) => (text.trim() === '' ? text : words.replace('{title}', () => text))
  return { ja: named(title.ja, ja.copyOf), en: named(title.en, en.copyOf) }
}

/** Keeps what is edited, whole or half done. 409 `draft-changed` when somebody has kept something newer. */
export const keepDraft = command({
  input: KeepDraft,
  output: DraftKept,
  event: 'forms.draft-kept',
  eventSubject: ({ formId }) => formId,
  subject: ({ tx }, { formId }) => lockedForm(tx, formId),
  may: mayEdit,
  async run({ tx, now }, { formId, draft, revision }, form) {
    if (form.draft && same(draft, form.draft)) return keptOf(form)
    stillAt(form, revision)
    const latest = latestOf(await versionsOf(tx, formId))
    // Back to what is published: there is nothing left to publish.
    const unchanged = latest && same(draft, draftOf(latest.content))
    await keep(tx, form, { draft: unchanged ? null : draft, changedAt: now })
    return keptOf({ id: formId, revision: revision + 1, changedAt: now })
  },
})

const keptOf = ({ id, revision, changedAt }: Pick<Form, 'id' | 'revision' | 'changedAt'>) => ({
  ...{ formId: id, revision },
  keptAt: changedAt.toString(),
})

/**
 * Publishes the draft: what opens from now on asks the new version, what is open already keeps its own. 400 with what
 * is missing; 409 `frozen` when it would change what answers mean that were given.
 */
export const publish = command({
  input: PublishForm,
  output: FormPublished,
  event: 'forms.published',
  eventSubject: ({ formId }) => formId,
  subject: ({ tx }, { formId }) => lockedForm(tx, formId),
  may: mayEdit,
  async run({ tx, now }, { formId, versionId, revision }, form) {
    const all = await versionsOf(tx, formId)
    const again = all.find(({ id }) => id === versionId)
    if (again) return { formId, version: again.version }
    stillAt(form, revision)
    if (!form.draft) throw new Refused('nothing-to-publish')

    const draft = form.draft as FormDraft
    const { languages } = await organizationOf(tx)
    const faults = faultsIn(draft, form.side, languages, frozenOf(all))
    const frozen = faults.filter(({ reason }) => reason === 'frozen')
    if (faults.length > frozen.length) throw new Invalid(faults)
    if (frozen.length > 0) throw new Refused('frozen', { fields: frozen.map(({ field }) => field) })

    const version = (latestOf(all)?.version ?? 0) + 1
    const content = FormVersion.parse(contentOf(draft, form.side, version, languages))
    const row = { id: versionId, formId, version, content, createdAt: now }
    const { rowCount } = await tx.insert(versions).values(row).onConflictDoNothing()
    // The id is another form's: the page that made it shows what is no longer so.
    if (rowCount === 0) throw new Refused('draft-changed')
    await keep(tx, form, { draft: null, changedAt: now })
    return { formId, version }
  },
})

/** Gives up what was edited since the last publishing. A form that was never published is gone. */
export const discardDraft = command({
  input: DiscardDraft,
  output: DraftDiscarded,
  event: 'forms.draft-discarded',
  eventSubject: ({ formId }) => formId,
  subject: ({ tx }, { formId }) => lockedForm(tx, formId),
  may: mayEdit,
  async run({ tx, now }, { formId, revision }, form) {
    stillAt(form, revision)
    const removed = (await versionsOf(tx, formId)).length === 0
    if (removed) await tx.delete(forms).where(own(tx, forms, eq(forms.id, formId)))
    else await keep(tx, form, { draft: null, changedAt: now })
    return { formId, removed }
  },
})

/** Offers a form no longer, or again; what runs on it goes on. */
export const retire = command({
  input: RetireForm,
  output: FormRef,
  event: 'forms.retired-changed',
  eventSubject: ({ formId }) => formId,
  subject: ({ tx }, { formId }) => lockedForm(tx, formId),
  may: mayEdit,
  async run({ tx }, { formId, retired }) {
    await tx
      .update(forms)
      .set({ retired })
      .where(own(tx, forms, eq(forms.id, formId)))
    return { formId }
  },
})

function stillAt(form: Form, revision: number): void {
  if (form.revision !== revision) throw new Refused('draft-changed')
}

const keep = (tx: Tx, { id, revision }: Form, change: { draft: FormDraft | null; changedAt: Temporal.Instant }) =>
  tx
    .update(forms)
    .set({ ...change, revision: revision + 1 })
    .where(own(tx, forms, eq(forms.id, id)))
