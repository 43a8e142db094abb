import { cpus } from 'node:os'
import type { Size } from './fill.ts'
import type { Rate } from './load.ts'
import type { FirstPage } from './page.ts'
import type { Rest } from './rest.ts'
import type { Opening, Sweep } from './rounds.ts'
import type { Following, Holiday } from './trainings.ts'

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

export function reportSize(size: Size, seconds: number) {
  const { organizations, people, participants, history } = size
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model}), Node ${process.versions.node}. ${organizations} organisations, ` +
      `${number.format(organizations * people)} people, ${number.format(organizations * participants)} open reflections, ` +
      `${number.format(history)} answered ones: filled in ${number.format(seconds)} s.\n`,
  )
}

/** Ours against the anchor of the same run; absolute numbers say more about the machine than about us. */
export function reportRates(title: string, goal: number, [ours, thin]: [Rate, Rate]) {
  console.log(title)
  for (const [name, rate] of [
    ['Banso', ours],
    ['thin', thin],
  ] as const) {
    const { median, low, high, p50, p97 } = rate
    console.log(
      `  ${name.padEnd(6)} ${number.format(median).padStart(7)} req/s  (${number.format(low)} to ${number.format(high)})   p50 ${p50} ms  p97.5 ${p97} ms`,
    )
  }
  verdict('  ratio', (ours.median / thin.median).toFixed(2), `goal >= ${goal}`, ours.median / thin.median >= goal)
}

/** How much longer the list of ten times as many people takes. */
export function reportGrowth(what: string, shown: number, goal: number, [large, small]: [Rate, Rate]) {
  const ratio = small.median / large.median
  console.log(`people.list of 100,000, ${what} (${shown} shown): p50 ${large.p50} ms, of 10,000 ${small.p50} ms`)
  verdict('  ratio of times', ratio.toFixed(2), `goal <= ${goal}`, ratio <= goal)
}

export function reportImport(count: number, seconds: number) {
  const what = `import of ${number.format(count)} new people, checked and written`
  verdict(what, `${seconds.toFixed(1)} s`, 'goal <= 60 s', seconds <= 60)
}

/** Opening a round with its steps and mails, against the database copying the same rows. */
export function reportOpening({ job, mail, copy, rows }: Opening) {
  const ratio = (job + mail) / copy
  console.log(
    `opening a round for 100,000 people: ${job.toFixed(1)} s, the morning's mails ${mail.toFixed(1)} s; ` +
      `INSERT .. SELECT of the same ${number.format(rows)} rows ${copy.toFixed(1)} s`,
  )
  verdict('  ratio', ratio.toFixed(2), 'goal <= 2', ratio <= 2)
}

/** The morning's look through all open steps: ten times as many, of which as many fall due. */
export function reportSweep({ small, large, due }: Sweep) {
  const ratio = large / small
  console.log(
    `${number.format(due)} steps falling due among 1,000,000 open ones: ${large.toFixed(2)} s, among 100,000 ${small.toFixed(2)} s`,
  )
  verdict('  ratio of times', ratio.toFixed(2))
}

/** P7: a plan of 28 phases for everybody who was trained, against COPY of the same rows. */
export function reportFollowing({ people, rows, made, copy, megabytes }: Following) {
  const ratio = made / copy
  console.log(
    `P7 plans for ${number.format(people)} people, a tenth of them on leave: ${made.toFixed(2)} s; ` +
      `COPY of the same ${number.format(rows)} rows ${copy.toFixed(2)} s`,
  )
  verdict('  ratio', ratio.toFixed(2), 'goal <= 2', ratio <= 2)
  verdict('  memory, at most so much more', `${number.format(megabytes)} MB`, 'goal <= 64 MB', megabytes <= 64)
}

/** P8: the morning after a day off was added, for a day on which few phases lie and for one with many. */
export function reportHoliday({ people, quiet, days }: Holiday) {
  console.log(
    `P8 a day off is added, ${number.format(people)} people followed; a morning without: ${quiet.toFixed(2)} s`,
  )
  for (const { phases, moved, asked, seconds } of days) {
    const each = Math.max(0, seconds - quiet) / Math.max(1, moved)
    console.log(
      `  of a day with ${number.format(phases)} phases: ${seconds.toFixed(2)} s, ${number.format(moved)} phases moved, ` +
        `${(each * 1000).toFixed(2)} ms each`,
    )
    verdict('  phases moved that were asked already', String(asked), 'goal 0', asked === 0)
  }
}

export function reportRest({ coldMs, warmMs, megabytes }: Rest) {
  console.log('npm start')
  verdict('  first start, with a new database', `${(coldMs / 1000).toFixed(2)} s`)
  verdict('  later start', `${(warmMs / 1000).toFixed(2)} s`, 'goal <= 3 s', warmMs <= 3000)
  if (!megabytes) return console.log('  memory: measured on Linux only\n')
  const sum = Object.values(megabytes).reduce((a, b) => a + b, 0)
  const parts = Object.entries(megabytes)
    .map(([kind, size]) => `${kind} ${number.format(size)}`)
    .join(', ')
  verdict('  memory at rest', `${number.format(sum)} MB (${parts})`, 'goal <= 350 MB', sum <= 350)
}

export function reportPage(page: FirstPage | undefined) {
  if (!page) return console.log('first page: not measured, there is no Chromium')
  const kilobytes = page.bytes / 1000
  verdict(
    'JavaScript until a first visit shows Today',
    `${number.format(kilobytes)} kB`,
    'goal <= 150 kB',
    kilobytes <= 150,
  )
  console.log('Today can be used, on a processor slowed down four times')
  for (const [visit, what] of [
    ['cold', 'first visit'],
    ['warm', 'later visit'],
  ] as const) {
    const [ours, least] = [page.banso[visit], page.static[visit]]
    verdict(
      `  ${what}`,
      `${number.format(ours)} ms, a static page of as many bytes ${number.format(least)} ms: ${(ours / least).toFixed(1)} times`,
    )
  }
}

export function reportLoad(megabytes: number | undefined) {
  if (megabytes) verdict('memory of the server under load, at most', `${number.format(megabytes)} MB`)
}

function verdict(what: string, figure: string, goal?: string, reached?: boolean) {
  console.log(`${what}: ${figure}${goal ? `   ${goal}: ${reached ? 'reached' : 'NOT reached'}` : ''}`)
  if (goal) console.log('')
}
