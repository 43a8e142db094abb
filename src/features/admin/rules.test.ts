import assert from 'node:assert/strict'
import { test } from 'node:test'
import { concernsOf, dailyState, type Facts, failuresIn, reasonOf } from './rules.ts'

const today = '2026-11-20'

for (const [what, at, lastDay, time, runningMinutes, state] of [
  ['has run today', '08:00', '2026-11-20', '08:01', 600, 'done'],
  ['ran yesterday, and its time has not come', '08:00', '2026-11-19', '07:59', 600, 'coming'],
  ['its time has just come', '08:00', '2026-11-19', '08:14', 600, 'coming'],
  ['a quarter of an hour has gone by', '08:00', '2026-11-19', '08:15', 600, 'late'],
  ['never ran, at its time', '08:00', null, '08:15', 600, 'late'],
  ['never ran, before its time', '08:00', null, '06:00', 600, 'coming'],
  ['Banso was off in the morning and has just begun', '08:00', '2026-11-17', '14:00', 1, 'coming'],
  ['Banso was off in the morning and began a while ago', '08:00', '2026-11-17', '14:00', 15, 'late'],
  ['a machine whose clock was wrong ran it ahead', '08:00', '2026-11-21', '09:00', 600, 'done'],
] as const)
  test(`a daily job that ${what} is ${state}`, () => {
    assert.equal(dailyState(at, lastDay, { today, time, runningMinutes }), state)
  })

const GB = 1024 ** 3
const well: Facts = {
  disk: { freeBytes: 50 * GB, totalBytes: 100 * GB },
  daily: [{ state: 'done' }, { state: 'coming' }],
  queue: [{ task: 'send-mail', waiting: 3, late: 0, failing: 0, givenUp: 0 }],
  mails: { waiting: 3, refused: 0, givenUp: 0, oldestMinutes: 2 },
  backups: { late: false, failure: null },
  mailing: true,
  baseUrl: 'https://banso.aoba.example',
}
const task = { task: 'take-in-people', waiting: 1, late: 0, failing: 0, givenUp: 0 }

test('nothing needs anybody where all is well', () => {
  assert.deepEqual(concernsOf(well), [])
  assert.deepEqual(concernsOf({ ...well, disk: null, queue: [], daily: [] }), [])
})

for (const [what, change, concerns] of [
  ['9 % free', { disk: { freeBytes: 9 * GB, totalBytes: 100 * GB } }, ['disk-full! 9']],
  ['10 % free', { disk: { freeBytes: 10 * GB, totalBytes: 100 * GB } }, []],
  ['less than 2 GB of a small disk free', { disk: { freeBytes: 1.9 * GB, totalBytes: 4 * GB } }, ['disk-full! 47']],
  ['a server elsewhere, whose disk nobody sees', { disk: null }, []],
  ['two daily jobs late', { daily: [{ state: 'late' }, { state: 'done' }, { state: 'late' }] }, ['daily-late! 2']],
  ['jobs nobody takes', { queue: [{ ...task, late: 2 }] }, ['queue-late! 2']],
  ['jobs that are tried again', { queue: [{ ...task, failing: 1 }] }, ['failing 1']],
  ['a job given up', { queue: [{ ...task, givenUp: 1 }] }, ['given-up! 1']],
  [
    'a look for daily jobs given up, which the next made up for',
    { queue: [{ ...task, task: 'daily', givenUp: 4 }] },
    [],
  ],
  ['mail waiting for an hour', { mails: { ...well.mails, oldestMinutes: 60 } }, []],
  ['mail waiting for longer', { mails: { ...well.mails, oldestMinutes: 61 } }, ['mail-stuck! 3']],
  ['mail refused and given up', { mails: { ...well.mails, refused: 2, givenUp: 1 } }, ['mail-refused 3']],
  ['a backup that was due and is not there', { backups: { late: true, failure: null } }, ['backup-late! 0']],
  ['a backup that failed', { backups: { late: false, failure: { reason: 'ENOSPC' } } }, ['backup-failed! 0']],
  ['no mail server', { mailing: false }, ['no-mail 0']],
  ['an open address in the network', { baseUrl: 'http://192.168.0.2:3000' }, ['no-https 0']],
  ['an address on this machine', { baseUrl: 'http://127.0.0.1:3000' }, []],
  ['an address that only begins like this machine', { baseUrl: 'http://localhost.example.com' }, ['no-https 0']],
  [
    'several at once, the most pressing first',
    { mailing: false, disk: { freeBytes: 0, totalBytes: GB }, daily: [{ state: 'late' as const }] },
    ['disk-full! 0', 'daily-late! 1', 'no-mail 0'],
  ],
] as [string, Partial<Facts>, string[]][])
  test(`${what}: ${concerns.join(', ') || 'all is well'}`, () => {
    const found = concernsOf({ ...well, ...change })
    assert.deepEqual(
      found.map(({ kind, pressing, count }) => `${kind}${pressing ? '!' : ''} ${count}`),
      concerns,
    )
  })

