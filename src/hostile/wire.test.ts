import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { settle } from '../../fixtures/aoba.ts'
import { openTestBanso } from '../../fixtures/banso.ts'
import { openMailbox } from '../../fixtures/mailbox.ts'
import { dataFolder, startServer, urlOf } from '../../fixtures/process.ts'

/** What no browser sends, to a real process, byte by byte. */
const mailbox = await openMailbox()
const banso = await openTestBanso()
const { organizationId, cookie } = await settle(banso)
const data = dataFolder()
writeFileSync(join(data.path, 'banso.key'), Buffer.alloc(32, 7).toString('base64'))
const server = await startServer({
  DATABASE_URL: urlOf(banso.connection),
  DATA_DIR: data.path,
  SMTP_URL: mailbox.url,
  MAIL_FROM: 'banso@aoba.example',
})
after(() => {
  server.child.kill('SIGKILL')
  data.remove()
})
const url = `http://127.0.0.1:${server.port}`
const HANGING_MS = 10_000

/** Sends the bytes; what came back until the other side hung up, or nothing more came for a while. */
const say = (...parts: (string | Buffer)[]) =>
  new Promise<string>((resolve) => {
    const socket = connect(server.port, '127.0.0.1')
    let said = ''
    const done = () => {
      socket.destroy()
      resolve(said)
    }
    socket.setTimeout(700, done)
    socket.on('data', (data) => (said += data.toString('latin1')))
    socket.on('close', done).on('error', done)
    for (const part of parts) socket.write(typeof part === 'string' ? Buffer.from(part, 'latin1') : part)
  })

const works = async () => {
  const headers = { 'content-type': 'application/json', cookie: cookie.ren! }
  const signal = AbortSignal.timeout(HANGING_MS)
  const me = await fetch(`${url}/api/people.me`, { method: 'POST', headers, body: '{}', signal })
  assert.deepEqual([me.status, (await fetch(`${url}/readyz`, { signal })).status], [200, 200])
}

const HOST = `Host: 127.0.0.1:${server.port}\r\n`
const JSON_TYPE = 'Content-Type: application/json\r\n'
const post = (more: string, body: string, path = '/api/session.installation') =>
  `POST ${path} HTTP/1.1\r\n${HOST}${JSON_TYPE}${more}\r\n${body}`
const get = (path: string, more = HOST) => `GET ${path} HTTP/1.1\r\n${more}\r\n`

const STRANGE: Record<string, (string | Buffer)[]> = {
  'no HTTP at all': ['\0\x01\x02\xff\r\n\r\n'],
  'a greeting of TLS': [Buffer.from('16030100c8010000c40303'.padEnd(400, '0'), 'hex')],
  'a mail server’s word': ['EHLO evil.example\r\nMAIL FROM:<a@b.example>\r\n'],
  'HTTP 0.9': ['GET /\r\n\r\n'],
  'HTTP 9.9': [`GET / HTTP/9.9\r\n${HOST}\r\n`],
  'HTTP/2 without asking': ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  'no host': [get('/', '')],
  'two hosts': [get('/', `${HOST}Host: evil.example\r\n`)],
  'a host that is none': [get('/', 'Host: a b/c?d#e@f:x\r\n')],
  'an empty host': [get('/api', 'Host: \r\n')],
  'a host of brackets': [get('/api', 'Host: [::1\r\n')],
  'an address of elsewhere': [get('http://evil.example/api')],
  'an address of another kind': [get('file:///etc/passwd')],
  'two slashes': [get('//evil.example/api')],
  'no slash': [get('api')],
  'bytes in the path': [get('/api/\xff\xfe\x80')],
  'a space in the path': [get('/a b c')],
  'a path of 15 kB': [get(`/${'a'.repeat(15_000)}`)],
  'a path of 100 kB': [get(`/${'a'.repeat(100_000)}`)],
  'a star': [`OPTIONS * HTTP/1.1\r\n${HOST}\r\n`],
  'a tunnel': [`CONNECT evil.example:443 HTTP/1.1\r\n${HOST}\r\n`],
  'a trace': [`TRACE / HTTP/1.1\r\n${HOST}\r\n`],
  'a method nobody knows': [`EXPLODE /api/people.me HTTP/1.1\r\n${HOST}\r\n`],
  'a header without a colon': [get('/', `${HOST}nonsense\r\n`)],
  'a header with NUL': [get('/', `${HOST}X: a\0b\r\n`)],
  'a folded header': [get('/', `${HOST}X: a\r\n b\r\n`)],
  'a header of 100 kB': [get('/', `${HOST}X: ${'a'.repeat(100_000)}\r\n`)],
  'three thousand headers': [get('/', `${HOST}${'X: a\r\n'.repeat(3000)}`)],
  'a length that is none': [post('Content-Length: x\r\n', '{}')],
  'a length below nothing': [post('Content-Length: -1\r\n', '{}')],
  'a length beyond everything': [post('Content-Length: 99999999999999999999\r\n', '{}')],
  'two lengths': [post('Content-Length: 2\r\nContent-Length: 5\r\n', '{}abc')],
  'a length and chunks': [post('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n', '2\r\n{}\r\n0\r\n\r\n')],
  'chunks of no size': [post('Transfer-Encoding: chunked\r\n', 'zz\r\n{}\r\n0\r\n\r\n')],
  'a chunk below nothing': [post('Transfer-Encoding: chunked\r\n', '-2\r\n{}\r\n0\r\n\r\n')],
  'a chunk beyond everything': [post('Transfer-Encoding: chunked\r\n', 'ffffffffffffffff\r\n{}')],
  'a chunk with a long remark': [post('Transfer-Encoding: chunked\r\n', `2;${'a'.repeat(50_000)}\r\n{}\r\n0\r\n\r\n`)],
  'an encoding nobody knows': [post('Transfer-Encoding: gzip, chunked\r\n', '2\r\n{}\r\n0\r\n\r\n')],
  'an encoding spelt oddly': [post('Transfer-Encoding : chunked\r\n', '2\r\n{}\r\n0\r\n\r\n')],
  'a body that ends too soon': [post('Content-Length: 1000\r\n', '{"a":')],
  'a wish to go on that never does': [post('Content-Length: 2\r\nExpect: 100-continue\r\n', '')],
  'another wish': [post('Content-Length: 2\r\nExpect: the-unexpected\r\n', '{}')],
  'a web socket': [get('/', `${HOST}Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n`)],
  'a hundred at once': [get('/healthz').repeat(100)],
  'lines without returns': [`GET /api HTTP/1.1\nHost: x\n\n`],
}

