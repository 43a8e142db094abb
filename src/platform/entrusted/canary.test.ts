import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hireAnswers } from '../../../fixtures/answers.ts'
import { settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { wholeLoop } from '../../../fixtures/whole-loop.ts'

/** Sentences that only people may ever see: said in every place where words can be said, then looked for everywhere. */
const SAID = {
  drafted: 'Canary in a draft カナリア一号',
  handedIn: 'Canary handed in カナリア二号',
  answered: 'Canary in an answer カナリア三号',
  letter: 'Canary past the line カナリア五号',
  reply: 'Canary in a reply カナリア六号',
  letterDraft: 'Canary not sent yet カナリア七号',
}
const REFUSED = 'Canary in something refused カナリア四号'

const said: string[] = []
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream) as (...all: unknown[]) => boolean
  stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    said.push(Buffer.from(chunk as Uint8Array).toString())
    return write(chunk, ...rest)
  }) as typeof stream.write
}

const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' })
const company = await settle(banso)
const { cookie } = company
const { reflectionId, draftedId, letterId } = await wholeLoop(banso, company, SAID)
const { owner } = banso.world

const canaries = [...Object.values(SAID), REFUSED]
/** A sentence as it would stand in a text, in bytes, in base64 (wherever in a file it begins) or escaped. */
const formsOf = (text: string) => {
  const inBase64 = [0, 1, 2].map((shift) =>
    Buffer.from(' '.repeat(shift) + text)
      .toString('base64')
      .slice(4, -4),
  )
  const escaped = text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return [text, text.slice(0, 12), Buffer.from(text).toString('hex'), escaped, encodeURIComponent(text), ...inBase64]
}
const FORMS = canaries.flatMap(formsOf)
const foundIn = (text: string) => FORMS.filter((form) => text.includes(form))

/** Every column of every table, in every schema, in words. */
async function everyRow(): Promise<Map<string, string>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', relnamespace::regnamespace, relname) as name from pg_class where relkind in ('r', 'p', 'm') order by 1`,
  )
  const dump = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from ${name} t`)
    dump.set(name, rows.map(({ row }) => row).join('\n'))
  }
  return dump
}

async function nowhere() {
  await owner.query('analyze')
  const dump = await everyRow()
  assert.ok(dump.size > 60 && dump.get('app.entrusted')!.length > 1000 && dump.get('app.mails')!.length > 100)
  for (const [table, rows] of dump) assert.deepEqual(foundIn(rows), [], table)
  assert.deepEqual(foundIn(JSON.stringify(banso.log)), [], 'the log')
  assert.deepEqual(foundIn(said.join('')), [], 'the terminal')
}

describe('what was said in confidence', () => {
  test('reached those it was meant for', async () => {
    const shown = async (person: string, procedure: string, id: string) =>
      JSON.stringify((await banso.call(cookie[person], procedure, { reflectionId: id, letterId: id })).body)
    const letter = await shown('kudo', 'reflections.letter', letterId)
    for (const words of [SAID.letter, SAID.reply, SAID.letterDraft]) assert.ok(letter.includes(words))
    assert.ok((await shown('aki', 'reflections.reading', reflectionId)).includes(SAID.handedIn))
    assert.ok((await shown('ren', 'reflections.reading', reflectionId)).includes(SAID.answered))
    assert.ok((await shown('phuong', 'reflections.write', draftedId)).includes(SAID.drafted))
  })

  test('stands in no column of no table, mails and queue and statistics included, and in no line of the log', nowhere)

  test('nor does what was refused or failed half-way', async () => {
    const submit = (answers: unknown, more = {}) =>
      banso.call(cookie.phuong, 'reflections.submit', {
        reflectionId: draftedId,
        answers,
        alsoToManager: false,
        ...more,
      })
    const statuses = [
      (await submit({ growth: REFUSED })).status,
      (await submit(hireAnswers(REFUSED.repeat(500)))).status,
      (await submit(REFUSED)).status,
      (await submit(hireAnswers(REFUSED), { reflectionId: REFUSED })).status,
      (await banso.request('reflections.submit', `{"answers": "${REFUSED}`, { cookie: cookie.phuong! })).status,
      (
        await banso.call(cookie.ren, 'reflections.submit', {
          reflectionId,
          answers: hireAnswers(REFUSED),
          alsoToManager: false,
        })
      ).status,
      (
        await banso.call(undefined, 'reflections.submit', {
          reflectionId,
          answers: hireAnswers(REFUSED),
          alsoToManager: false,
        })
      ).status,
      (await banso.call(cookie.sora, 'people.list', { search: REFUSED, after: REFUSED })).status,
    ]
    for (const table of ['entrusted', 'mails', 'reflections_recipients']) {
      await owner.query(`alter table app.${table} add constraint closed check (false) not valid`)
      statuses.push((await submit(hireAnswers(REFUSED))).status)
      await owner.query(`alter table app.${table} drop constraint closed`)
    }
    assert.deepEqual(
      statuses.filter((status) => status >= 200 && status < 300),
      [],
    )
    assert.deepEqual(statuses.slice(-3), [500, 500, 500])
    assert.ok(
      banso.log.some((line) => JSON.stringify(line).includes('request-failed')),
      'something was logged',
    )
    await nowhere()
  })

  test('the database server is told to repeat no statement and no value in its log', async () => {
    const { rows } = await owner.query(
      `select name, setting from pg_settings where name in ('log_statement', 'log_min_duration_statement', 'log_min_duration_sample', 'log_min_error_statement', 'log_parameter_max_length_on_error', 'log_error_verbosity', 'log_transaction_sample_rate') order by 1`,
    )
    assert.deepEqual(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])), {
      log_error_verbosity: 'terse',
      log_min_duration_sample: '-1',
      log_min_duration_statement: '-1',
      log_min_error_statement: 'panic',
      log_parameter_max_length_on_error: '0',
      log_statement: 'none',
      log_transaction_sample_rate: '0',
    })
  })

  test('would be found if it stood anywhere', async () => {
    const writings: string[] = [
      `insert into app.people_units (organization_id, id, code) values ('${company.organizationId}', gen_random_uuid(), '${SAID.handedIn}')`,
      `update app.entrusted set body = convert_to('{"a":"${SAID.drafted}"}', 'utf8') where kind like '%.draft'`,
      `update app.entrusted set marks = jsonb_build_object('${REFUSED}', 1)`,
      `update app.mails set last_problem = encode(convert_to('x${SAID.answered}', 'utf8'), 'base64')`,
    ]
    for (const writing of writings) {
      await owner.query(writing)
      await assert.rejects(nowhere(), writing)
      await owner.query(`delete from app.people_units where code is not null`)
      await owner.query(`update app.entrusted set body = null, marks = '{}'`)
      await owner.query('update app.mails set last_problem = null')
    }
  })
})
