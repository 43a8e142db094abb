import { Page } from '#/ui/Page.tsx'
import type { EditedForm, FormDraft } from '../schema.ts'
import { FormEditor } from './FormEditor.tsx'
import { Forms } from './Forms.tsx'
import {
  answered,
  content,
  empty,
  faulty,
  few,
  firstKey,
  form,
  forms,
  late,
  library,
  numberKey,
  secondKey,
  trainers,
} from './gallerySamples.tsx'
import { Preview } from './Preview.tsx'
import { Versions } from './Versions.tsx'

const nothing = () => {}
const list = { forms, library }
const actions = { onDiscard: nothing, onCopy: nothing, onRetire: nothing }
const publishing = { onPublish: nothing, onAsk: nothing }
type First = Parameters<typeof FormEditor>[0]['first']

const editor = (form: EditedForm, draft: FormDraft, first: First = {}) => (
  <FormEditor
    form={form}
    content={draft}
    changed
    onChange={nothing}
    saving={{ state: 'kept', at: new Date('2026-11-27T03:04:00Z') }}
    publishing={publishing}
    versions={actions}
    first={first}
  />
)
const preview = (
  form: EditedForm,
  draft: FormDraft,
  first: Parameters<typeof Preview>[0]['first'],
  unfinished = false,
) => (
  <Page width="wide" title="Preview">
    <Preview editing={{ ...form, draft }} unfinished={unfinished} first={first} />
  </Page>
)

export default {
  'forms, loading': <Forms list={undefined} onMake={nothing} />,
  'forms, none': <Forms list={{ forms: [], library }} onMake={nothing} />,
  'forms, one': <Forms list={{ forms: forms.slice(0, 1), library }} onMake={nothing} />,
  forms: <Forms list={list} onMake={nothing} />,
  'forms, new': <Forms list={list} onMake={nothing} asking />,
  'forms, new, refused': <Forms list={list} onMake={nothing} asking problem="—" />,
  'form, empty': editor({ ...form, content: empty }, empty),
  'form, few': editor(form, few),
  'form, choice': editor(form, few, { open: firstKey }),
  'form, condition': editor(form, few, { open: secondKey }),
  'form, number': editor(form, few, { open: numberKey }),
  'form, scale': editor(form, content, { open: 'growth' }),
  'form, of a trainer': editor(trainers, trainers.content, { open: 'comment' }),
  'form, one language': editor({ ...form, languages: ['ja'] }, few, { open: firstKey }),
  'form, faults': editor(form, faulty, { tried: true, open: secondKey }),
  'form, faults, options': editor(form, faulty, { tried: true, open: firstKey }),
  'form, frozen': editor({ ...answered, retired: true }, content, { open: 'growth' }),
  'form, frozen and changed': editor(answered, late, { tried: true, open: 'growth' }),
  'form, publishing': editor(answered, few, { asking: true }),
  'form, other window': (
    <FormEditor
      form={form}
      content={few}
      changed
      onChange={nothing}
      saving={{ state: 'untouched' }}
      notices={{ other: { keptAt: '2026-11-27T03:04:00Z', onTake: nothing, onKeep: nothing } }}
      publishing={publishing}
      versions={actions}
    />
  ),
  'form, unchanged': (
    <FormEditor
      form={answered}
      content={content}
      changed={false}
      onChange={nothing}
      saving={{ state: 'untouched' }}
      publishing={publishing}
      versions={actions}
      first={{ tab: 'versions' }}
    />
  ),
  'preview, nothing': preview(form, empty, 'writer'),
  'preview, writer': preview(form, content, 'writer'),
  'preview, unfinished': preview(form, faulty, 'writer', true),
  'preview, trainer': preview(form, content, 'trainer'),
  'preview, manager': preview(form, few, 'manager'),
  'preview, HR': preview(trainers, trainers.content, 'hr'),
  'preview, new hire': preview(trainers, trainers.content, 'hire'),
  'versions, none': (
    <Page title="Versions">
      <Versions form={form} draft actions={actions} />
    </Page>
  ),
  'versions, giving up': (
    <Page title="Versions">
      <Versions form={answered} draft actions={actions} asking />
    </Page>
  ),
}
