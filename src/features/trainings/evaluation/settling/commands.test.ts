import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { readSheet } from '#/platform/spreadsheet/sheet.ts'
import { writeSheet } from '#/platform/spreadsheet/write.ts'
import { AOBA, settle } from '../../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../../fixtures/banso.ts'
import { trainingOf } from '../../../../../fixtures/training.ts'

const banso = await openTestBanso()
const { owner } = banso.world
const company = await settle(banso)
const { id, cookie } = company
// Five people take part, one of them on leave on some of the days; mori teaches, hana answers for it.
const people = ['ren', 'phuong', 'sora', 'aki', 'toru']
const { sessionId } = await trainingOf(banso, company, {
  ...{ days: ['2026-11-25', '2026-11-26'], owners: ['hana'], instructors: ['mori'], people },
  state: 'design' as const,
  startedAt: null,
})

const call = (by: string, name: string, input: object = {}) =>
  banso.call(cookie[by], `trainings.${name}`, { sessionId, ...input })
const body = async (by: string, name: string, input: object = {}) => {
  const answer = await call(by, name, input)
  assert.equal(answer.status, 200, `${name}: ${JSON.stringify(answer.body)}`)
  return answer.body
}
const reason = async (by: string, name: string, input: object = {}) => {
  const { status, body } = await call(by, name, input)
  return status === 409 ? body.reason : status
}
const day = async (on: string) => {
  banso.setNow(`${on}T09:00:00+09:00`)
  await banso.runDailyJobs()
}
const rows = async (text: string) => (await owner.query(text)).rows
const numberOf = (key: string) => String(Object.keys(AOBA).indexOf(key) + 1).padStart(3, '0')
const paperIds: Record<string, string> = {}
const GIVEN = { before: 'expects knows', after: 'explains applies' } as const
const answersTo = (kind: 'before' | 'after', said: string) =>
  Object.fromEntries(GIVEN[kind].split(' ').map((key) => [key, said]))
const observed = (hundredths: number) =>
  Object.fromEntries(['takes-part', 'grasps', 'applies', 'explains'].map((key) => [key, hundredths]))
const row = (who: string, of: string, detail: object, more: object = {}) => ({
  ...{ personId: id[who], of, detail, adjustment: 0, adjustedFor: '', revision: 0 },
  ...more,
})

test('owners alone say how people are evaluated, and what is proposed closes every gap', async () => {
  const { gaps, offered, revision, method } = await body('hana', 'evaluation')
  assert.deepEqual(gaps, ['points-differ', 'no-understanding'])
  for (const who of ['ren', 'ito', 'kudo']) assert.equal(await reason(who, 'evaluation'), 404)
  for (const paper of offered) {
    paperIds[paper.kind] = v7()
    const wish = { paper: { ...paper, id: paperIds[paper.kind], revision: 0 } }
    assert.equal(await reason('mori', 'keepPaper', wish), 404)
    assert.deepEqual(await body('hana', 'keepPaper', wish), await body('hana', 'keepPaper', wish))
    assert.equal(await reason('hana', 'keepPaper', { paper: { ...wish.paper, id: v7() } }), 'paper-there')
  }
  assert.deepEqual((await body('hana', 'evaluation')).gaps, [])

  const lighter = { ...method, weights: { ...method.weights, peers: 0 } }
  assert.equal(await reason('hana', 'changeEvaluation', { method: lighter, revision }), 400)
  assert.equal((await body('hana', 'changeEvaluation', { method: { ...method, passMark: 50 }, revision })).revision, 1)
  assert.equal(await reason('hana', 'changeEvaluation', { method, revision }), 'changed-meanwhile')
  await body('hana', 'changeEvaluation', { method, revision: 1 })
})

