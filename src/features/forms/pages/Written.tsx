import { languageOf } from '../reading/rules.ts'

/** What a person wrote, as they wrote it, in its own language for screen readers and line breaks. */
export function Written({ text }: { text: string }) {
  return (
    <p lang={languageOf(text)} className="max-w-prose whitespace-pre-wrap">
      {text}
    </p>
  )
}
