import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { markAnswered, publishedVersions } from '../api.ts'
import { changeQuestion, removeQuestion } from './changing/rules.ts'
import type { EditedForm, FormDraft } from './schema.ts'

const banso = await openTestBanso()
const aoba = await settle(banso)
const next = await settle(banso, undefined, '株式会社となり')
const { cookie, organizationId } = aoba
const ask = (name: string, input: object, by = cookie.hana) => banso.call(by, `forms.${name}`, input)
const formOf = async (formId: string): Promise<EditedForm> => (await ask('form', { formId })).body
const inCompany = <Result>(work: Parameters<typeof banso.world.identity.inOrganization<Result>>[1]) =>
  banso.world.identity.inOrganization(organizationId, work)

async function made(from: object): Promise<string> {
  const formId = v7()
  const answer = await ask('make', { formId, from })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return formId
}
async function keep(formId: string, change: (draft: FormDraft) => FormDraft) {
  const { content, revision } = await formOf(formId)
  return ask('keepDraft', { formId, draft: change(content), revision })
}
async function publish(formId: string, versionId = v7()) {
  return ask('publish', { formId, versionId, revision: (await formOf(formId)).revision })
}
const latestId = async (formId: string) => (await inCompany((tx) => publishedVersions(tx, [formId]))).get(formId)!
const answerIt = async (formId: string) => {
  const id = await latestId(formId)
  await inCompany((tx) => markAnswered(tx, id, banso.world.clock.now()))
}
const renamed = (ja: string) => (draft: FormDraft) => ({ ...draft, title: { ja, en: ja } })

test('the office alone edits forms, and no other organisation sees them', async () => {
  const formId = await made({ library: 'weekly' })
  for (const by of [cookie.ren, cookie.aki, cookie.mori, cookie.ito]) {
    assert.equal((await ask('list', {}, by)).status, 404)
    assert.equal((await ask('form', { formId }, by)).status, 404)
    assert.equal((await ask('make', { formId: v7(), from: { side: 'hire' } }, by)).status, 404)
  }
  for (const name of ['form', 'retire', 'discardDraft', 'publish'])
    assert.equal(
      (await ask(name, { formId, versionId: v7(), revision: 0, retired: true }, next.cookie.hana)).status,
      404,
      name,
    )
  assert.deepEqual((await ask('list', {}, next.cookie.hana)).body.forms, [])
  assert.equal((await ask('make', { formId: v7(), from: { copyOf: formId } }, next.cookie.hana)).status, 404)
})

test('a form begins empty, with a set that Banso brings, or as a copy', async () => {
  const { library } = (await ask('list', {})).body
  assert.deepEqual(
    library.map(({ key }: { key: string }) => key),
    ['new-graduate', 'mid-1', 'mid-3', 'mid-6', 'mid-12', 'weekly', 'trainer', 'trainer-short'],
  )
  const empty = await formOf(await made({ side: 'trainer' }))
  assert.deepEqual([empty.side, empty.content.groups.length, empty.draft], ['trainer', 1, true])
  for (const { key, side } of library) {
    const formId = await made({ library: key })
    assert.equal((await formOf(formId)).side, side)
    assert.deepEqual((await publish(formId)).body, { formId, version: 1 }, `${key} can be published as it is`)
  }
  for (const library of ['nothing', 'constructor', '__proto__'])
    assert.equal((await ask('make', { formId: v7(), from: { library } })).status, 404, library)

  const original = await made({ library: 'mid-1' })
  const copy = await formOf(await made({ copyOf: original }))
  assert.equal(copy.content.title.ja, '入社して1か月の振り返り（コピー）')
  assert.equal(copy.content.groups.length, 3)

  const again = { formId: original, from: { library: 'mid-1' } }
  assert.equal((await ask('make', again)).status, 200, 'sent again')
  const other = await ask('make', { ...again, from: { side: 'trainer' } })
  assert.deepEqual([other.status, other.body.reason], [409, 'another-form'])
})

