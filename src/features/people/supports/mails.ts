import type { Locale } from '#/platform/use-case.ts'
import { translate } from '#/platform/words.ts'
import type { NewSupporter } from './queries.ts'
import en from './words.en.ts'
import ja from './words.ja.ts'

const words = { ja: ja.told, en: en.told }
const kinds = { ja: ja.kinds, en: en.kinds }

/** What a mail says of a new supporter: the name, and as what. */
export function newSupporterSentence(
  { displayName, kind }: Pick<NewSupporter, 'displayName' | 'kind'>,
  locale: Locale,
) {
  const t = translate(words, locale)
  return t('sentence', { name: displayName, kind: kinds[locale][kind] })
}
