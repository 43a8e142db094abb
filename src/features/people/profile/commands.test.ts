import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { AOBA, settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'

const banso = await openTestBanso()
const { id, cookie } = await settle(banso, {
  ...AOBA,
  haru: { familyName: '春', givenName: '', unit: '営業部', hiredOn: '2027-04-01' },
})
const call = async (by: string, procedure: string, input: object = {}, status = 200) => {
  const answer = await banso.call(cookie[by], procedure, input)
  assert.equal(answer.status, status, `${procedure}: ${JSON.stringify(answer.body)}`)
  return answer.body
}
const said = { chosenName: '', reading: '', otherName: '', phone: '', privateEmail: null, locale: 'ja' }
const shown = async (person: string) => (await call('hana', 'people.list', { search: person })).people[0]

test('what one says about oneself is shown and found at once; the office keeps the rest', async () => {
  const before = await call('phuong', 'people.myProfile')
  const change = {
    ...said,
    chosenName: 'Phương',
    reading: 'フオン',
    otherName: '阮 氏芳',
    phone: ' 03-1234-5678 ',
    privateEmail: 'Phuong@Home.Example',
    locale: 'en',
    revision: before.revision,
  }
  await call('phuong', 'people.changeMyProfile', { ...change, familyName: '別人', email: 'else@aoba.example' })
  const after = await call('phuong', 'people.myProfile')
  assert.deepEqual(
    [after.displayName, after.fields.phone, after.fields.privateEmail, after.fields.familyName, after.fields.email],
    ['Phương', '03-1234-5678', 'phuong@home.example', 'Nguyễn', before.fields.email],
  )
  for (const search of ['ふおん', '阮', '氏芳', 'phuong']) assert.equal((await shown(search))?.id, id.phuong, search)
  assert.equal((await call('phuong', 'people.changeMyProfile', change, 409)).reason, 'changed-meanwhile')
})

test('a picture is kept small and square, shown to colleagues, and taken away again', async () => {
  const wide = await sharp({ create: { width: 900, height: 300, channels: 3, background: 'teal' } })
    .withExif({ IFD0: { Copyright: 'Aki' } })
    .jpeg()
    .toBuffer()
  assert.equal((await call('toru', 'people.photo', { personId: id.aki })).photo, null)
  await call('aki', 'people.setPhoto', { base64: wide.toString('base64') })
  const { photo } = await call('toru', 'people.photo', { personId: id.aki })
  const { format, width, height, exif } = await sharp(Buffer.from(photo, 'base64')).metadata()
  assert.deepEqual([format, width, height, exif], ['webp', 300, 300, undefined])
  assert.equal((await call('aki', 'people.me')).person.photoAt, '2026-11-20T00:00:00Z')
  assert.equal((await call('aki', 'people.setPhoto', { base64: btoa('no picture') }, 409)).reason, 'not-a-picture')
  await call('aki', 'people.removePhoto')
  assert.equal((await call('toru', 'people.photo', { personId: id.aki })).photo, null)
})

test('the picture of whoever has left or is still to come is for HR alone', async () => {
  for (const personId of [id.goro, id.haru]) {
    await call('toru', 'people.photo', { personId }, 404)
    await call('ito', 'people.photo', { personId }, 404)
    await call('hana', 'people.photo', { personId })
  }
  await call('haru', 'people.photo', { personId: id.haru })
  await call('haru', 'people.photo', { personId: id.toru }, 404)
})

test('one learns who HR is, and who reads what one writes', async () => {
  const { hr, number, unit } = await call('ren', 'people.myProfile')
  assert.deepEqual(
    [hr.map((one: { displayName: string }) => one.displayName), number, unit],
    [['佐藤花'], '001', '製造本部 ＞ 第一製造部'],
  )
  const { readers } = await call('ren', 'reflections.myReaders')
  assert.deepEqual(
    readers.map(({ displayName, as }: { displayName: string; as: string }) => [displayName, as]),
    [
      ['田中亜希', 'trainer'],
      ['森誠', 'manager'],
      ['', 'hr'],
    ],
  )
})
