import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'
import { LIST, SUBMIT } from './thin.sql.ts'

/**
 * The anchor: the least a server on PostgreSQL can be. No session, no validation, no log; row-level security for the
 * list, one statement for a submission and its outbox row.
 */
const { connection, port } = JSON.parse(process.env.BENCH_THIN!) as { connection: pg.PoolConfig; port: number }
const readers = new pg.Pool({ ...connection, max: 8, options: '-c role=banso_app' })
const writers = new pg.Pool({ ...connection, max: 8 })

const routes: Record<string, (body: never) => Promise<object>> = {
  async '/list'({ organizationId, unitId, today }: { organizationId: string; unitId: string; today: string }) {
    const client = await readers.connect()
    try {
      await client.query({ name: 'begin', text: 'begin' })
      await client.query({
        name: 'enter',
        text: `select set_config('app.organization_id', $1, true)`,
        values: [organizationId],
      })
      const { rows } = await client.query({ name: 'list', text: LIST, values: [organizationId, unitId, today] })
      await client.query({ name: 'commit', text: 'commit' })
      return rows
    } finally {
      client.release()
    }
  },

  async '/submit'({
    organizationId,
    responseId,
    personId,
    answers,
  }: {
    organizationId: string
    responseId: string
    personId: string
    answers: object
  }) {
    const values = [organizationId, responseId, personId, JSON.stringify(answers)]
    await writers.query({ name: 'submit', text: SUBMIT, values })
    return { responseId }
  },
}

createServer(async (request, response) => {
  if (request.method === 'GET') return response.end()
  try {
    const answer = JSON.stringify(await routes[request.url!]!((await bodyOf(request)) as never))
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) })
      .end(answer)
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
}).listen(port, '127.0.0.1')

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString())
}
