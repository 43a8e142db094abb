import { ApiProblem } from '#/client.ts'
import type { Operation, TestMail } from '../schema.ts'
import { Administration } from './Administration.tsx'
import type { Testing } from './MailSection.tsx'

const seenAt = Date.UTC(2026, 10, 20, 1, 5)
const testing: Testing = { mail: null, pending: false, onSend: () => {} }
const GB = 1000 ** 3
const daily = (name: string, at: string, state: 'done' | 'coming' | 'late', lastAt: string | null) => ({
  ...{ name, at, state, lastAt },
})
const backup = (day: number) => ({
  name: `banso-202611${day - 1}T170004Z.tar.gz`,
  at: `2026-11-${day - 1}T17:00:04Z`,
  bytes: 48_200_000 + day * 91_000,
  readable: true,
})

const well: Operation = {
  concerns: [],
  version: '0.1.0',
  runningSeconds: 1_314_000,
  demo: false,
  database: { bundled: true, version: '18.4', bytes: 318_400_000, migrations: 6 },
  disk: { freeBytes: 212.4 * GB, totalBytes: 480 * GB },
  daily: [
    daily('reflections.publish-cells', '03:00', 'done', '2026-11-19T18:00:12Z'),
    daily('people.erase-leavers', '03:30', 'done', '2026-11-19T18:30:02Z'),
    daily('reflections.keep', '03:30', 'done', '2026-11-19T18:30:02Z'),
    daily('tasks.plan', '04:30', 'done', '2026-11-19T19:30:04Z'),
    daily('reflections.open-rounds', '05:00', 'done', '2026-11-19T20:00:09Z'),
    daily('reflections.ask-for-help', '05:30', 'done', '2026-11-19T20:30:01Z'),
    daily('tasks.morning-mail', '08:00', 'done', '2026-11-19T23:00:03Z'),
  ],
  queue: [],
  mails: {
    ...{ waiting: 2, sent: 1204, refused: 0, givenUp: 0, shown: 0 },
    oldestWaitingAt: '2026-11-20T01:04:40Z',
    failures: [],
  },
  mailServer: { server: 'smtp.aoba.example:587', from: 'Banso（伴走） <banso@aoba.example>' },
  backups: {
    dir: '/var/lib/banso/data/backups',
    every: 'day',
    kept: [20, 19, 18, 17].map(backup),
    late: false,
    failure: null,
  },
  baseUrl: 'https://banso.aoba.example',
  trustedProxies: ['127.0.0.1'],
  keyFile: '/var/lib/banso/data/banso.key',
}

const ill: Operation = {
  ...well,
  concerns: [
    { kind: 'disk-full', pressing: true, count: 4 },
    { kind: 'queue-late', pressing: true, count: 12 },
    { kind: 'daily-late', pressing: true, count: 1 },
    { kind: 'mail-stuck', pressing: true, count: 48 },
    { kind: 'backup-failed', pressing: true, count: 0 },
    { kind: 'backup-late', pressing: true, count: 0 },
    { kind: 'given-up', pressing: true, count: 1 },
    { kind: 'mail-refused', pressing: false, count: 3 },
    { kind: 'failing', pressing: false, count: 2 },
    { kind: 'no-https', pressing: false, count: 0 },
  ],
  baseUrl: 'http://a-very-long-name-of-a-machine-in-the-cellar.factory-two.aoba-seisakusho.example:3000',
  disk: { freeBytes: 1.6 * GB, totalBytes: 40 * GB },
  daily: well.daily.map((one, i) => (i === 6 ? { ...one, state: 'late', lastAt: '2026-11-18T23:00:03Z' } : one)),
  queue: [
    { task: 'send-mail', waiting: 48, late: 12, failing: 2, givenUp: 0 },
    { task: 'take-in-people', waiting: 0, late: 0, failing: 0, givenUp: 1 },
    { task: 'a-job-of-tomorrow', waiting: 1, late: 0, failing: 0, givenUp: 0 },
  ],
  mails: {
    ...{ waiting: 48, sent: 316, refused: 3, givenUp: 0, shown: 0 },
    oldestWaitingAt: '2026-11-19T23:00:05Z',
    failures: [
      {
        ...{
          state: 'waiting',
          reason: 'Invalid login: 535 5.7.8 Error: authentication failed',
          mails: 48,
          attempts: 9,
        },
        kinds: ['tasks.morning', 'people.sign-in-link', 'reflections.to-answer'],
        ...{ writtenAt: '2026-11-20T01:02:00Z', nextTryAt: '2026-11-20T01:11:00Z' },
      },
      {
        ...{ state: 'refused', reason: "Can't send mail - 550 5.1.1 …: user unknown", mails: 3, attempts: 3 },
        ...{ kinds: ['people.invitation'], writtenAt: '2026-11-18T04:30:00Z', nextTryAt: null },
      },
      {
        ...{ state: 'given-up', reason: 'sealed with another key', mails: 1, attempts: 0 },
        ...{ kinds: ['admin.test'], writtenAt: '2026-11-17T04:30:00Z', nextTryAt: null },
      },
    ],
  },
  backups: {
    ...well.backups,
    kept: well.backups.kept.map((one, i) => ({ ...one, readable: i > 0 })),
    late: true,
    failure: { at: '2026-11-19T17:00:02Z', reason: 'ENOSPC: no space left on device, write' },
  },
}

