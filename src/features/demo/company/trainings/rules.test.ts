import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Texts } from '#/features/trainings/material/schema.ts'
import { PUBLISHED } from '#/features/trainings/schedule/library/rules.ts'
import { tierOf } from '#/features/trainings/schedule/rules.ts'
import { addDays, type Day, earlierOf, weekdayOf } from '#/platform/day.ts'
import { companyOn } from '../rules.ts'
import type { Someone } from '../schema.ts'

const DAYS: Day[] = ['2026-11-21', '2027-01-05', '2027-03-31', '2027-04-01', '2027-06-15', '2028-02-29', '2028-08-14']

for (const today of DAYS) {
  const { people, trainings, taught, from } = companyOn(today)
  const byKey = new Map(people.map((one) => [one.key, one]))
  const known = (key: string): Someone => {
    assert.ok(byKey.has(key), key)
    return byKey.get(key)!
  }
  const isHere = (key: string, day: Day) =>
    known(key).employments.some((one) => one.from <= day && (one.until === null || one.until >= day))

  test(`${today}: whoever takes part, owns, teaches or confirms is here then, each once`, () => {
    for (const { key, learners, owner, instructor, days } of trainings) {
      const everybody = [owner, instructor, ...learners.flatMap(({ key, by }) => (by ? [key, by] : [key]))]
      for (const one of everybody) assert.ok(isHere(one, earlierOf(days[0]!, today)), `${one} at ${key}`)
      const taking = learners.map((one) => one.key)
      assert.equal(new Set(taking).size, taking.length)
      assert.ok(!taking.includes(owner) && !taking.includes(instructor))
    }
    const all = trainings.flatMap(({ learners }) => learners.map(({ key }) => key))
    assert.equal(new Set(all).size, all.length, 'what somebody reaches is said once')
  })

  test(`${today}: one is followed all along, one is lately, one lies ahead; on days of work`, () => {
    const [long, lately, ahead] = trainings.map(({ days }) => days.at(-1)!)
    assert.ok(long! < addDays(from, 30) && lately! < addDays(today, -30) && ahead! > today)
    for (const { days } of trainings) for (const day of days) assert.ok(weekdayOf(day) < 6)
    for (const one of trainings) assert.ok(taught.some(({ key }) => key === one.taught))
  })

  test(`${today}: people of every tier, one on leave half-way, one who moves, one who leaves, one who misses four`, () => {
    const { learners, days } = trainings[0]!
    const tiers = learners.map(({ reaches }) => tierOf({ numerator: reaches, denominator: 1 }, PUBLISHED))
    assert.deepEqual([...new Set(tiers)].toSorted(), [0, 1, 2, 3])
    assert.equal(learners.filter(({ reaches }) => reaches < 60).length, 1)
    const after = days.at(-1)!
    const some = (holds: (one: Someone) => boolean) => learners.some(({ key }) => holds(known(key)))
    assert.ok(
      some(({ away }) => away.some(({ from, until }) => from > after && until < today)),
      'on leave',
    )
    assert.ok(
      some(({ assignments }) => assignments.some((one) => one.from > after && one.from < today)),
      'moves',
    )
    assert.ok(
      some(({ employments }) => employments.at(-1)!.until !== null),
      'leaves',
    )
    assert.ok(learners.some(({ misses }) => misses.length === 4))
  })
}

test('what is taught is material that Banso takes, with a language beside Japanese somewhere', () => {
  const { taught } = companyOn('2026-11-21')
  const all = taught.flatMap(({ material }) => material.map(({ texts }) => Texts.parse(texts)))
  assert.ok(all.length > 25)
  assert.ok(all.some(({ plain, others }) => plain?.heading.includes('《') && others.vi && others.en))
})
