import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Written } from '#/features/forms/pages/Written.tsx'
import { Button } from '#/ui/Button.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import { fresh } from '../../pages/queries.tsx'
import { useSpeech } from '../../pages/speech.tsx'
import type { MyFile } from '../schema.ts'
import { BesideList } from './EverythingView.tsx'
import { usePlaces } from './places.tsx'

export function EverythingPrintPage() {
  const { data, error } = useQuery({
    ...fresh,
    queryKey: ['reflections.myFile'],
    queryFn: () => api.reflections.myFile({}),
  })
  if (error) throw error
  return data ? <EverythingPrint file={data} /> : <Skeleton lines={12} />
}

/** The whole file on paper: without frame and colours, one thing below the other. */
export function EverythingPrint({ file }: { file: MyFile }) {
  const t = useTranslations('everything')
  const { time } = useSpeech()
  return (
    <article className="mx-auto grid max-w-[44rem] gap-8 *:min-w-0">
      <header className="grid gap-2">
        <p className="flex flex-wrap items-center gap-4 print:hidden">
          <Button kind="primary" onClick={() => window.print()}>
            {t('print.button')}
          </Button>
          <TextLink to="/me/everything">{t('print.back')}</TextLink>
        </p>
        <h1 className="text-2xl font-bold">{t('print.title', { name: file.person.displayName })}</h1>
        <p className="text-muted">{t('print.made', { organization: file.organization, time: time(file.madeAt) })}</p>
      </header>
      <Part title={t('own')} empty={t('empty')} entries={file.written.map((one) => ({ ...one, by: null }))} />
      <Part title={t('others.title')} empty={t('others.empty')} entries={file.received.map(fromOther)} />
      <section className="grid gap-3">
        <h2 className="text-xl font-bold">{t('judged.title')}</h2>
        <p>{t('print.judged')}</p>
      </section>
      <section className="grid gap-3">
        <h2 className="text-xl font-bold">{t('beside.title')}</h2>
        <BesideList beside={file.supportedBy} />
      </section>
    </article>
  )
}

type Entry = Pick<
  MyFile['written'][number],
  'what' | 'subjectId' | 'period' | 'about' | 'to' | 'answers' | 'texts' | 'keptUntil'
> & {
  by: string | null
  readers?: MyFile['written'][number]['readers']
  readSoFar?: MyFile['written'][number]['readSoFar']
  withdrawn?: boolean
}
const fromOther = (one: MyFile['received'][number]): Entry => ({ ...one, to: null })

function Part({ title, empty, entries }: { title: string; empty: string; entries: readonly Entry[] }) {
  return (
    <section className="grid gap-5">
      <h2 className="text-xl font-bold">{title}</h2>
      {entries.length === 0 && <p>{empty}</p>}
      {entries.map((entry) => (
        <Printed key={`${entry.what} ${entry.subjectId} ${entry.by}`} entry={entry} />
      ))}
    </section>
  )
}

function Printed({ entry }: { entry: Entry }) {
  const t = useTranslations('everything')
  const locale = useLocale()
  const places = usePlaces()
  const { time, list } = useSpeech()
  const { by, readers, readSoFar, withdrawn } = entry
  const names = readers && [...readers.persons, ...readers.offices.map(() => t('office'))]
  return (
    <section className="grid gap-2 border-t border-line pt-4 print:break-inside-avoid-page">
      <h3 className="font-bold">{by === null ? places.own(entry) : places.fromOther({ ...entry, by })}</h3>
      {withdrawn && <p>{t('withdrawnText')}</p>}
      <dl className="grid gap-2">
        {entry.answers.map(({ question, title, answer }) => (
          <div key={question}>
            <dt className="text-[0.9375rem] text-muted">{locale === 'en' ? title.en : title.ja}</dt>
            <dd>
              <Written text={inWords(answer, locale)} />
            </dd>
          </div>
        ))}
      </dl>
      {entry.texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: texts have no id of their own and never change their order
        <Written key={index} text={text} />
      ))}
      <div className="text-[0.9375rem] text-muted">
        {names && !withdrawn && <p>{`${t('readers')}: ${names.length > 0 ? list(names) : t('nobody')}`}</p>}
        {readSoFar && readSoFar.length > 0 && (
          <p>{`${t('readBy')}: ${list(readSoFar.map(({ displayName, readAt }) => t('readAt', { name: displayName, time: time(readAt) })))}`}</p>
        )}
        {!withdrawn && <p>{t('until', { day: dateText(entry.keptUntil, locale) })}</p>}
      </div>
    </section>
  )
}

/** An answer as text: what was typed, a number, or the labels of what was chosen. */
function inWords(answer: unknown, locale: string): string {
  if (Array.isArray(answer)) return answer.map((one) => inWords(one, locale)).join(', ')
  if (typeof answer === 'object' && answer !== null) {
    const { ja, en } = answer as { ja: string; en: string }
    return locale === 'en' ? en : ja
  }
  return String(answer)
}
