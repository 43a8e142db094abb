import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AOBA, settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'

const banso = await openTestBanso()
const { cookie } = await settle(banso, {
  ...AOBA,
  xin: { familyName: '王', givenName: '芳', unit: '営業部' },
})
const me = async (who: string) => (await banso.call(cookie[who]!, 'people.me')).body

test('what somebody is here comes from today', async () => {
  const said = async (who: string) => {
    const { supportsAs, accompanied, seen } = await me(who)
    return { supportsAs, accompanied, seen }
  }
  assert.deepEqual(await said('ren'), { supportsAs: [], accompanied: true, seen: [] })
  assert.deepEqual(await said('aki'), { supportsAs: ['trainer'], accompanied: false, seen: [] })
  assert.deepEqual(await said('mori'), { supportsAs: ['manager'], accompanied: false, seen: [] })
  assert.deepEqual(await said('xin'), { supportsAs: [], accompanied: false, seen: [] })
})

test('what was shown once is noted for that person alone, as often as it is said', async () => {
  for (const what of [['first-look.trainer'], ['first-look.trainer', 'first-look.trainer', 'first-look.mentor']])
    assert.equal((await banso.call(cookie.aki!, 'people.markSeen', { what })).status, 200)
  assert.deepEqual((await me('aki')).seen, ['first-look.mentor', 'first-look.trainer'])
  assert.deepEqual((await me('toru')).seen, [])
})

test('nothing else is kept that way', async () => {
  for (const what of [['first-look.nobody'], ['anything'], []])
    assert.equal((await banso.call(cookie.aki!, 'people.markSeen', { what })).status, 400)
})
