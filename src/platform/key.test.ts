import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, describe, test } from 'node:test'
import { testDatabase } from '../../fixtures/banso.ts'
import { openPool } from './database.ts'
import { keyFrom, openKeyFile } from './key.ts'
import { openInstallation } from './session/installation.ts'
import { StartProblem } from './start-problem.ts'

const pool = openPool(await testDatabase(), 'banso_identity', 4)
const folder = mkdtempSync(join(tmpdir(), 'banso-key-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const newPlace = () => join(folder, randomUUID(), 'banso.key')

describe('the key file', () => {
  test('is made at the first start, for its owner’s eyes only, with nothing left beside it', async () => {
    const path = newPlace()
    const { check } = await openKeyFile(path)
    if (process.platform !== 'win32') assert.equal(statSync(path).mode & 0o777, 0o600)
    assert.deepEqual(readdirSync(join(path, '..')), ['banso.key'])
    assert.equal(Buffer.from(readFileSync(path, 'utf8'), 'base64').length, 32)
    assert.equal((await openKeyFile(path)).check, check)
  })

  test('is never written again: the second start finds the same file', async () => {
    const path = newPlace()
    await openKeyFile(path)
    const { mtimeMs, ino } = statSync(path)
    await openKeyFile(path)
    assert.deepEqual([statSync(path).mtimeMs, statSync(path).ino], [mtimeMs, ino])
  })

  test('is another one in another place', async () => {
    assert.notEqual((await openKeyFile(newPlace())).check, (await openKeyFile(newPlace())).check)
  })

  test('is one key for many first starts at once, in one process', async () => {
    for (let round = 0; round < 20; round += 1) {
      const path = newPlace()
      const keys = await Promise.all(Array.from({ length: 8 }, () => openKeyFile(path)))
      const last = (await openKeyFile(path)).check
      assert.deepEqual(
        keys.map(({ check }) => check),
        Array(8).fill(last),
      )
      assert.deepEqual(readdirSync(join(path, '..')), ['banso.key'])
    }
  })

  test('is one key for several processes that start for the first time at once', async () => {
    const path = newPlace()
    const program = `import { openKeyFile } from '#/platform/key.ts'; console.log((await openKeyFile(process.argv[1])).check)`
    const checks = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', program, path], {
          cwd: join(import.meta.dirname, '../..'),
        })
        let said = ''
        child.stdout.on('data', (part) => (said += part))
        await once(child, 'close')
        return said.trim()
      }),
    )
    assert.deepEqual(checks, Array(3).fill((await openKeyFile(path)).check))
  })

  const good = randomBytes(32).toString('base64')
  const damaged: Record<string, string> = {
    empty: '',
    'white space alone': '\n\n',
    'cut short': good.slice(0, 20),
    'too long': randomBytes(33).toString('base64'),
    'with a letter lost': good.slice(1),
    'with a letter that is none': `%${good.slice(1)}`,
    'with something added': `${good}\n${good}`,
    'with something behind its end': `${good}abc`,
    'another kind of file': '-----BEGIN PRIVATE KEY-----\n',
  }
  for (const [how, content] of Object.entries(damaged)) {
    test(`${how} is refused with a sentence that says how to mend it, and stays as it is`, async () => {
      const path = join(folder, `${randomUUID()}.key`)
      writeFileSync(path, content)
      await assert.rejects(openKeyFile(path), (problem: Error) => {
        assert.ok(problem instanceof StartProblem)
        assert.ok(
          problem.message.includes(path) && /is damaged.*Put your copy back\.$/.test(problem.message),
          problem.message,
        )
        assert.ok(!content.trim() || !problem.message.includes(content.trim()), 'and keeps the secret')
        return true
      })
      assert.equal(readFileSync(path, 'utf8'), content)
    })
  }
})