test('papers open on their day for everybody, and are read by those who were shown', async () => {
  await owner.query(`update app.trainings_sessions set state = 'started'`)
  assert.equal(await reason('ren', 'paper', { paperId: paperIds.before }), 404)
  await day('2026-11-20')
  const paper = await body('ren', 'paper', { paperId: paperIds.before })
  assert.deepEqual(
    paper.readers.map((one: { displayName: string; as: string }) => one.as),
    ['owner', 'instructor'],
  )
  const paperId = paperIds.before
  const kept = await body('ren', 'keepPaperDraft', { paperId, answers: { expects: '途中' }, revision: 0 })
  assert.equal(kept.revision, 1)
  const shownReaders = paper.readers.map(({ personId }: { personId: string }) => personId)
  const wish = { paperId, answers: answersTo('before', 'ひみつの言葉'), shownReaders }
  assert.equal(await reason('ren', 'handInPaper', { ...wish, answers: {} }), 400)
  assert.equal(await reason('ren', 'handInPaper', { ...wish, shownReaders: [id.hana] }), 'readers-changed')
  await body('ren', 'handInPaper', wish)
  await body('ren', 'handInPaper', wish)
  assert.equal(await reason('ren', 'handInPaper', { ...wish, answers: answersTo('before', '別の言葉') }), 'handed-in')
  assert.equal((await body('ren', 'paper', { paperId })).locked, 'handed-in')

  const sheets = (await body('mori', 'scoringSheet')).people
  const { sheets: mine } = sheets.find(({ personId }: { personId: string }) => personId === id.ren)
  const read = await body('mori', 'sheet', { sheetId: mine.before })
  assert.equal(read.answers.expects, 'ひみつの言葉')
  for (const who of ['ren', 'phuong', 'ito']) assert.equal(await reason(who, 'sheet', { sheetId: mine.before }), 404)
  assert.equal(await reason('hana', 'removePaper', { paperId, revision: 0 }), 'started')
})

test('nobody scores themselves, whatever else they are', async () => {
  await owner.query(`insert into app.trainings_staff values ($1, $2, $3, 'instructor', '2026-11-20')`, [
    company.organizationId,
    sessionId,
    id.ren,
  ])
  assert.equal(await reason('ren', 'score', { rows: [row('ren', 'observation', observed(1000))] }), 'oneself')
  await owner.query(`delete from app.trainings_staff where person_id = $1`, [id.ren])
})

test('points are kept as they are given, never over those of somebody else, and in a file', async () => {
  const first = row('ren', 'observation', observed(700))
  assert.deepEqual((await body('mori', 'score', { rows: [first] })).rows[0].revision, 1)
  await body('mori', 'score', { rows: [first] })
  assert.equal(await reason('hana', 'score', { rows: [row('ren', 'observation', observed(800))] }), 'changed-meanwhile')
  for (const wrong of [
    row('ren', 'observation', { ...observed(700), grasps: 1001 }, { revision: 1 }),
    row('ren', 'observation', { ...observed(700), unknown: 1 }, { revision: 1 }),
    row('ren', 'observation', observed(700), { adjustment: 100, revision: 1 }),
    row('mori', 'observation', observed(700)),
  ])
    assert.equal(await reason('mori', 'score', { rows: [wrong] }), 400)
  const twice = row('ren', 'observation', observed(600), { revision: 1 })
  assert.equal(await reason('mori', 'score', { rows: [twice, twice] }), 400)
  for (const who of ['ren', 'ito', 'kudo']) assert.equal(await reason(who, 'score', { rows: [first] }), 404)

  const { base64 } = await body('mori', 'scoringFile', { format: 'xlsx' })
  const sheet = (await readSheet(Buffer.from(base64, 'base64'), 'x.xlsx')).rows.map(({ cells }) => cells)
  const at = (key: string) => sheet.findIndex((cells) => cells[0] === numberOf(key))
  assert.equal(sheet[0]!.length, 14)
  assert.deepEqual(sheet[at('ren')]!.slice(2, 6), ['7', '7', '7', '7'])
  const filled = sheet.map((cells) => [...cells, ...Array.from({ length: 14 - cells.length }, () => '')])
  for (const key of people) {
    const cells = filled[at(key)]!
    for (let place = 2; place < 6; place += 1) cells[place] = key === 'toru' ? '１０' : '7.5'
    cells[6] = '12.25'
    cells[7] = '15'
  }
  Object.assign(filled[at('phuong')]!, { 8: '2', 9: '' })
  Object.assign(filled[at('sora')]!, { 6: '21', 7: 'たくさん' })
  filled.push(['999999', 'だれか'])
  const file = async () => ({
    fileName: 'x.xlsx',
    base64: Buffer.from(await writeSheet(filled, 'xlsx', { sheetName: 'x' })).toString('base64'),
  })
  const preview = await body('mori', 'previewScores', await file())
  assert.deepEqual(preview.faults.map((fault: { line: number; reason: string }) => fault.reason).toSorted(), [
    'no-person',
    'not-a-number',
    'out-of-range',
    'reason-missing',
  ])
  assert.deepEqual(preview.changes.length, 3)
  Object.assign(filled[at('phuong')]!, { 9: '日本語を学んで半年のため' })
  Object.assign(filled[at('sora')]!, { 6: '', 7: '' })
  filled.pop()
  const taken = await body('mori', 'takeInScores', await file())
  assert.deepEqual([taken.changes.length, taken.faults], [5, []])
  assert.deepEqual((await body('mori', 'previewScores', await file())).changes, [])
})

