import { type NewSupporter, newSupporterSentence } from '#/features/people/supports/api.ts'
import type { Day } from '#/platform/day.ts'
import type { Mail } from '#/platform/mail/letter.ts'
import type { Period } from '#/platform/period.ts'
import { periodInWords } from '#/platform/period-words.ts'
import type { Locale } from '#/platform/use-case.ts'
import { dayInWords, type Translate, translate } from '#/platform/words.ts'
import type { StepKind } from '../schema.ts'
import en from './words.en.ts'
import ja from './words.ja.ts'

/** What a step is called outside Banso; `about` is null where it concerns its reader, or where no name may stand. */
export type Titled = { kind: StepKind; period: Period | null; about: string | null }

export const TITLES = { ja: ja.titles, en: en.titles }
export const CALENDAR_WORDS = { ja: ja.calendar, en: en.calendar }

export const titleIn = (t: Translate, { kind, period, about }: Titled, locale: Locale): string =>
  t(kind.replace('.', '-'), {
    period: period ? periodInWords(period, locale) : '',
    about: about ?? '',
    known: about === null ? 'no' : 'yes',
  })

type Told = Titled & { as: 'new' | 'still'; dueOn: Day; minutes: number }

type Morning = { url: string; steps: Told[]; supporters: Pick<NewSupporter, 'displayName' | 'kind'>[] }

/** What has opened for one person today and what is still open, and who is new beside them. */
export const morning: Mail<Morning> = {
  kind: 'tasks.morning',
  words: { ja: ja.morning, en: en.morning },
  letter(t, { url, steps, supporters }, locale) {
    const titles = translate(TITLES, locale)
    const section = (as: Told['as']) => ({
      title: t(as),
      head: [t('what'), t('until'), t('time')],
      rows: steps
        .filter((step) => step.as === as)
        .map((step) => [
          titleIn(titles, step, locale),
          dayInWords(step.dueOn, locale),
          t('minutes', { minutes: step.minutes }),
        ]),
    })
    return {
      subject: t('subject', { count: steps.length + supporters.length }),
      lines: [
        ...supporters.map((one) => newSupporterSentence(one, locale)),
        ...(supporters.length > 0 ? [t('reach')] : []),
      ],
      tables: [section('new'), section('still')].filter(({ rows }) => rows.length > 0),
      button: { label: t('button'), url },
    }
  },
}
