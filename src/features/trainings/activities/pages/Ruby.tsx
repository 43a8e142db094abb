import { rubyOf } from '../../material/rules.ts'

/** A text in its own language, with readings above the kanji where they were given (T-40). */
export function Ruby({ text, lang }: { text: string; lang?: string | undefined }) {
  return (
    <span lang={lang} className="whitespace-pre-wrap">
      {rubyOf(text).map(({ base, ruby }, index) =>
        ruby ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text never change places
          <ruby key={index}>
            {base}
            <rp>(</rp>
            <rt>{ruby}</rt>
            <rp>)</rp>
          </ruby>
        ) : (
          base
        ),
      )}
    </span>
  )
}