const drawnBy = async (who: string) => (await body(who, 'rating')).people as { id: string }[]
const RATED = ['ren', 'phuong', 'sora', 'aki']

test('everybody drawn rates, and no rating can be traced to whoever gave it', async () => {
  await day('2026-11-26')
  const pairs = await rows('select rater_id, ratee_id from app.trainings_raters')
  assert.equal(pairs.length, 20)
  for (const who of ['hana', 'mori', 'ito']) assert.equal(await reason(who, 'rating'), 404)
  const events = async () => rows(`select * from app.events where name = 'trainings.rated'`)
  for (const [place, who] of RATED.entries()) {
    const ratings = (await drawnBy(who)).map(({ id: personId }) => ({
      personId,
      marks:
        who === 'aki' && personId === id.ren ? null : { contributed: 5, listened: 4, understood: place === 0 ? 1 : 5 },
    }))
    assert.equal(await reason(who, 'rate', { ratings: ratings.slice(1) }), 400)
    await body(who, 'rate', { ratings })
    await body(who, 'rate', { ratings })
    assert.equal((await events()).length, 2 * (place + 1), 'both calls left an event, about the session')
  }
  // Each was said something of by so many, the second call of each left nothing.
  assert.ok((await events()).every(({ subject_id }) => subject_id === sessionId))
  const tallies = await rows('select about_id, length(sealed)::int as length from app.tallies')
  assert.deepEqual([tallies.length, new Set(tallies.map(({ length }) => length)).size], [5, 1])
  // No column of any table holds a mark beside a rater: who is known is that they are done, and the sums are sealed.
  const columns = await rows(
    `select column_name as name from information_schema.columns where table_name in ('trainings_raters', 'tallies') order by 1`,
  )
  assert.deepEqual(
    [...new Set(columns.map(({ name }) => name))],
    ['about_id', 'done', 'kind', 'organization_id', 'ratee_id', 'rater_id', 'sealed', 'session_id', 'subject_id'],
  )
  // Order and transactions tell of every ratee only the one who was last, and nothing of what was in the sum before.
  const last = await rows(
    `select t.about_id, count(*)::int as raters from app.tallies t
     join app.trainings_raters r on r.ratee_id = t.about_id and r.done group by 1`,
  )
  assert.ok(last.every(({ raters }) => raters >= 3))
  assert.equal(
    (await rows('select 1 from app.trainings_points where "of" = \'peers\'')).length,
    0,
    'nothing is told yet',
  )
  assert.equal((await rows(`select 1 from app.entrusted where kind like 'trainings.peers%'`)).length, 0)
})

test('a satisfaction is in a sum and nowhere else, an understanding becomes points', async () => {
  for (const [place, who] of people.entries()) {
    const paperId = paperIds.satisfaction
    const wish = { paperId, answers: { score: 1 + (place % 5) }, shownReaders: [] }
    assert.equal(await reason(who, 'keepPaperDraft', { paperId, answers: wish.answers, revision: 0 }), 'not-kept')
    await body(who, 'handInPaper', wish)
    await body(who, 'handInPaper', wish)
    const { readers } = await body(who, 'paper', { paperId: paperIds.understanding })
    const shownReaders = readers.map(({ personId }: { personId: string }) => personId)
    if (who !== 'toru')
      await body(who, 'handInPaper', { paperId: paperIds.understanding, answers: { score: 7 }, shownReaders })
  }
  assert.equal(
    (
      await rows(
        `select 1 from app.entrusted where subject_id in (select id from app.trainings_sheets where paper_id = '${paperIds.satisfaction}')`,
      )
    ).length,
    0,
  )
})

