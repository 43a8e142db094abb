import { posix } from 'node:path'
import { lineCount, projectFiles, readText, report, withoutComments } from './sources.ts'
import { clockComplaints, doorComplaints, pageComplaints, ruleComplaints, tableComplaints } from './structure-rules.ts'

const WORD = /^(README\.md|words\.(ja|en)\.ts|access-matrix\.test\.ts)$/
const WORD_WITH_TEST = /^(schema|rules|access|tables|queries|commands|jobs|mails|api)(\.test)?\.ts$/
const BANNED = /^(utils?|helpers?|common|misc|managers?|services?|types|index)$/
const CODE = /\.(ts|tsx|mjs)$/
const LONGEST = { source: 300, test: 400 }
const JAPANESE = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u
const JSX_SENTENCE =
  />\s*[A-Z][\w'’]*(?:,? [\w'’]+){2,}[.!?]?\s*<\/|\s(?:aria-label|title|placeholder|alt)="[^"]*[a-z] [^"]*"/

/** Files longer than they may be, with the length they have: the list, and every number in it, may only shrink. */
const LONGER: Record<string, number> = {}

/** Source files that read or store Japanese as data, with the reason; a text shown to people is never one. */
const JAPANESE_AS_DATA: Record<string, string> = {
  'src/features/demo/company/abroad/rules.ts': 'how names from abroad are read',
  'src/features/demo/company/cast/rules.ts':
    'the invented people of the demo, with their stories in both languages side by side',
  'src/features/demo/company/names/rules.ts': 'names that invented people are given',
  'src/features/demo/company/newcomers/rules.ts': 'names of invented people',
  'src/features/demo/company/pairs/rules.ts': 'what mentors of the invented company are for',
  'src/features/demo/company/programmes/rules.ts': 'programmes of the invented company',
  'src/features/demo/company/rules.ts': 'the name of the invented company',
  'src/features/demo/company/staff/rules.ts': 'titles in the invented company',
  'src/features/demo/company/staff/turns/rules.ts': 'units and titles of the invented company',
  'src/features/demo/company/units/rules.ts': 'units and closures of the invented company',
  'src/features/demo/company/trainings/rules.ts': 'trainings of the invented company',
  'src/features/demo/company/trainings/taught/quality/rules.ts': 'what an invented training teaches, in four languages',
  'src/features/demo/company/trainings/taught/rules.ts': 'what an invented training teaches',
  'src/features/demo/life/extras/asking/rules.ts': 'questions of the invented office, in both languages side by side',
  'src/features/demo/life/extras/letters/rules.ts': 'letters that invented people write',
  'src/features/demo/life/stories/others/rules.ts': 'what invented people write at their milestones',
  'src/features/demo/life/stories/ren/rules.ts': 'what an invented person writes month by month',
  'src/features/demo/life/stories/sora/rules.ts': 'what two invented people write month by month',
  'src/features/demo/life/texts/everyday/rules.ts': 'what invented people write',
  'src/features/demo/life/texts/factory/rules.ts': 'what invented people write',
  'src/features/demo/life/texts/lab/rules.ts': 'what invented people write',
  'src/features/demo/life/texts/learning/rules.ts': 'what invented people write in papers and phases of a training',
  'src/features/demo/life/texts/milestones/rules.ts': 'what invented people write',
  'src/features/demo/life/texts/notes/rules.ts': 'what invented trainers write',
  'src/features/demo/life/texts/office/rules.ts': 'what invented people write',
  'src/features/demo/life/texts/sales/rules.ts': 'what invented people write',
  'src/features/demo/life/texts/weeks/rules.ts': 'what invented people write',
  'src/features/forms/library/graduates/rules.ts': 'a set of questions, in both languages side by side',
  'src/features/forms/library/items/rules.ts': 'a set of questions, in both languages side by side',
  'src/features/forms/library/joining/rules.ts': 'a set of questions, in both languages side by side',
  'src/features/forms/library/pieces/rules.ts': 'questions that several sets share, in both languages side by side',
  'src/features/forms/library/staying/rules.ts': 'a set of questions, in both languages side by side',
  'src/features/forms/library/trainers/rules.ts': 'a set of questions, in both languages side by side',
  'src/features/forms/library/weekly/rules.ts': 'a set of questions, in both languages side by side',
  'src/features/trainings/evaluation/papers/library/rules.ts': 'papers as proposed, in both languages side by side',
  'src/features/trainings/activities/library/asks/rules.ts':
    'activities, in Japanese, easy Japanese and English side by side',
  'src/features/trainings/activities/library/content/rules.ts':
    'activities, in Japanese, easy Japanese and English side by side',
  'src/features/trainings/activities/library/practice/rules.ts':
    'activities, in Japanese, easy Japanese and English side by side',
  'src/features/trainings/activities/library/practice/working/rules.ts':
    'activities, in Japanese, easy Japanese and English side by side',
  'src/features/trainings/activities/library/teaching/rules.ts':
    'activities, in Japanese, easy Japanese and English side by side',
  'src/features/trainings/activities/library/teaching/others/rules.ts':
    'activities, in Japanese, easy Japanese and English side by side',
  'src/features/trainings/activities/library/words/rules.ts':
    'activities, in Japanese, easy Japanese and English side by side',
  'src/features/trainings/evaluation/library/rules.ts': 'criteria of an evaluation, in both languages side by side',
  'src/features/people/rules.ts': 'variants of kanji that a search treats as one',
  'src/platform/words.ts': 'how a day and a month are written in Japanese',
  'src/platform/period-words.ts': 'how a week and the months since somebody began are written in Japanese',
  'src/platform/spreadsheet/day.ts': 'names of eras and weekdays in the days people type',
  'src/ui/frame/language.ts': 'the name of a language in that language',
}

/** The features in their order: server code of each knows only those before it. */
export const FEATURES = [
  ...['people', 'notices', 'forms', 'tasks', 'reflections', 'oneonones', 'mentoring', 'trainings', 'journeys'],
  ...['experts', 'communities', 'departures', 'insights', 'demo', 'admin'],
]

/** What in the tree at `root` breaks the rules of the house, each as `path:line  what is wrong; how to mend it`. */
export function structureComplaints(root: string, longer = LONGER, japaneseAsData = JAPANESE_AS_DATA): string[] {
  const paths = projectFiles(root)
  const complaints = paths.flatMap((path) => placeComplaints(path))
  for (const feature of new Set(paths.map(featureOf)))
    if (feature && !paths.includes(`src/features/${feature}/README.md`))
      complaints.push(`src/features/${feature}:1  has no README.md; say in ten lines what it is and what always holds`)

  for (const path of paths.filter((path) => CODE.test(path))) {
    const source = readText(root, path)
    complaints.push(...lengthComplaints(path, lineCount(source), longer[path]))
    if (path.startsWith('src/')) complaints.push(...contentComplaints(path, withoutComments(source), japaneseAsData))
  }
  for (const path of [...Object.keys(longer), ...Object.keys(japaneseAsData)])
    if (!paths.includes(path))
      complaints.push(`${path}:1  is listed as an exception and is gone; strike it off the list`)
  return complaints
}

const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1]

