import type { Bilingual, FormVersion, Question } from '#/features/forms/schema.ts'
import type { PaperKind } from '../schema.ts'

const group = 'main'
const readers = { hire: 'hidden', trainer: 'hidden', manager: 'hidden', hr: 'hidden' } as const
const said = (ja: string, en: string): Bilingual => ({ ja, en })

const text = (key: string, title: Bilingual, help?: Bilingual): Question => ({
  ...{ kind: 'text', key, title, ...(help && { help }), required: true, group, readers, maxLength: 2000 },
})

const paper = (key: PaperKind, title: Bilingual, minutes: number, questions: Question[]): FormVersion => ({
  ...{ key, version: 1, title, minutes, questions },
  groups: [{ key: group, title }],
})

/** The papers as Banso proposes them; what a training really asks, its owner adds. */
export const FORMS: Record<PaperKind, FormVersion> = {
  before: paper('before', said('事前課題', 'Before the training'), 15, [
    text(
      'expects',
      said(
        'この研修のあと、仕事でできるようになりたいことは何ですか',
        'What would you like to be able to do at work after this training?',
      ),
    ),
    text(
      'knows',
      said('テーマについて、いま知っていることを書いてください', 'Write down what you already know about the topic'),
      said('調べなくてかまいません。', 'No need to look anything up.'),
    ),
  ]),
  after: paper('after', said('事後課題', 'After the training'), 30, [
    text(
      'explains',
      said(
        '研修の要点を、自分の言葉で三つ説明してください',
        'Explain three main points of the training in your own words',
      ),
    ),
    text(
      'applies',
      said('自分の仕事のどの場面で、どのように使いますか', 'Where in your work will you use it, and how?'),
      said('場面・すること・いつから、を書いてください。', 'Say where, what you will do, and from when.'),
    ),
  ]),
  understanding: paper('understanding', said('理解度の自己評価', 'How well I understood it'), 2, [
    {
      ...{ kind: 'number', key: 'score', required: true, group, readers, range: { min: 0, max: 10 } },
      title: said(
        '研修の内容を、どのくらい理解できましたか（0〜10）',
        'How well did you understand the training (0 to 10)?',
      ),
      help: said(
        '0は「ほとんど分からない」、10は「人に教えられる」です。',
        '0 means “hardly at all”, 10 means “I could teach it”.',
      ),
    },
  ]),
  satisfaction: paper('satisfaction', said('研修の満足度', 'How I liked the training'), 1, [
    {
      ...{ kind: 'scale', key: 'score', required: true, group, readers },
      title: said('この研修に、どのくらい満足していますか', 'How content are you with this training?'),
      scale: {
        ...{ min: 1, max: 5 },
        lowLabel: said('不満', 'Not at all'),
        highLabel: said('満足', 'Very'),
      },
    },
  ]),
}