test('scores become final once nobody rates any more, with what is missing seen', async () => {
  const early = await body('hana', 'scores')
  assert.equal(early.mayNotSettle, 'rating-open')
  assert.equal(await reason('hana', 'settleScores', { knowing: [] }), 'rating-open')
  for (const who of ['mori', 'ren', 'ito']) assert.equal(await reason(who, 'scores'), 404)
  await day('2026-12-04')
  const { people: all, mayNotSettle } = await body('hana', 'scores')
  assert.equal(mayNotSettle, null)
  const of = (who: string) => all.find(({ personId }: { personId: string }) => personId === id[who])
  // Two alone said something of ren: that is not told, and counts as missing.
  assert.deepEqual(of('ren').missing, ['peers'])
  assert.deepEqual(of('ren').raw, 3000 + 1225 + 1500 + 700)
  assert.deepEqual(of('sora').missing, ['before', 'after'])
  assert.deepEqual(of('toru').missing, ['understanding'])
  assert.deepEqual([of('phuong').raw + 200, of('phuong').adjusted], [of('phuong').adjusted, of('phuong').raw + 200])
  assert.equal((await body('ren', 'myScore')).score, null)
  const { status, body: refused } = await call('hana', 'settleScores', { knowing: [] })
  assert.deepEqual([status, refused.reason, refused.details.personIds.length], [409, 'missing-parts', 3])
  const done = await body('hana', 'settleScores', { knowing: [id.ren, id.sora, id.toru] })
  assert.equal(done.settled, 5)
  assert.equal((await body('hana', 'settleScores', { knowing: [] })).settled, 0)
  const mine = await body('ren', 'myScore')
  assert.equal(mine.score.adjusted, of('ren').adjusted)
  assert.equal(mine.score.settledOn, '2026-12-04')
})

test('what is final is corrected by an owner alone', async () => {
  const again = row('ren', 'observation', observed(0), { revision: 2 })
  assert.equal(await reason('mori', 'score', { rows: [again] }), 'settled')
  assert.equal(await reason('hana', 'score', { rows: [again] }), 'settled')
  assert.equal(await reason('mori', 'correctScore', { row: again }), 404)
  const before = (await body('ren', 'myScore')).score
  await body('hana', 'correctScore', { row: again })
  const after = (await body('ren', 'myScore')).score
  assert.deepEqual([before.adjusted - after.adjusted, before.passed, after.passed], [3000, true, false])
  const [result] = await rows(`select tier, revision from app.trainings_results where person_id = '${id.ren}'`)
  assert.deepEqual(result, { tier: 0, revision: 1 })
})

test('whoever is named once all is final is not asked to score', async () => {
  await body('hana', 'nameStaff', { personId: id.ito, as: 'instructor' })
  await day('2026-12-05')
  const asked = await rows(`select 1 from app.tasks_steps where kind = 'trainings.score' and person_id = '${id.ito}'`)
  assert.deepEqual(asked, [])
})

test('an owner named the same day makes scores final: those who teach change them no more', async () => {
  const [all, none] = [{ key: 'all', title: { ja: '全体', en: 'All' }, points: 100 }, 0]
  const weights = { observation: 100, assignments: none, peers: none, understanding: none }
  const evaluation = { weights, passMark: 60, criteria: [all], peerCriteria: [], ratersEach: 3 }
  const { sessionId: other } = await trainingOf(banso, company, {
    ...{ days: ['2026-12-04' as const], owners: ['hana'], instructors: ['mori'], people: ['ren'], evaluation },
  })
  await day('2026-12-07')
  const given = { sessionId: other, rows: [row('ren', 'observation', { all: 6000 })] }
  await body('mori', 'score', given)
  await body('hana', 'nameStaff', { sessionId: other, personId: id.sora, as: 'owner' })
  assert.equal((await body('sora', 'settleScores', { sessionId: other, knowing: [] })).settled, 1)
  const more = { sessionId: other, rows: [row('ren', 'observation', { all: 9000 }, { revision: 1 })] }
  assert.equal(await reason('mori', 'score', more), 'settled')
})
