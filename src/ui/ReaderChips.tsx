import { useTranslations } from 'use-intl'
import { Avatar } from './Avatar.tsx'
import { Icon } from './Icon.tsx'

export type Reader = {
  name: string
  /** In which role they read: "OJT trainer", "programme office". */
  as: string
  /** What they read, when not everything: "your answers to 1 and 2". */
  reads?: string | undefined
}

type ReaderChipsProps = {
  readers: readonly Reader[]
  /** Before writing: "who will read this"; after: "who can read this". */
  title?: string | undefined
  /** A sentence below, such as what the words are not used for. */
  note?: string | undefined
}

/** Who will read what is written on this page; shown before anything is written. */
export function ReaderChips({ readers, title, note }: ReaderChipsProps) {
  const t = useTranslations('ui.readers')
  return (
    <section className="grid gap-2.5 rounded-2xl border border-leaf-line bg-leaf-soft px-4 py-3.5">
      <h2 className="flex items-center gap-2 font-semibold text-leaf-ink">
        <Icon name="eye" />
        {title ?? t('title')}
      </h2>
      {readers.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {readers.map((reader) => (
            <li
              key={`${reader.name} ${reader.as}`}
              className="flex items-center gap-2 rounded-2xl border border-leaf-line bg-card py-1.5 pl-1.5 pr-3.5"
            >
              <Avatar name={reader.name} size="small" />
              <span className="leading-snug">
                <span className="font-semibold">{reader.name}</span>{' '}
                <span className="text-[0.9375rem] text-muted">{reader.as}</span>
                {reader.reads && <span className="block text-sm text-muted">{reader.reads}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {note && <p className="text-[0.9375rem]">{note}</p>}
    </section>
  )
}