test('a draft is kept half done, and of two who edit, the later is told', async () => {
  const formId = await made({ side: 'hire' })
  const first = await keep(formId, renamed('試し'))
  assert.deepEqual([first.status, first.body.revision], [200, 1])
  const { content } = await formOf(formId)
  const again = await ask('keepDraft', { formId, draft: content, revision: 0 })
  assert.deepEqual([again.status, again.body.revision], [200, 1], 'sent again')
  const late = await ask('keepDraft', { formId, draft: renamed('別')(content), revision: 0 })
  assert.deepEqual([late.status, late.body.reason], [409, 'draft-changed'])
  const refused = await publish(formId)
  assert.equal(refused.status, 400)
  assert.deepEqual(refused.body.issues, [
    { field: 'groups.0.title.ja', reason: 'missing' },
    { field: 'groups.0.title.en', reason: 'missing' },
    { field: 'groups.0', reason: 'empty-group' },
  ])
  const { revision } = await formOf(formId)
  const both = await Promise.all(
    ['一', '二'].map((title) => ask('keepDraft', { formId, draft: renamed(title)(content), revision })),
  )
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409], 'at the same moment')
})

test('what is too much to keep is refused', async () => {
  const formId = await made({ library: 'weekly' })
  const { content } = await formOf(formId)
  const question = content.groups[0]!.questions[0]!
  const drafts = {
    'too many': { ...content, groups: [{ ...content.groups[0]!, questions: Array(61).fill(question) }] },
    'too many groups': { ...content, groups: Array(13).fill(content.groups[0]) },
    'no group': { ...content, groups: [] },
    'too long': renamed('あ'.repeat(4001))(content),
    'another key': { ...content, groups: [{ ...content.groups[0]!, key: '__proto__' }] },
  }
  for (const [name, draft] of Object.entries(drafts))
    assert.equal((await ask('keepDraft', { formId, draft, revision: 0 })).status, 400, name)
})

test('publishing makes the next version, and what was published stays', async () => {
  const formId = await made({ library: 'weekly' })
  const versionId = v7()
  assert.deepEqual((await publish(formId, versionId)).body, { formId, version: 1 })
  assert.deepEqual((await publish(formId, versionId)).body, { formId, version: 1 }, 'sent again')
  assert.equal((await publish(formId)).body.reason, 'nothing-to-publish')
  assert.equal(await latestId(formId), versionId)

  await keep(formId, renamed('週のふり返り'))
  const stale = await ask('publish', { formId, versionId: v7(), revision: 0 })
  assert.deepEqual([stale.status, stale.body.reason], [409, 'draft-changed'])
  assert.equal(await latestId(formId), versionId, 'a draft is nothing that is asked')
  assert.equal((await publish(formId)).body.version, 2)
  assert.notEqual(await latestId(formId), versionId)
  const { rows } = await banso.world.owner.query(
    `select version, content->'title'->>'ja' as title from app.forms_versions where form_id = $1 order by version`,
    [formId],
  )
  assert.deepEqual(rows, [
    { version: 1, title: '今週の振り返り' },
    { version: 2, title: '週のふり返り' },
  ])
  const form = await formOf(formId)
  assert.deepEqual(
    form.versions.map(({ version, on }) => [version, on]),
    [
      [2, '2026-11-20'],
      [1, '2026-11-20'],
    ],
  )
})

test('what was changed and changed back leaves nothing to publish; a draft can be given up', async () => {
  const formId = await made({ library: 'weekly' })
  await publish(formId)
  await keep(formId, renamed('別の名前'))
  assert.equal((await formOf(formId)).draft, true)
  await keep(formId, () => ({ ...changed }))
  assert.equal((await formOf(formId)).draft, false)

  await keep(formId, renamed('別の名前'))
  const { revision } = await formOf(formId)
  assert.equal((await ask('discardDraft', { formId, revision: revision - 1 })).body.reason, 'draft-changed')
  assert.deepEqual((await ask('discardDraft', { formId, revision })).body, { formId, removed: false })
  assert.equal((await formOf(formId)).content.title.ja, '今週の振り返り')

  const never = await made({ side: 'hire' })
  assert.deepEqual((await ask('discardDraft', { formId: never, revision: 0 })).body, { formId: never, removed: true })
  assert.equal((await ask('form', { formId: never })).status, 404)
})
const changed = (await formOf(await made({ library: 'weekly' }))).content

