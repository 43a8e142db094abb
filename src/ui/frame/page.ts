import { lazyRouteComponent } from '@tanstack/react-router'
import { type WordsOf, withWords } from './language.ts'

/** A page that is loaded when it is opened, together with the words it says beyond the first. */
export const page = <Module extends Record<string, unknown>>(
  load: () => Promise<Module>,
  name: keyof Module & string,
  ...words: WordsOf[]
) => lazyRouteComponent(async () => (await Promise.all([load(), withWords(words)]))[0] as never, name)