function placeComplaints(path: string): string[] {
  const complaints: string[] = []
  const file = posix.basename(path)
  if (CODE.test(file) && !/^[A-Z]/.test(file))
    for (const word of path.split('/').map((part) => part.split('.')[0]!.split('-').at(-1)!))
      if (BANNED.test(word)) complaints.push(`${path}:1  "${word}" says nothing; name what it holds`)
  if (
    file.endsWith('.tsx') &&
    path.startsWith('src/') &&
    !/^src\/([^/]+$|ui\/|(features|platform)\/.+\/pages\/)/.test(path)
  )
    complaints.push(`${path}:1  Node cannot load .tsx; put it in pages/ or src/ui, or make it .ts`)
  if (!path.startsWith('src/features/')) return complaints

  const feature = featureOf(path)
  if (!feature) return [...complaints, `${path}:1  stands between the features; put it into one of them`]
  if (!FEATURES.includes(feature))
    complaints.push(
      `${path}:1  "${feature}" is not in the order of features; give it a place in scripts/check-structure.ts`,
    )
  const inPages = path.includes('/pages/')
  if (inPages && !file.endsWith('.tsx')) complaints.push(`${path}:1  pages/ holds .tsx alone; put it beside pages/`)
  if (!inPages && !WORD.test(file) && !WORD_WITH_TEST.test(file))
    complaints.push(
      `${path}:1  not a word of a feature folder; fold it into one, or make a sub-folder of the same words`,
    )
  return complaints
}

function lengthComplaints(path: string, lines: number, exception: number | undefined): string[] {
  const longest = path.includes('.test.') ? LONGEST.test : LONGEST.source
  if (exception && lines <= longest) return [`${path}:1  is short enough now; strike it off the list of longer files`]
  if (exception && lines < exception) return [`${path}:1  has shrunk to ${lines} lines; write that into the list`]
  if (lines <= (exception ?? longest)) return []
  return [`${path}:${longest + 1}  ${lines} lines, ${exception ?? longest} allowed; take a sub-concern out`]
}

function contentComplaints(path: string, code: string, japaneseAsData: Record<string, string>): string[] {
  const complaints = [...clockComplaints(path, code), ...doorComplaints(path, code, FEATURES)]
  const feature = featureOf(path)
  if (feature && path.includes('/pages/')) complaints.push(...pageComplaints(path, code, feature))
  if (feature && path.endsWith('/rules.ts')) complaints.push(...ruleComplaints(path, code))
  if (feature && path.endsWith('/tables.ts')) complaints.push(...tableComplaints(path, code, feature))
  const lines = code.split('\n')
  const on = (pattern: RegExp) => lines.findIndex((line) => pattern.test(line)) + 1
  const says = on(/\bconsole\./)
  if (says && !/^src\/(platform\/|server\.ts$)/.test(path))
    complaints.push(`${path}:${says}  only src/platform and the process write to the terminal; use the log`)
  return [...complaints, ...textComplaints(path, on, japaneseAsData[path])]
}

function textComplaints(path: string, on: (pattern: RegExp) => number, why: string | undefined): string[] {
  if (/(^|\/)(words(\/\w+)?\.(ja|en)\.ts$|fixtures|gallery)|\.test\.ts$/.test(path)) return []
  const japanese = on(JAPANESE)
  if (why && !japanese) return [`${path}:1  holds no Japanese any more; strike it off the list of exceptions`]
  if (japanese && !why) return [`${path}:${japanese}  Japanese text in code; move it to words.ja.ts and words.en.ts`]
  const sentence = path.endsWith('.tsx') ? on(JSX_SENTENCE) : 0
  return sentence ? [`${path}:${sentence}  English text in code; move it to words.ja.ts and words.en.ts`] : []
}

if (import.meta.main) report('structure', structureComplaints('.'))
