import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { appoint, beAway, hire, holdsOn, move, support } from '#/features/people/record/rules.ts'
import { PersonRecord } from '#/features/people/record/schema.ts'
import { displayName, folded } from '#/features/people/rules.ts'
import { obstacleOf } from '#/features/reflections/programmes/rules.ts'
import { ProgrammeWish } from '#/features/reflections/programmes/schema.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { datesOf } from './dates/rules.ts'
import { companyOn } from './rules.ts'
import { type Company, DOMAIN, type Someone, type Span } from './schema.ts'

const DAYS: Day[] = [
  ...(['2026-11-21', '2027-03-31', '2027-04-01', '2027-06-14', '2027-06-15', '2027-12-31'] as const),
  ...(['2028-01-01', '2028-02-29', '2028-04-02', '2028-07-31', '2029-05-31'] as const),
]

const holds = ({ from, until }: Span, day: Day) => holdsOn({ startsOn: from, endsOn: until }, day)
const isHere = ({ employments }: Someone, day: Day) => employments.some((one) => holds(one, day))
const latest = ({ employments }: Someone) => employments.at(-1)!
const unitOn = ({ assignments }: Someone, day: Day) => assignments.find((one) => holds(one, day))?.unit

function newIn({ people, from }: Company, today: Day): Someone[] {
  const { main } = datesOf(today)
  const isNew = (day: Day) => day <= today && (day >= from || day >= main)
  return people.filter((one) => one.kind !== 'other' && isNew(latest(one).from))
}

for (const today of DAYS) {
  const company = companyOn(today)
  const { people, units } = company
  const byKey = new Map(people.map((one) => [one.key, one]))

  test(`${today}: about 420 people, each once`, () => {
    const here = people.filter((one) => isHere(one, today))
    assert.ok(here.length > 395 && here.length < 450, `${here.length}`)
    assert.equal(byKey.size, people.length)
    const numbers = people.flatMap(({ number, formerNumber = [] }) => [number, formerNumber].flat())
    assert.equal(new Set(numbers).size, numbers.length)
    for (const { key, number } of people) {
      assert.match(number, /^20\d{5}$/)
      assert.match(`${key}@${DOMAIN}`, /^[a-z0-9.-]+@aoba\.example$/)
    }
  })

  test(`${today}: nobody shares a name, but for one pair`, () => {
    const names = Map.groupBy(people, (one) => folded(displayName(one)))
    const shared = [...names.values()].filter((same) => same.length > 1)
    assert.deepEqual(
      shared.map((same) => same.map(({ key }) => key)),
      [['haruka.suzuki', 'haruka.suzuki2']],
    )
  })

  test(`${today}: every unit is open while somebody works in it, and hangs below one that is`, () => {
    const open = (path: string, day: Day) => units.some((unit) => unit.path === path && holds(unit, day))
    assert.ok(units.length >= 14)
    assert.equal(new Set(units.map(({ code }) => code)).size, units.length)
    for (const { key, assignments } of people)
      for (const { unit, from, until } of assignments)
        assert.ok(open(unit, from) && open(unit, until ?? today), `${key} ${unit} ${from} ${until}`)
    for (const { path } of units) {
      const above = path.split(' ＞ ').slice(0, -1).join(' ＞ ')
      assert.ok(above === '' || open(above, today))
    }
  })

  test(`${today}: the records keep every rule of people`, () => {
    const unitIds = new Map(units.map(({ path }) => [path, v7()]))
    const ids = new Map(people.map(({ key }) => [key, v7()]))
    for (const person of people) PersonRecord.parse(recordOf(person, ids, unitIds))
  })

  test(`${today}: whoever stands beside somebody is employed then, and is not them`, () => {
    for (const { key, supports, employments } of people)
      for (const { by, from, until } of supports) {
        const [other, what] = [byKey.get(by)!, `${by} beside ${key} ${from} ${until}`]
        assert.notEqual(by, key)
        assert.ok(
          employments.some((one) => holds(one, from)),
          what,
        )
        const stay = other.employments.find((one) => holds(one, from))
        assert.ok(stay && (stay.until === null || (until !== null && until <= stay.until)), what)
      }
  })

  test(`${today}: new people have a trainer, a manager and a unit every day, but for one gap`, () => {
    const without = new Set<string>()
    for (const person of newIn(company, today)) {
      const { from, until } = latest(person)
      for (let day = from; day <= (until && until < today ? until : today); day = addDays(day, 1)) {
        assert.ok(unitOn(person, day), `${person.key} ${day}`)
        for (const kind of ['trainer', 'manager'])
          if (!person.supports.some((one) => one.kind === kind && holds(one, day))) without.add(`${person.key} ${kind}`)
      }
    }
    assert.equal(without.size, 1, [...without].join())
    assert.match([...without][0]!, / trainer$/)
  })

  test(`${today}: enough new people for pictures of eight units`, () => {
    const fresh = newIn(company, today)
    assert.ok(fresh.length >= 60, `${fresh.length}`)
    const { main } = datesOf(today)
    const reflecting = fresh.filter(
      (one) => one.kind === 'new-graduate' && latest(one).from === main && isHere(one, today),
    )
    const counts = [...Map.groupBy(reflecting, (one) => unitOn(one, today)).values()].map((list) => list.length)
    assert.ok(counts.filter((count) => count >= 5).length >= 8, counts.join())
    assert.ok(fresh.filter(({ kind }) => kind === 'mid-career').length >= 25)
  })

  test(`${today}: those one signs in as are here, and things happen to people`, () => {
    assert.ok(company.cast.length >= 12)
    for (const { key } of company.cast) assert.ok(isHere(byKey.get(key)!, today), key)
    for (const office of ['hr', 'unit-hr', 'executive', 'admin', 'head', 'desk'])
      assert.ok(
        people.some(({ offices }) => offices.some((one) => one.office === office)),
        office,
      )
    for (const kind of ['parental', 'sick', 'care'])
      assert.ok(
        people.some(({ away }) => away.some((one) => one.kind === kind)),
        kind,
      )
    const { from } = company
    const left = people.filter(({ employments }) =>
      employments.some(({ until }) => until && until >= from && until < today),
    )
    assert.ok(left.length >= 6)
    assert.equal(people.filter(({ employments }) => employments.length > 1).length, 1)
    const moved = people.filter(({ assignments }) => assignments.slice(1).some((one) => one.from > from))
    assert.ok(moved.length >= 8)
    assert.ok(people.filter(({ locale }) => locale === 'en').length >= 10)
    assert.ok(people.some((one) => [...one.familyName].length === 1 && [...one.givenName].length === 1))
  })

  test(`${today}: the programmes can be set up as they are`, () => {
    const paths = new Set(units.map(({ path }) => path))
    for (const { key: _, audience, ...wish } of company.programmes) {
      const whole = ProgrammeWish.parse({ ...wish, audience: { ...audience, units: undefined, unitIds: [] } })
      assert.equal(obstacleOf(whole), undefined)
      assert.ok(audience.units.every((path) => paths.has(path)))
      assert.equal(wish.startsOn, company.from)
    }
  })
}