test('from the first answer on, the meaning of a question stays', async () => {
  const formId = await made({ library: 'weekly' })
  await publish(formId)
  const toHr = { hire: 'hidden', trainer: 'answers', manager: 'hidden', hr: 'answers' } as const
  await keep(formId, (draft) => changeQuestion(draft, 'weighs', { readers: toHr }))
  assert.equal((await publish(formId)).body.version, 2, 'nobody has answered yet')
  await answerIt(formId)

  await keep(formId, (draft) => changeQuestion(draft, 'weighs', { readers: { ...toHr, manager: 'answers' } }))
  const refused = await publish(formId)
  assert.deepEqual([refused.status, refused.body.reason], [409, 'frozen'])
  assert.deepEqual(refused.body.details, { fields: ['groups.0.questions.1'] })

  await keep(formId, (draft) =>
    changeQuestion(draft, 'weighs', {
      readers: toHr,
      title: { ja: '気になること', en: 'On your mind' },
      required: true,
    }),
  )
  assert.equal((await publish(formId)).body.version, 3, 'words, duty and order may be mended')
  await keep(formId, (draft) => removeQuestion(draft, 'weighs'))
  assert.equal((await publish(formId)).body.version, 4, 'it may go')
  const form = await formOf(formId)
  assert.deepEqual(form.frozen.map(({ key }) => key).toSorted(), ['growth', 'happened', 'weighs'])
  assert.deepEqual(
    form.versions.map(({ answered }) => answered),
    [false, false, true, false],
  )
})

test('where one language is offered, its texts stand in for the other, and may be translated later', async () => {
  const company = await settle(banso, undefined, '株式会社いちご')
  const only = (name: string, input: object) => ask(name, input, company.cookie.hana)
  const languages = (wanted: string[], seen: string[]) =>
    banso.call(company.cookie.hana, 'people.changeOrganization', {
      ...{ seen: { languages: seen }, wanted: { languages: wanted } },
    })
  assert.equal((await languages(['ja'], ['ja', 'en'])).status, 200)
  const formId = v7()
  await only('make', { formId, from: { library: 'trainer-short' } })
  const { content } = (await only('form', { formId })).body as EditedForm
  const title = { ja: '短い返事', en: '' }
  const condition = content.groups[1]!.questions[0]!
  const options = condition.options.map(({ key, label }) => ({ key, label: { ja: label.ja, en: '' } }))
  const draft = changeQuestion({ ...content, title }, 'condition', { options })
  assert.equal((await only('keepDraft', { formId, draft, revision: 0 })).status, 200)
  assert.equal((await only('publish', { formId, versionId: v7(), revision: 1 })).status, 200)
  const published = (await only('form', { formId })).body as EditedForm
  assert.equal(published.content.title.en, '短い返事')

  const ids = await banso.world.identity.inOrganization(company.organizationId, (tx) => publishedVersions(tx, [formId]))
  await banso.world.identity.inOrganization(company.organizationId, (tx) =>
    markAnswered(tx, ids.get(formId)!, banso.world.clock.now()),
  )
  assert.equal((await languages(['ja', 'en'], ['ja'])).status, 200)
  const translated = changeQuestion(published.content, 'condition', { options: condition.options })
  assert.equal((await only('keepDraft', { formId, draft: translated, revision: 2 })).status, 200)
  const second = await only('publish', { formId, versionId: v7(), revision: 3 })
  assert.deepEqual([second.status, second.body.version], [200, 2], JSON.stringify(second.body))
})

test('a form that is retired can be brought back, and what runs on it goes on', async () => {
  const formId = await made({ library: 'weekly' })
  await publish(formId)
  for (const retired of [true, true, false]) {
    assert.equal((await ask('retire', { formId, retired })).status, 200)
    const { forms } = (await ask('list', {})).body
    assert.equal(forms.find(({ id }: { id: string }) => id === formId).retired, retired)
    assert.ok(await latestId(formId))
  }
})

test('every change leaves an event', async () => {
  const { rows } = await banso.world.owner.query(
    `select distinct name from app.events where organization_id = $1 and name like 'forms.%' order by name`,
    [organizationId],
  )
  assert.deepEqual(
    rows.map(({ name }) => name),
    [...['forms.draft-discarded', 'forms.draft-kept', 'forms.form-made', 'forms.published'], 'forms.retired-changed'],
  )
})

test('a version under the id of another form’s is refused, and nothing is published', async () => {
  const [one, other] = [await made({ library: 'weekly' }), await made({ library: 'weekly' })]
  const versionId = v7()
  assert.equal((await publish(one, versionId)).status, 200)
  const { status, body } = await publish(other, versionId)
  assert.deepEqual([status, body.reason], [409, 'draft-changed'])
  assert.equal((await formOf(other)).versions.length, 0)
})