for (const [said, reason] of [
  ['connect ECONNREFUSED 127.0.0.1:25', 'connect ECONNREFUSED 127.0.0.1:25'],
  ['Invalid login: 535 5.7.8 Error: authentication failed', 'Invalid login: 535 5.7.8 Error: authentication failed'],
  [
    "Can't send mail - 550 5.1.1 <ren.takahashi@aoba.example>: user unknown",
    "Can't send mail - 550 5.1.1 …: user unknown",
  ],
  ['550 ren.takahashi@aoba.example is unknown', '550 … is unknown'],
  ['554 blocked, see https://filter.example/?to=ren&subject=x', '554 blocked, see …'],
  ['554 spam: subject "髙橋 蓮さんの振り返り" not wanted', '554 spam: subject … not wanted'],
  ['451 髙橋 蓮: try later', '451 : try later'],
  ['550 5.1.1 No such user: ren.takahashi', '550 5.1.1 No such user: …'],
  ['550 mailbox REN.TAKAHASHI unavailable', '550 mailbox … unavailable'],
  ['550 unknown ren.takahashi＠aoba.example here', '550 unknown … here'],
  ['554 see /ren.takahashi%40aoba.example/why', '554 see …'],
  ['550 warren.takahashi is another', '550 warren.takahashi is another'],
  ['452 4.2.2 full (in reply to 4F3A9B21C7) id 20261120093000', '452 4.2.2 full (in reply to …) id …'],
] as const)
  test(`of "${said}" only "${reason}" is shown`, () =>
    assert.equal(reasonOf(said, 'ren.takahashi@aoba.example'), reason))

test('mails of one fate for one reason are one line, without anybody’s address', () => {
  const mail = {
    kind: 'tasks.morning',
    address: 'ren@aoba.example',
    state: 'waiting' as const,
    attempts: 2,
    nextTryAt: '2026-11-20T00:30:00Z',
  }
  const lines = failuresIn([
    { ...mail, lastProblem: '450 <ren@aoba.example> busy', writtenAt: '2026-11-19T23:00:00Z' },
    {
      ...mail,
      kind: 'people.invitation',
      lastProblem: '450 <aki@aoba.example> busy',
      attempts: 5,
      writtenAt: '2026-11-20T00:00:00Z',
      nextTryAt: '2026-11-20T00:10:00Z',
    },
    { ...mail, state: 'refused', lastProblem: '450 <toru@aoba.example> busy', writtenAt: '2026-11-20T00:05:00Z' },
  ])
  assert.deepEqual(lines, [
    {
      state: 'refused',
      reason: '450 … busy',
      kinds: ['tasks.morning'],
      mails: 1,
      attempts: 2,
      writtenAt: '2026-11-20T00:05:00Z',
      nextTryAt: null,
    },
    {
      state: 'waiting',
      reason: '450 … busy',
      kinds: ['people.invitation', 'tasks.morning'],
      mails: 2,
      attempts: 5,
      writtenAt: '2026-11-20T00:00:00Z',
      nextTryAt: '2026-11-20T00:10:00Z',
    },
  ])
})
