import { spawn } from 'node:child_process'
import { join } from 'node:path'

type Step = { name: string; command: string[] }
type Ended = Step & { ok: boolean; seconds: number; output: string }

/** Two steps at a time: more only take turns on a small machine. */
const AT_ONCE = 2

const own = (file: string) => [process.execPath, join('scripts', file)]
const tool = (path: string, ...rest: string[]) => [process.execPath, join('node_modules', path), ...rest]

/** The longest first, so that the short ones fill the time beside it. */
const STEPS: Step[] = [
  { name: 'types', command: tool('typescript/bin/tsc', '--noEmit', '--singleThreaded', '-p', '.') },
  {
    name: 'format and lint',
    command: tool(
      '@biomejs/biome/bin/biome',
      'ci',
      '--colors=off',
      '--error-on-warnings',
      '--diagnostic-level=warn',
      '.',
    ),
  },
  { name: 'words', command: own('check-words.ts') },
  { name: 'structure', command: own('check-structure.ts') },
  { name: 'docs', command: own('check-docs.ts') },
  { name: 'licences', command: own('check-licences.ts') },
]

/** Runs every step whatever the others say, tells each as it ends, then shows what the failed ones printed. */
export async function check(steps: Step[], say: (line: string) => void): Promise<boolean> {
  const waiting = [...steps]
  const ended: Ended[] = []
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const one = await run(step)
      ended.push(one)
      say(`${one.ok ? 'ok    ' : 'FAILED'}  ${one.seconds.toFixed(1).padStart(5)} s  ${one.name}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  for (const one of ended.filter((one) => !one.ok)) say(`\n--- ${one.name}\n${one.output.trim()}`)
  return ended.every((one) => one.ok)
}

function run(step: Step): Promise<Ended> {
  const began = performance.now()
  const [command, ...rest] = step.command
  return new Promise((resolve) => {
    const child = spawn(command!, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    const end = (ok: boolean) => resolve({ ...step, ok, output, seconds: (performance.now() - began) / 1000 })
    child.on('error', (error) => {
      output += error.message
      end(false)
    })
    child.on('close', (code) => end(code === 0))
  })
}

if (import.meta.main) {
  const began = performance.now()
  const ok = await check(STEPS, console.log)
  console.log(`\n${ok ? 'all fine' : 'something to mend'}, ${((performance.now() - began) / 1000).toFixed(1)} s`)
  if (!ok) process.exitCode = 1
}
