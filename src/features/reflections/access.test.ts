import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Office } from '#/platform/use-case.ts'
import * as access from './access.ts'
import type { Reflection } from './tables.ts'

const actor = (personId: string, ...offices: Office[]): Actor => ({
  personId,
  organizationId: 'aoba',
  userId: `user of ${personId}`,
  sessionId: 'session',
  roles: new Set(offices),
  officeUnits: [],
  locale: 'ja',
  timeZone: 'Asia/Tokyo',
})

const THEN = null
const LATER = Temporal.Instant.from('2026-11-26T00:00:00Z')

/** Handed in by `hire` to `trainer` and `manager`, shown to `new` later; `readable` is what the database shows the asker. */
const around = (...readable: string[]): access.Around => ({
  reflection: { personId: 'hire' } as Reflection,
  recipients: [
    { personId: 'trainer', kind: 'trainer', shownAt: THEN },
    { personId: 'manager', kind: 'manager', shownAt: THEN },
    { personId: 'new', kind: 'trainer', shownAt: LATER },
  ],
  readable: new Set(readable),
})

const table: { asker: Actor; readable?: string[]; write: boolean; answer: boolean; read: boolean; run: boolean }[] = [
  { asker: actor('hire'), write: true, answer: false, read: true, run: false },
  { asker: actor('hire', 'hr'), write: true, answer: false, read: true, run: true },
  { asker: actor('trainer'), write: false, answer: true, read: true, run: false },
  { asker: actor('trainer', 'hr'), write: false, answer: true, read: true, run: true },
  { asker: actor('manager'), write: false, answer: false, read: true, run: false },
  { asker: actor('new'), write: false, answer: false, read: true, run: false },
  { asker: actor('colleague'), write: false, answer: false, read: false, run: false },
  { asker: actor('office', 'hr'), write: false, answer: false, read: false, run: true },
  {
    asker: actor('office', 'hr'),
    readable: ['reflections.answered'],
    write: false,
    answer: false,
    read: true,
    run: true,
  },
  { asker: actor('operator', 'admin'), write: false, answer: false, read: false, run: false },
]

for (const { asker, readable = [], write, answer, read, run } of table) {
  test(`${asker.personId} ${[...asker.roles]} ${readable}`, () => {
    const subject = around(...readable)
    assert.deepEqual(
      [
        access.mayWrite(asker, subject),
        access.mayAnswer(asker, subject),
        access.mayRead(asker, subject),
        access.mayRunProgrammes(asker),
      ],
      [write, answer, read, run],
    )
  })
}

test('as what somebody was told', () => {
  const told = ['trainer', 'manager', 'new', 'hire', 'colleague'].map((id) => access.toldAs(actor(id), around()))
  assert.deepEqual(told, ['trainer', 'manager', 'trainer', undefined, undefined])
})

test('before it is handed in nobody but its author reads, writes or answers', () => {
  const alone = { ...around(), recipients: [] }
  for (const id of ['trainer', 'manager', 'colleague']) {
    assert.deepEqual([access.mayRead(actor(id), alone), access.mayAnswer(actor(id), alone)], [false, false])
  }
  assert.equal(access.mayRead(actor('hire'), alone), true)
})
