import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  arrived,
  type Copy,
  changed,
  changedElsewhere,
  copyOf,
  isToSend,
  type Kept,
  lost,
  opened,
  refused,
  retryAfter,
  same,
  sending,
  withMine,
  withTheirs,
} from './rules.ts'

type Content = { answers: Record<string, string | number | null> }

const words = (lesson: string): Content => ({ answers: { lesson } })
const server = (lesson: string, revision: number): Kept<Content> => ({
  content: words(lesson),
  revision,
  keptAt: '2026-11-20T05:00:00Z',
})
const copy = (lesson: string, revision: number, attempted: string | null = null): Copy<Content> => ({
  content: words(lesson),
  attempted: attempted === null ? null : words(attempted),
  revision,
  at: '2026-11-20T05:01:00Z',
})
const lesson = ({ content }: { content: Content }) => content.answers.lesson

describe('opening a draft', () => {
  const cases: [string, Kept<Content>, Copy<Content> | null, string, 'resting' | 'asking', boolean][] = [
    ['without a copy: what the server has', server('a', 3), null, 'a', 'resting', false],
    ['a copy the server has already', server('a', 3), copy('a', 2), 'a', 'resting', false],
    ['a copy written on the same revision is newer', server('a', 3), copy('ab', 3), 'ab', 'resting', true],
    ['a first copy, of which nothing arrived', server('', 0), copy('ab', 0), 'ab', 'resting', true],
    ['what was sent did arrive, and more was typed', server('ab', 4), copy('abc', 3, 'ab'), 'abc', 'resting', true],
    ['the server moved on: the person is asked', server('z', 4), copy('ab', 3), 'ab', 'asking', true],
    ['a server put back to an older state', server('a', 2), copy('ab', 3), 'ab', 'resting', true],
  ]
  for (const [name, held, aside, expected, phase, restored] of cases)
    it(name, () => {
      const draft = opened(held, aside)
      assert.equal(lesson(draft), expected)
      assert.equal(draft.phase, phase)
      assert.equal(draft.restoredAt !== null, restored)
    })

  it('shows both when the person is asked, and asks again after a reload', () => {
    const draft = opened(server('z', 4), copy('ab', 3))
    assert.equal(lesson(draft.theirs!), 'z')
    const again = opened(server('z', 4), copyOf(draft, '2026-11-20T05:02:00Z'))
    assert.equal(again.phase, 'asking')
  })
})

describe('keeping a draft', () => {
  const typed = changed(opened(server('a', 3), null), words('ab'))

  it('sends what changed, once at a time', () => {
    assert.equal(isToSend(opened(server('a', 3), null)), false)
    assert.equal(isToSend(typed), true)
    assert.equal(isToSend(sending(typed)), false)
  })

  it('knows after the answer what is kept, and what was typed meanwhile', () => {
    const more = changed(sending(typed), words('abc'))
    const draft = arrived(more, { revision: 4, keptAt: '2026-11-20T05:03:00Z' })
    assert.equal(draft.revision, 4)
    assert.deepEqual(draft.kept, words('ab'))
    assert.equal(isToSend(draft), true)
    assert.equal(copyOf(arrived(sending(typed), { revision: 4, keptAt: '' }), ''), null)
  })

  it('tries again after a lost answer, and remembers what was sent', () => {
    const draft = lost(sending(typed))
    assert.equal(isToSend(draft), true)
    assert.deepEqual(copyOf(draft, 'now'), {
      content: words('ab'),
      attempted: words('ab'),
      revision: 3,
      at: 'now',
    })
  })

  it('does not repeat what was refused until it changes', () => {
    const draft = refused(sending(typed))
    assert.equal(isToSend(draft), false)
    assert.equal(isToSend(changed(draft, words('abc'))), true)
  })

  it('waits ever longer, at most half a minute', () => {
    assert.deepEqual([1, 2, 3, 4, 5, 20].map(retryAfter), [2000, 4000, 8000, 16_000, 30_000, 30_000])
  })
})

describe('a draft that changed elsewhere', () => {
  const sent = sending(changed(opened(server('a', 3), null), words('ab')))

  it('asks nobody when what the server has came from here', () => {
    const draft = changedElsewhere(changed(sent, words('abc')), server('ab', 4))
    assert.equal(draft.phase, 'resting')
    assert.equal(draft.revision, 4)
    assert.equal(lesson(draft), 'abc')
    assert.equal(isToSend(draft), true)
  })

  it('asks nobody when nothing new is there', () => {
    assert.equal(changedElsewhere(sent, server('a', 5)).phase, 'resting')
  })

  it('asks when something else is there, and sends nothing until it is settled', () => {
    const draft = changedElsewhere(sent, server('z', 4))
    assert.equal(draft.phase, 'asking')
    assert.equal(isToSend(changed(draft, words('abc'))), false)
  })

  it('takes the other one', () => {
    const draft = withTheirs(changedElsewhere(sent, server('z', 4)))
    assert.equal(lesson(draft), 'z')
    assert.equal(isToSend(draft), false)
    assert.equal(draft.theirs, null)
  })

  it('keeps mine: it is sent on top of the other one', () => {
    const draft = withMine(changedElsewhere(sent, server('z', 4)))
    assert.equal(lesson(draft), 'ab')
    assert.equal(draft.revision, 4)
    assert.equal(isToSend(draft), true)
  })
})

describe('sameness', () => {
  const cases: [string, unknown, unknown, boolean][] = [
    ['the order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ['what is empty', { a: 1, b: null, c: '', d: [] }, { a: 1 }, true],
    ['another value', { a: 1 }, { a: 2 }, false],
    ['the order of a list', { a: ['x', 'y'] }, { a: ['y', 'x'] }, false],
    ['a number and its digits', { a: 1 }, { a: '1' }, false],
    ['false is not empty', { a: false }, {}, false],
  ]
  for (const [name, one, other, expected] of cases) it(name, () => assert.equal(same(one, other), expected))
})