test('the same day gives the same company', () => assert.deepEqual(companyOn('2026-11-21'), companyOn('2026-11-21')))

/** The record as it comes of entering everything one by one: each refusal is a failure. */
function recordOf(person: Someone, ids: Map<string, string>, unitIds: Map<string, string>): PersonRecord {
  const { key, familyName, givenName, reading, otherName, chosenName, locale } = person
  const fields = { familyName, givenName, reading, otherName, chosenName, locale }
  let record: PersonRecord = {
    id: ids.get(key)!,
    person: { ...fields, email: `${key}@${DOMAIN}`, privateEmail: null, phone: '' },
    ...{ employments: [], assignments: [], absences: [], supports: [], offices: [] },
  }
  for (const [place, { from, until }] of person.employments.entries()) {
    const number = place < person.employments.length - 1 ? person.formerNumber! : person.number
    record = hire(record, { id: v7(), number, kind: person.kind, hiredOn: from, endsOn: until })
  }
  for (const { unit, position, from } of person.assignments)
    record = move(record, { id: v7(), unitId: unitIds.get(unit)!, position, startsOn: from })
  for (const { kind, from, until } of person.away)
    record = beAway(record, { id: v7(), kind, startsOn: from, endsOn: until })
  for (const { by, kind, type = '', from, until } of person.supports)
    record = support(record, {
      ...{ id: v7(), supporterId: ids.get(by)!, kind, type, everyMin: null, everyMax: null },
      ...{ startsOn: from, endsOn: until, toldOn: from, supporterToldOn: from },
    })
  for (const { office, unit, from } of person.offices)
    record = appoint(record, {
      ...{ id: v7(), office, unitId: unit ? unitIds.get(unit)! : null, startsOn: from, endsOn: null, givenBy: null },
    })
  return record
}