describe('a seal', () => {
  const [key, other] = [keyFrom(Buffer.alloc(32, 1)), keyFrom(Buffer.alloc(32, 2))]
  const context = 'organisation id'
  const text = '今日はうまく話せませんでした。'

  test('opens with its key, in its place', () => {
    for (const said of [text, '', '𠮷 👩‍💻 \0', 'x'.repeat(100_000)])
      assert.equal(key.open(key.seal(said, context), context), said)
  })
  test('hides the text', () => assert.ok(!key.seal(text, context).includes(text)))
  test('is never the same twice', () => assert.notDeepEqual(key.seal(text, context), key.seal(text, context)))
  test('does not open with another key', () => assert.equal(other.open(key.seal(text, context), context), undefined))
  test('does not open in another place, so that no row can be swapped for another', () => {
    for (const elsewhere of ['organisation id2', 'organisation', '', 'id organisation'])
      assert.equal(key.open(key.seal(text, context), elsewhere), undefined)
  })
  test('does not open with a single bit turned, nor cut short, nor lengthened', () => {
    const sealed = key.seal('秘', context)
    for (let at = 1; at < sealed.length; at += 1) {
      const turned = Buffer.from(sealed)
      turned[at]! ^= 1
      assert.equal(key.open(turned, context), undefined, `byte ${at}`)
      assert.equal(key.open(sealed.subarray(0, at), context), undefined, `cut at ${at}`)
    }
    assert.equal(key.open(Buffer.concat([sealed, Buffer.alloc(1)]), context), undefined)
    assert.equal(key.open(Buffer.alloc(0), context), undefined)
    const nothing = key.seal('', context)
    for (let at = 0; at < nothing.length; at += 1)
      assert.equal(key.open(nothing.subarray(0, at), context), undefined, `tag cut at ${at}`)
  })
  test('of each key has a check and a session secret of its own, which are not the key', () => {
    assert.equal(new Set([key.check, other.check, key.sessionSecret, other.sessionSecret]).size, 4)
    assert.ok(![key.check, key.sessionSecret].includes(Buffer.alloc(32, 1).toString('base64url')))
  })
})

describe('an installation', () => {
  const [key, other] = [keyFrom(Buffer.alloc(32, 1)), keyFrom(Buffer.alloc(32, 2))]
  const real = { keyFile: '/srv/banso/banso.key', demo: false, keyLost: false }
  after(() => pool.end())
  beforeEach(() => pool.query('delete from identity.installation'))
  const row = async () => (await pool.query('select * from identity.installation')).rows[0]
  const problem = (says: RegExp) => (error: Error) => {
    assert.ok(error instanceof StartProblem, String(error))
    assert.match(error.message, says)
    return true
  }

  test('starts again with its own key, giving a new claim token while nobody has claimed', async () => {
    await openInstallation(pool, key, real)
    const unchanged = await row()
    const { claimToken: token } = await openInstallation(pool, key, real)
    assert.ok(token && !JSON.stringify(await row()).includes(token), 'the token itself is not kept')
    assert.notEqual((await row()).claim_token_hash, unchanged.claim_token_hash)
    await pool.query('update identity.installation set claimed_at = now()')
    assert.equal((await openInstallation(pool, key, real)).claimToken, undefined)
  })

  test('refuses another key file, naming it and the way on, and changes nothing', async () => {
    await openInstallation(pool, key, real)
    const unchanged = await row()
    await assert.rejects(
      openInstallation(pool, other, real),
      problem(
        /\/srv\/banso\/banso\.key .*Put the right key file there, or name its place in BANSO_KEY_FILE\..*BANSO_KEY_LOST=yes/,
      ),
    )
    assert.deepEqual(await row(), unchanged)
  })

  test('whose key is lost goes on with the new one from then on; the old one is refused', async () => {
    await openInstallation(pool, key, real)
    await openInstallation(pool, other, { ...real, keyLost: true })
    await openInstallation(pool, other, real)
    await assert.rejects(openInstallation(pool, key, real), problem(/is not the one this database was written with/))
  })

  for (const keyLost of [false, true]) {
    test(`that is real never turns into a demo${keyLost ? ', not even when its key is lost' : ''}`, async () => {
      await openInstallation(pool, key, real)
      await pool.query('update identity.installation set claimed_at = now()')
      const unchanged = await row()
      for (const which of [key, other])
        await assert.rejects(
          openInstallation(pool, which, { ...real, demo: true, keyLost }),
          problem(/cannot become a demo: leave BANSO_DEMO out, or choose another DATA_DIR or DATABASE_URL/),
        )
      assert.deepEqual(await row(), unchanged)
    })
  }

  test('that is a demo stays one when it is not asked for any more, and nobody can claim it', async () => {
    await openInstallation(pool, key, { ...real, demo: true })
    const { claimToken, standing } = await openInstallation(pool, key, real)
    assert.deepEqual([claimToken, standing.demo], [undefined, true])
  })

  test('that nobody has claimed becomes a demo when it is asked to', async () => {
    await openInstallation(pool, key, real)
    assert.equal((await openInstallation(pool, key, { ...real, demo: true })).standing.demo, true)
  })

  test('started for the first time by two at once is one installation', async () => {
    await Promise.all([openInstallation(pool, key, real), openInstallation(pool, key, real)])
    assert.equal((await pool.query('select 1 from identity.installation')).rows.length, 1)
  })

  test('started for the first time by two with different keys at once keeps one and refuses the other', async () => {
    const outcomes = await Promise.allSettled([openInstallation(pool, key, real), openInstallation(pool, other, real)])
    assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  })
})
