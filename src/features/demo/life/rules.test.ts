import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIBRARY } from '#/features/forms/library/rules.ts'
import { cleaned, faultsIn } from '#/features/forms/rules.ts'
import { Answers, type FormVersion } from '#/features/forms/schema.ts'
import { extended } from '#/features/reflections/items/rules.ts'
import { KeepItems } from '#/features/reflections/items/schema.ts'
import { READY } from '#/features/reflections/programmes/ready/rules.ts'
import { addDays, addMonths, type Day, lastDayOf, monthOf, monthsBetween } from '#/platform/day.ts'
import { companyOn } from '../company/rules.ts'
import type { Round, Someone } from '../company/schema.ts'
import { holds } from './months/rules.ts'
import { answersOn, extrasOn, handsIn, replied, written } from './rules.ts'
import { STORIES } from './stories/rules.ts'
import { EPISODES, POOLS, REPLIES } from './texts/rules.ts'

const TODAY: Day = '2026-11-21'
const company = companyOn(TODAY)
const byKey = new Map(company.people.map((one) => [one.key, one]))
const fresh = company.people.filter(({ kind }) => kind === 'new-graduate' || kind === 'mid-career')

/** About when rounds of a month open; the real ones count working days. */
const monthly = (month: string): Round => {
  const opensOn = addDays(lastDayOf(month as Round['period'] & `${number}-${number}`), -6)
  const days = { opensOn, dueOn: addDays(opensOn, 7), closesOn: addDays(opensOn, 14) }
  return { programme: 'graduates', period: month as Round['period'], ...days }
}
function roundsOf({ kind, employments }: Someone): { round: Round; form: FormVersion }[] {
  const begun = employments.at(-1)!.from
  if (kind === 'new-graduate')
    return monthsBetween(monthOf(begun), monthOf(addMonths(begun, 14))).map((month) => ({
      round: monthly(month),
      form: LIBRARY['new-graduate']!.content,
    }))
  const milestones = READY['joiners-milestones'].stages.map(({ fromMonths, hire }) => {
    const opensOn = addMonths(begun, fromMonths)
    const days = { opensOn, dueOn: addDays(opensOn, 7), closesOn: addDays(opensOn, 14) }
    return {
      round: { programme: 'joiners', period: `P${fromMonths}M` as const, ...days },
      form: LIBRARY[hire]!.content,
    }
  })
  const week: Round = {
    ...{ programme: 'south-weekly', period: `${begun}/P1W` as const },
    ...{ opensOn: addDays(begun, 4), dueOn: addDays(begun, 7), closesOn: addDays(begun, 9) },
  }
  return [...milestones, { round: week, form: LIBRARY.weekly!.content }]
}
const everything = fresh.flatMap((person) => roundsOf(person).map((one) => ({ person, ...one })))

test('whatever is written can be handed in as it is, HR’s questions with it', () => {
  const items = itemsOf()
  assert.ok(everything.length > 1000)
  for (const [place, { person, round, form }] of everything.entries()) {
    const { month, questions } = items[place % items.length]!
    const asked = extended(form, month, questions)
    const answers = Answers.parse(written(person, round, asked.questions))
    assert.deepEqual(faultsIn(asked, answers), [], `${person.key} ${round.period}`)
    assert.deepEqual(cleaned(asked, answers), answers)
    assert.deepEqual(written(person, round, asked.questions), answers, 'and the same each time')
  }
})

test('so can what is answered', () => {
  for (const { person, round, form } of everything) {
    const trainer = byKey.get(person.supports.find(({ kind }) => kind === 'trainer')!.by)!
    for (const set of ['trainer', 'trainer-short']) {
      const { content } = LIBRARY[set]!
      const answers = Answers.parse(
        replied(trainer, person, round, content.questions, written(person, round, form.questions)),
      )
      assert.deepEqual(faultsIn(content, answers), [])
    }
  }
})

test('low numbers go with worried words, and an answer with what was written', () => {
  const { ja } = EPISODES
  const all = Object.values(ja).flat()
  const months = everything.filter(({ person, round }) => round.programme === 'graduates' && person.locale === 'ja')
  for (const { person, round, form } of months) {
    if (STORIES[person.key]) continue
    const answers = written(person, round, form.questions)
    const episode = all.find(({ happened }) => happened === answers.happened)!
    assert.equal(episode.low, Number(answers.growth) <= 2, `${person.key} ${round.period}`)
    const trainer = byKey.get('aki')!
    const { questions } = LIBRARY.trainer!.content
    assert.equal(replied(trainer, person, round, questions, answers).comment, episode.reply)
    assert.equal(replied(trainer, person, round, questions).comment, episode.reply, 'also unread')
  }
})

test('nobody tells the same month twice, as long as there is another', () => {
  const twice = fresh
    .filter(({ kind }) => kind === 'new-graduate')
    .filter((person) => {
      const told = roundsOf(person).map(({ round, form }) => written(person, round, form.questions).happened)
      return person.locale === 'ja' && new Set(told).size < told.length - 4
    })
  assert.deepEqual(
    twice.map(({ key }) => key),
    [],
  )
})

