import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readConfig } from './config.ts'
import { StartProblem } from './start-problem.ts'

test('without any variable it listens on this machine alone and keeps its data here', () => {
  assert.deepEqual(readConfig({}), {
    host: '127.0.0.1',
    port: 3000,
    baseUrl: 'http://127.0.0.1:3000',
    dataDir: resolve('data'),
    keyFile: resolve('data/banso.key'),
    keyLost: false,
    backup: { dir: resolve('data/backups'), every: 'day', keep: { hours: 24, days: 14, weeks: 8 } },
    demo: false,
    trustedProxies: [],
    dev: false,
  })
})

test('every variable has its place', () => {
  const config = readConfig({
    HOST: '0.0.0.0',
    PORT: '8080',
    BASE_URL: 'https://banso.example.com/',
    DATA_DIR: '/srv/伴走 data',
    DATABASE_URL: 'postgres://banso:secret@db:5432/banso',
    SMTP_URL: 'smtps://mail.example.com:465',
    MAIL_FROM: '伴走 <banso@example.com>',
    BANSO_KEY_FILE: '/etc/banso.key',
    BANSO_KEY_LOST: 'yes',
    BACKUP_DIR: '/backups/banso',
    BACKUP_EVERY: 'hour',
    BACKUP_KEEP: '6h,7d,0w',
    BANSO_DEMO: '1',
    BANSO_DEV: '1',
    TRUSTED_PROXIES: '10.0.0.2, ::1',
  })
  assert.deepEqual(config, {
    host: '0.0.0.0',
    port: 8080,
    baseUrl: 'https://banso.example.com',
    dataDir: '/srv/伴走 data',
    databaseUrl: 'postgres://banso:secret@db:5432/banso',
    smtpUrl: 'smtps://mail.example.com:465',
    mailFrom: '伴走 <banso@example.com>',
    keyFile: '/etc/banso.key',
    keyLost: true,
    backup: { dir: '/backups/banso', every: 'hour', keep: { hours: 6, days: 7, weeks: 0 } },
    demo: true,
    trustedProxies: ['10.0.0.2', '::1'],
    dev: true,
  })
})

const base: [string, Record<string, string>, string][] = [
  ['an empty variable counts as not set', { BASE_URL: '', HOST: ' ' }, 'http://127.0.0.1:3000'],
  ['the port is part of the address', { PORT: '4100' }, 'http://127.0.0.1:4100'],
  ['IPv6 stands in brackets', { HOST: '::1' }, 'http://[::1]:3000'],
  ['a usual port is left out', { BASE_URL: 'https://a.example:443' }, 'https://a.example'],
]
for (const [name, env, expected] of base) {
  test(name, () => assert.equal(readConfig(env).baseUrl, expected))
}

test('a server of your own is backed up by whoever operates it, unless they ask', () => {
  const DATABASE_URL = 'postgres://banso@db/banso'
  assert.equal(readConfig({ DATABASE_URL }).backup.every, 'off')
  assert.equal(readConfig({ DATABASE_URL, BACKUP_EVERY: 'day' }).backup.every, 'day')
})

const refused: [Record<string, string>, string[]][] = [
  [{ PORT: '0' }, ['PORT']],
  [{ PORT: '3000x' }, ['PORT']],
  [{ PORT: '70000' }, ['PORT']],
  [{ HOST: 'my host' }, ['HOST']],
  [{ HOST: '0.0.0.0' }, ['BASE_URL']],
  [{ HOST: '192.168.1.4' }, ['BASE_URL']],
  [{ BASE_URL: 'banso.example.com' }, ['BASE_URL']],
  [{ BASE_URL: 'https://example.com/banso' }, ['BASE_URL']],
  [{ BASE_URL: 'https://example.com/?a' }, ['BASE_URL']],
  [{ DATABASE_URL: 'mysql://db/banso' }, ['DATABASE_URL']],
  [{ SMTP_URL: 'https://mail.example.com', MAIL_FROM: 'a@example.com' }, ['SMTP_URL']],
  [{ SMTP_URL: 'smtp://mail.example.com' }, ['MAIL_FROM']],
  [{ MAIL_FROM: 'nobody' }, ['MAIL_FROM']],
  [{ BANSO_DEMO: 'yes' }, ['BANSO_DEMO']],
  [{ BACKUP_EVERY: 'week' }, ['BACKUP_EVERY']],
  [{ BACKUP_KEEP: '14 days' }, ['BACKUP_KEEP']],
  [{ BACKUP_KEEP: '0h,0d,0w' }, ['BACKUP_KEEP']],
  [{ TRUSTED_PROXIES: '10.0.0.2,proxy' }, ['TRUSTED_PROXIES']],
  [
    { PORT: 'x', BANSO_DEMO: '2', HOST: '::', SMTP_URL: 'smtp://mail' },
    ['PORT', 'BANSO_DEMO', 'BASE_URL', 'MAIL_FROM'],
  ],
]
for (const [env, variables] of refused) {
  test(`${JSON.stringify(env)} is refused, naming ${variables.join(', ')}`, () => {
    assert.throws(
      () => readConfig(env),
      (error: Error) => {
        assert(error instanceof StartProblem)
        assert.deepEqual(
          error.message.split('\n').map((line) => line.split(' ')[0]),
          variables,
        )
        return true
      },
    )
  })
}
