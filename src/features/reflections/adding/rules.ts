import type { FormVersion } from '#/features/forms/schema.ts'
import en from '../words.en.ts'
import ja from '../words.ja.ts'

const said = (key: keyof typeof ja.adding.form) => ({ ja: ja.adding.form[key], en: en.adding.form[key] })

/** The one question under which somebody adds to what they handed in; its readers are those of the trainer's. */
export const additionForm: FormVersion = {
  key: 'addition',
  version: 1,
  title: said('title'),
  minutes: 2,
  groups: [{ key: 'addition', title: said('title') }],
  questions: [
    {
      key: 'words',
      kind: 'text',
      title: said('question'),
      help: said('help'),
      required: true,
      group: 'addition',
      maxLength: 2000,
      readers: { hire: 'hidden', trainer: 'answers', manager: 'hidden', hr: 'hidden' },
    },
  ],
}