// All together, since many are answered by silence alone.
const answers = await Promise.all(
  Object.entries(STRANGE).map(async ([what, bytes]) => [what, await say(...bytes)] as const),
)

for (const [what, said] of answers) {
  test(`${what} is answered with less than 500, or not at all`, () => {
    for (const [, status] of said.matchAll(/^HTTP\/1\.1 (\d{3})/gm)) assert.ok(Number(status) < 500, said.slice(0, 300))
    const plain = said.replace(/<!doctype html>.*<\/html>/gis, '')
    assert.doesNotMatch(plain, /node_modules|\.tsx?:\d|\n\s+at |evil\.example|dependencies|root:/)
  })
}

test('after all that everybody else is served', works)

test('a second request hidden in the first one’s body is not carried out', async () => {
  const hidden = `POST /api/session.signOutEverywhere HTTP/1.1\r\n${HOST}${JSON_TYPE}Cookie: ${cookie.aki}\r\nContent-Length: 2\r\n\r\n{}`
  for (const framing of [
    `Content-Length: ${hidden.length + 5}\r\nTransfer-Encoding: chunked\r\n`,
    'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n',
    'Transfer-Encoding:\x0bchunked\r\n',
    'Transfer-Encoding: xchunked\r\n',
    'Content-Length: 5\r\nContent-Length: 0\r\n',
  ])
    await say(post(framing, `0\r\n\r\n${hidden}`))
  assert.equal((await banso.call(cookie.aki, 'people.me')).status, 200)
})

test('two hundred callers who never finish their sentence keep nobody else out', async () => {
  const callers = Array.from({ length: 200 }, (_, i) => {
    const socket = connect(server.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(
      i % 2 ? `POST /api/people.me HTTP/1.1\r\n${HOST}X-a: b\r\n` : post('Content-Length: 900\r\n', '{"a":"'),
    )
    return socket
  })
  const drip = setInterval(() => {
    for (const socket of callers) socket.write('x')
  }, 50)
  for (let round = 0; round < 5; round++) await works()
  clearInterval(drip)
  for (const socket of callers) socket.destroy()
  await works()
})

test('links in mails follow BASE_URL, whatever host a request names', async () => {
  const email = `sora.${organizationId.slice(-6)}@aoba.example`
  const body = JSON.stringify({ email, returnTo: '//evil.example' })
  const evil = ['X-Forwarded-Host: evil.example', 'X-Forwarded-Proto: javascript', 'Forwarded: host=evil.example']
  const head = `Host: evil.example\r\n${JSON_TYPE}${evil.join('\r\n')}\r\nContent-Length: ${body.length}\r\n`
  assert.match(await say(`POST /api/session.sendLink HTTP/1.1\r\n${head}\r\n${body}`), /^HTTP\/1\.1 200/)
  const { text } = await mailbox.mailTo(email, /./)
  assert.match(text, new RegExp(`${url}/link#`))
  assert.doesNotMatch(text, /evil/)
  assert.match(await say(get('/api', 'Host: evil.example\r\n')), new RegExp(`"servers":\\[\\{"url":"${url}"`))
})

test('nothing of all this was said in the log but ids, and nothing failed unforeseen', () => {
  const lines = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  for (const line of lines) {
    const { event, status } = JSON.parse(line)
    assert.notEqual(event, 'request-failed', line)
    assert.ok(status === undefined || status < 500, line)
  }
  assert.doesNotMatch(server.output(), /evil\.example|EXPLODE|at .+\.ts:\d+/)
})