test('there are enough different words of each language', () => {
  const texts = (values: object): string[] =>
    Object.values(values).flatMap((value) => (typeof value === 'string' ? [value] : texts(value as object)))
  const own = (list: readonly object[]) => texts(list.map((one) => ({ ...one, reply: {} })))
  const japanese = new Set([...own(Object.values(EPISODES.ja).flat()), ...texts(POOLS.ja)])
  assert.ok(japanese.size >= 300, `${japanese.size}`)
  assert.ok(new Set([...own(EPISODES.en), ...texts(POOLS.en)]).size >= 60)
  assert.ok(new Set(own(EPISODES.vi)).size >= 15)
  const replies = (list: readonly { reply: string }[]) => list.map(({ reply }) => reply)
  const answered = new Set([...replies(Object.values(EPISODES.ja).flat()), ...texts(REPLIES.ja.comment)])
  assert.ok(answered.size >= 40, `${answered.size}`)
  assert.ok(new Set([...replies(EPISODES.en), ...replies(EPISODES.vi), ...texts(REPLIES.en.comment)]).size >= 12)
})

test('most hand in in time, inside the window, and only while they are here', () => {
  let [asked, inTime, never] = [0, 0, 0]
  for (const { person, round } of everything) {
    const { opensOn, dueOn, closesOn } = round
    const here = [opensOn, dueOn, closesOn].every((day) => isHere(person, day))
    const done = handsIn(person, round)
    if (done) {
      assert.ok(opensOn <= done.on && done.on <= closesOn)
      assert.ok(isHere(person, done.on), `${person.key} ${done.on}`)
    }
    if (!here) continue
    asked += 1
    if (!done) never += 1
    else if (done.on <= dueOn) inTime += 1
  }
  assert.ok(inTime / asked > 0.84 && inTime / asked < 0.92, `${inTime / asked}`)
  assert.ok(never > 0 && inTime + never < asked)
})

test('trainers answer within days as a rule, one is slow, and none while on leave', () => {
  const waits = everything.flatMap(({ person, round }) => {
    const done = handsIn(person, round)
    if (!done) return []
    const supports = person.supports.filter((one) => one.kind === 'trainer' && holds(one, done.on))
    return supports.map(({ by }) => {
      const trainer = byKey.get(by)!
      const on = answersOn(trainer, person, round, done.on)
      assert.ok(on === null || (on > done.on && isHere(trainer, on)))
      return on ? Temporal.PlainDate.from(done.on).until(on).days : Number.POSITIVE_INFINITY
    })
  })
  const within = (days: number) => waits.filter((wait) => wait <= days).length / waits.length
  assert.ok(within(6) > 0.7 && within(6) < 0.95, `${within(6)}`)
  assert.ok(within(60) < 1)
})

for (const today of ['2026-11-21', '2027-03-31', '2027-04-01', '2028-02-29', '2026-12-31', '2027-05-05'] as const)
  test(`${today}: something waits to be written, to be answered, and to be read at the other door`, () => {
    const { people, from, programmes } = companyOn(today)
    const one = (key: string) => people.find((person) => person.key === key)!
    const begun = (key: string) => one(key).employments.at(-1)!.from
    for (const [key, months] of [
      ['phuong', 6],
      ['taku', 3],
    ] as const) {
      const round = milestone(begun(key), months)
      assert.ok(round.opensOn <= today && handsIn(one(key), round)!.on > today, key)
    }
    const round = milestone(begun('kaho'), 1)
    const { on } = handsIn(one('kaho'), round)!
    assert.ok(on <= today && answersOn(one('aki'), one('kaho'), round, on)! > today)
    assert.ok(programmes.some(({ key }) => key === round.programme))

    const days = Array.from({ length: 320 }, (_, place) => addDays(from, place))
    const happening = days.flatMap((day) => extrasOn(companyOf(today), day))
    for (const kind of ['letter', 'reply', 'addition', 'items', 'keeping'])
      assert.ok(
        happening.some((extra) => extra.kind === kind && extra.on <= today),
        kind,
      )
    for (const extra of happening) assert.ok(isHere(one(extra.by), extra.on), `${extra.by} ${extra.on}`)
    const last = happening.findLast(({ on: day, kind }) => day <= today && kind === 'letter')!
    assert.equal(last.by, 'kaho', 'whose letter nobody has answered yet')
  })

const companies = new Map<Day, typeof company>()
function companyOf(today: Day) {
  companies.set(today, companies.get(today) ?? companyOn(today))
  return companies.get(today)!
}
function milestone(begun: Day, months: number): Round {
  const opensOn = addMonths(begun, months)
  return {
    ...{ programme: 'joiners', period: `P${months}M` as const, opensOn },
    ...{ dueOn: addDays(opensOn, 7), closesOn: addDays(opensOn, 14) },
  }
}
function isHere({ employments, away }: Someone, day: Day): boolean {
  return employments.some((one) => holds(one, day)) && !away.some((one) => holds(one, day))
}
function itemsOf() {
  const days = Array.from({ length: 480 }, (_none, place) => addDays(company.from, place))
  const sets = days.flatMap((day) => extrasOn(company, day)).flatMap((extra) => (extra.kind === 'items' ? [extra] : []))
  assert.ok(sets.length >= 4)
  for (const { month, questions, on } of sets) {
    assert.ok(on < `${month}-01`)
    const audience = { kinds: [], unitIds: [], hiredFrom: null, hiredUntil: null }
    KeepItems.parse({ month, questions, audience, revision: 0 })
  }
  return sets
}
