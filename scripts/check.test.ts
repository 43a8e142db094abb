import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from './check.ts'

const step = (name: string, script: string) => ({ name, command: [process.execPath, '-e', script] })

test('every step is told, and only failed ones show what they printed', async () => {
  const lines: string[] = []
  const ok = await check(
    [
      step('first', 'console.log("quiet")'),
      step('second', 'console.log("loud"); console.error("and why"); process.exit(1)'),
      step('third', ''),
    ],
    (line) => lines.push(line),
  )
  const told = lines.join('\n')
  assert.equal(ok, false)
  assert.match(told, /ok +\d+\.\d s {2}first/)
  assert.match(told, /FAILED +\d+\.\d s {2}second/)
  assert.match(told, /ok +\d+\.\d s {2}third/)
  assert.match(told, /--- second\nloud\nand why/)
  assert.doesNotMatch(told, /quiet/)
})

test('a step that cannot start has failed', async () => {
  const lines: string[] = []
  assert.equal(await check([{ name: 'gone', command: ['/no/such/command'] }], (line) => lines.push(line)), false)
  assert.match(lines.join('\n'), /ENOENT/)
})

test('all fine is fine', async () => {
  assert.equal(await check([step('one', '')], () => {}), true)
})
