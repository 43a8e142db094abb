import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { keptOf, lastDue } from './rotation.ts'
import { momentIn, nameAt } from './shelf.ts'

const at = (text: string) => Temporal.Instant.from(`2026-${text.replace(' ', 'T')}:00Z`)
const texts = (moments: Temporal.Instant[]) => moments.map((moment) => moment.toString().slice(5, 16).replace('T', ' '))

describe('which backups stay', () => {
  const cases: [name: string, hours: number, days: number, weeks: number, all: string[], kept: string[]][] = [
    ['none of none', 24, 14, 8, [], []],
    ['a single one, however old', 1, 0, 0, ['01-01 02:00'], ['01-01 02:00']],
    [
      'the newest of each hour',
      2,
      0,
      0,
      ['11-21 10:50', '11-21 10:10', '11-21 09:30', '11-21 08:00'],
      ['11-21 10:50', '11-21 09:30'],
    ],
    [
      'hours without one do not count',
      2,
      0,
      0,
      ['11-21 10:00', '11-03 07:00', '11-01 00:00'],
      ['11-21 10:00', '11-03 07:00'],
    ],
    [
      'the newest of each day',
      0,
      2,
      0,
      ['11-21 10:00', '11-21 02:00', '11-20 23:00', '11-20 02:00', '11-19 02:00'],
      ['11-21 10:00', '11-20 23:00'],
    ],
    [
      'weeks begin on Monday',
      0,
      0,
      2,
      ['11-23 02:00', '11-22 02:00', '11-16 02:00', '11-15 02:00'],
      ['11-23 02:00', '11-22 02:00'],
    ],
    ['what one rule keeps, no other takes', 1, 1, 1, ['11-21 10:00', '11-20 02:00'], ['11-21 10:00']],
    [
      'together',
      1,
      2,
      2,
      ['11-21 10:00', '11-20 02:00', '11-19 02:00', '11-13 02:00', '11-12 02:00'],
      ['11-21 10:00', '11-20 02:00', '11-13 02:00'],
    ],
  ]
  for (const [name, hours, days, weeks, all, kept] of cases) {
    test(name, () => {
      assert.deepEqual(texts(keptOf(all.map(at), { hours, days, weeks })), kept)
      assert.deepEqual(texts(keptOf(all.toReversed().map(at), { hours, days, weeks })), kept)
    })
  }

  test('200 days of hourly backups, rotated at each: as many as were asked for, the oldest eight weeks back', () => {
    let kept: Temporal.Instant[] = []
    for (let hour = 0; hour < 24 * 200; hour++)
      kept = keptOf([...kept, at('01-01 00:30').add({ hours: hour })], { hours: 24, days: 14, weeks: 8 })
    assert.ok(kept.length > 40 && kept.length <= 46, `${kept.length}`)
    const span = kept[0]!.since(kept.at(-1)!).total('hours') / 24 / 7
    assert.ok(span > 6.9 && span < 8.1, `${span} weeks`)
  })
})

describe('when one is due', () => {
  const cases: ['hour' | 'day', string, string, string][] = [
    ['hour', 'Asia/Tokyo', '11-21 10:59', '11-21 10:00'],
    ['hour', 'Asia/Tokyo', '11-21 10:00', '11-21 10:00'],
    ['day', 'Asia/Tokyo', '11-21 16:59', '11-20 17:00'],
    ['day', 'Asia/Tokyo', '11-21 17:00', '11-21 17:00'],
    ['day', 'UTC', '11-21 01:00', '11-20 02:00'],
    ['day', 'Europe/Berlin', '03-29 12:00', '03-29 01:00'],
  ]
  for (const [every, zone, now, due] of cases)
    test(`every ${every}, at ${now} in ${zone}`, () => assert.deepEqual(texts([lastDue(at(now), every, zone)]), [due]))
})

test('the moment of a backup is in its name, and no other name is taken for one', () => {
  const name = nameAt(at('11-21 17:00'))
  assert.equal(name, 'banso-20261121T170000Z.tar.gz')
  assert.deepEqual(momentIn(name), at('11-21 17:00'))
  for (const other of [
    'banso-20261121T170000Z.tar.gz.part',
    'before the upgrade.tar.gz',
    'old-banso-20261121T170000Z.tar.gz',
  ])
    assert.equal(momentIn(other), undefined)
})
