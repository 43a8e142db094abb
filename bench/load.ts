import autocannon from 'autocannon'

export type Asked = { path: string; headers?: Record<string, string>; body: string }
/** One side of a comparison: where it is, and what its next request is. */
export type Side = { name: string; url: string; next: () => Asked }
export type Rate = { median: number; low: number; high: number; p50: number; p97: number }

const CONNECTIONS = 8

/**
 * Loads both sides in turn, round by round, so that whatever else the machine does meets both. `between` is done
 * before each round.
 */
export async function compare(
  sides: [Side, Side],
  rounds: number,
  seconds: number,
  between: () => Promise<unknown>,
  connections = CONNECTIONS,
): Promise<[Rate, Rate]> {
  const results: [autocannon.Result[], autocannon.Result[]] = [[], []]
  for (const side of sides) await round(side, 2, connections)
  for (let count = 0; count < rounds; count += 1) {
    for (const [index, side] of sides.entries()) {
      await between()
      results[index]!.push(await round(side, seconds, connections))
    }
  }
  return [summary(results[0]), summary(results[1])]
}

async function round({ name, url, next }: Side, seconds: number, connections: number): Promise<autocannon.Result> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const { path, headers, body } = next()
          return { ...request, path, body, headers: { 'content-type': 'application/json', ...headers } }
        },
      },
    ],
  })
  const failed = result.non2xx + result.errors + result.timeouts
  if (failed > 0) throw new Error(`${name}: ${failed} requests failed (${JSON.stringify(result.statusCodeStats)})`)
  return result
}

function summary(results: autocannon.Result[]): Rate {
  const rates = results.map(({ requests, duration }) => requests.total / duration)
  return {
    median: median(rates),
    low: Math.min(...rates),
    high: Math.max(...rates),
    p50: median(results.map(({ latency }) => latency.p50)),
    p97: median(results.map(({ latency }) => latency.p97_5)),
  }
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
