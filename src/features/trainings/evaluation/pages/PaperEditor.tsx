import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Question } from '#/features/forms/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { DayField } from '#/ui/DayField.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { flawsOf, SCORE } from '../papers/rules.ts'
import { PaperQuestion, type TextQuestion } from './PaperQuestion.tsx'
import type { Drafted } from './Papers.tsx'

type PaperEditorProps = {
  paper: Drafted
  /** Somebody was asked already: only the days may be moved. */
  asked: boolean
  /** The training has begun: what the paper counts for stays. */
  frozen: boolean
  pending?: boolean | undefined
  onKeep: (paper: Drafted) => void
  onClose: () => void
}

const READERS = { hire: 'hidden', trainer: 'hidden', manager: 'hidden', hr: 'hidden' } as const
const MOST_QUESTIONS = 20

/** A paper being edited: its days, what it counts for, and its questions in both languages side by side (T-40). */
export function PaperEditor({ paper: before, asked, frozen, pending, onKeep, onClose }: PaperEditorProps) {
  const t = useTranslations('evaluation.editor')
  const [paper, setPaper] = useState(before)
  const { form, kind, points, opensOn, dueOn } = paper
  const scored = kind === 'before' || kind === 'after'
  const set = (change: Partial<Drafted>) => setPaper({ ...paper, ...change })
  const setForm = (change: Partial<Drafted['form']>) => set({ form: { ...form, ...change } })
  const setQuestion = (place: number, question: Question) =>
    setForm({ questions: form.questions.with(place, question) })
  const named = (text: { ja: string; en: string }) => text.ja.trim() !== '' && text.en.trim() !== ''
  const isWhole =
    named(form.title) &&
    form.questions.length > 0 &&
    form.questions.every(
      (question) =>
        named(question.title) && (question.kind !== 'choice' || question.options.every(({ label }) => named(label))),
    )
  const flaws = flawsOf(paper)
  const number = (text: string, most: number) => Math.min(most, Number(text.normalize('NFKC').replace(/\D/g, '') || 0))
  function addQuestion() {
    let place = form.questions.length + 1
    while (form.questions.some(({ key }) => key === `q${place}`)) place += 1
    const group = form.groups[0]!.key
    const question: TextQuestion = {
      ...{
        kind: 'text',
        key: `q${place}`,
        title: { ja: '', en: '' },
        required: true,
        group,
        readers: READERS,
        maxLength: 2000,
      },
    }
    setForm({ questions: [...form.questions, question] })
  }
  return (
    <div className="grid gap-5">
      {asked && <Notice>{t('asked')}</Notice>}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {(['ja', 'en'] as const).map((language) => (
          <TextField
            key={language}
            label={t(`title.${language}`)}
            lang={language}
            maxLength={200}
            disabled={asked}
            value={form.title[language]}
            error={form.title[language].trim() ? undefined : t('empty')}
            onChange={({ target }) => {
              const title = { ...form.title, [language]: target.value }
              setForm({ title, groups: form.groups.map((group) => ({ ...group, title })) })
            }}
          />
        ))}
        <DayField
          label={t('opensOn')}
          value={opensOn}
          onChange={(day) => day && set({ opensOn: day as Drafted['opensOn'] })}
        />
        <DayField
          label={t('dueOn')}
          hint={t('dueHint')}
          value={dueOn}
          error={flaws.includes('ends-before-it-begins') ? t('endsBefore') : undefined}
          onChange={(day) => day && set({ dueOn: day as Drafted['dueOn'] })}
        />
        <TextField
          label={t('minutes')}
          inputMode="numeric"
          disabled={asked}
          value={String(form.minutes)}
          onChange={({ target }) => setForm({ minutes: Math.max(1, number(target.value, 60)) })}
        />
        {scored && (
          <TextField
            label={t('points')}
            hint={t('pointsHint')}
            inputMode="numeric"
            disabled={frozen}
            value={String(points)}
            onChange={({ target }) => set({ points: number(target.value, 100) })}
          />
        )}
      </div>
      {form.questions.map((question, place) => (
        <PaperQuestion
          key={question.key}
          place={place + 1}
          question={question}
          disabled={asked}
          fixed={question.key === SCORE}
          onChange={(next) => setQuestion(place, next)}
          onRemove={() => setForm({ questions: form.questions.toSpliced(place, 1) })}
        />
      ))}
      {kind === 'satisfaction' ? (
        <p className="text-muted">{t('alone')}</p>
      ) : (
        !asked &&
        form.questions.length < MOST_QUESTIONS && (
          <Button icon="plus" onClick={addQuestion}>
            {t('addQuestion')}
          </Button>
        )
      )}
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" disabled={!isWhole || flaws.length > 0} pending={pending} onClick={() => onKeep(paper)}>
          {t('keep')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </div>
  )
}
