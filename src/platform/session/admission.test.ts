import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AOBA, settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'

const banso = await openTestBanso()
const left = await settle(banso, { ...AOBA, ren: { ...AOBA.ren!, leftOn: '2026-10-31' } })
const joined = await settle(banso, { toru: AOBA.toru! }, '株式会社みなと')

test('who has left one organisation and belongs to another is admitted to the other', async () => {
  assert.deepEqual(await banso.call(left.cookie.ren, 'people.me'), { status: 401, body: { reason: 'left' } })
  await banso.world.owner.query(
    `update identity.memberships set user_id = (select user_id from identity.memberships where person_id = $1)
     where person_id = $2`,
    [left.id.ren, joined.id.toru],
  )
  const { body } = await banso.call(left.cookie.ren, 'people.me')
  assert.deepEqual([body.organization.id, body.person.id], [joined.organizationId, joined.id.toru])
})