const fresh: Operation = {
  ...well,
  concerns: [{ kind: 'no-mail', pressing: false, count: 0 }],
  runningSeconds: 190,
  daily: well.daily.map((one) => ({ ...one, state: 'coming', lastAt: null })),
  mails: { waiting: 0, sent: 0, refused: 0, givenUp: 0, shown: 0, oldestWaitingAt: null, failures: [] },
  mailServer: null,
  backups: { ...well.backups, kept: [] },
  baseUrl: 'http://127.0.0.1:3000',
  trustedProxies: [],
}

const elsewhere: Operation = {
  ...well,
  database: { ...well.database, bundled: false, version: '16.9 (Debian 16.9-1.pgdg120+1)' },
  disk: null,
  runningSeconds: 7_500,
  backups: { ...well.backups, every: 'off', kept: [] },
}

const tested = (mail: NonNullable<TestMail['mail']>) => (
  <Administration operation={well} seenAt={seenAt} testing={{ ...testing, mail }} />
)
const mail = { attempts: 0, reason: null, writtenAt: '2026-11-20T01:04:00Z' }

export default {
  loading: <Administration operation={undefined} seenAt={0} testing={testing} />,
  'all is well': <Administration operation={well} seenAt={seenAt} testing={testing} />,
  'much needs the administrator': <Administration operation={ill} seenAt={seenAt} testing={testing} />,
  'just begun, without mail': <Administration operation={fresh} seenAt={seenAt} testing={testing} />,
  'a database elsewhere': <Administration operation={elsewhere} seenAt={seenAt} testing={testing} />,
  'a demo': (
    <Administration
      operation={{ ...well, demo: true, mails: { ...fresh.mails, shown: 1840 } }}
      seenAt={seenAt}
      testing={{ ...testing, mail: { ...mail, state: 'shown' } }}
    />
  ),
  'test mail on its way': tested({ ...mail, state: 'waiting' }),
  'test mail tried again': tested({
    ...mail,
    state: 'waiting',
    attempts: 2,
    reason: 'connect ECONNREFUSED 10.0.0.5:587',
  }),
  'test mail sent': tested({ ...mail, state: 'sent', attempts: 1 }),
  'test mail refused': tested({ ...mail, state: 'refused', attempts: 3, reason: '550 5.1.1 …: user unknown' }),
  'test mail not possible': (
    <Administration
      operation={well}
      seenAt={seenAt}
      testing={{ ...testing, refused: 'あなたのメールアドレスが名簿にないため、送れません。' }}
    />
  ),
  'not renewed': (
    <Administration
      operation={well}
      seenAt={seenAt}
      problem={new ApiProblem(0, { reason: 'offline' })}
      testing={testing}
    />
  ),
  error: (
    <Administration
      operation={undefined}
      seenAt={0}
      problem={new ApiProblem(0, { reason: 'offline' })}
      testing={testing}
    />
  ),
}
