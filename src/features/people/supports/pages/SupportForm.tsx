import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SupportKind } from '#/features/people/record/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { DayField } from '#/ui/DayField.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { PersonField } from '#/ui/PersonField.tsx'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'
import type { SupportLine } from '../schema.ts'
import { type CandidateWish, type Chosen, useCandidates } from './candidateSearch.tsx'
import { SUPPORT_KINDS, useKindWords, useRhythmWords } from './supportWords.tsx'

export type SupportDraft = {
  kind: SupportKind
  supporter: Chosen | null
  /** Undefined: as the map of the kind of hire says. */
  rhythm: { everyMin: number | null; everyMax: number | null } | undefined
  type: string
  startsOn: string
  endsOn: string | null
}

type SupportFormProps = {
  /** The support that changes; without it somebody is appointed. */
  support?: SupportLine | undefined
  personId: string
  /** As what somebody is missing, if that is how one got here. */
  kind?: SupportKind | undefined
  today: string
  pending?: boolean | undefined
  error?: string | undefined
  onSave: (draft: SupportDraft & { supporter: Chosen }) => void
  onClose: () => void
}

const RHYTHMS = ['-', '1-7', '7-7', '7-14', '14-14', '30-30', '30-61', '61-92', '92-92', '183-183']
const codeOf = ({ everyMin, everyMax }: { everyMin: number | null; everyMax: number | null }) =>
  `${everyMin ?? ''}-${everyMax ?? ''}`
function rhythmFrom(code: string) {
  const [everyMin = null, everyMax = null] = code.split('-').map((days) => (days === '' ? null : Number(days)))
  return { everyMin, everyMax }
}

/** Who stands beside the person, as what, how often and from when to when. */
export function SupportForm({ support, personId, today, pending, error, onSave, onClose, ...given }: SupportFormProps) {
  const t = useTranslations('supports.appoint')
  const kindWords = useKindWords()
  const [draft, setDraft] = useState<SupportDraft>({
    kind: support?.kind ?? given.kind ?? 'trainer',
    supporter: support ? { id: support.supporterId, displayName: support.supporterName } : null,
    rhythm: support && { everyMin: support.everyMin, everyMax: support.everyMax },
    type: support?.type ?? '',
    startsOn: support?.startsOn ?? today,
    endsOn: support?.endsOn ?? null,
  })
  const [tried, setTried] = useState(false)
  const set = (change: Partial<SupportDraft>) => setDraft((now) => ({ ...now, ...change }))
  const { supporter } = draft
  const save = () => (supporter ? onSave({ ...draft, supporter }) : setTried(true))
  return (
    <Dialog
      open
      onClose={() => !pending && onClose()}
      title={
        support
          ? t('changeTitle', { name: support.supporterName, kind: kindWords({ kind: support.kind }) })
          : t('title')
      }
      actions={
        <>
          <Button onClick={onClose} disabled={pending}>
            {t('cancel')}
          </Button>
          <Button kind="primary" pending={pending} onClick={save}>
            {support ? t('saveChange') : t('save')}
          </Button>
        </>
      }
    >
      {!support && (
        <>
          <Select
            label={t('kind')}
            value={draft.kind}
            choices={SUPPORT_KINDS.map((kind) => ({ value: kind, label: kindWords({ kind }) }))}
            onChange={(event) => set({ kind: event.target.value as SupportKind, supporter: null })}
          />
          <ChooseSupporter
            wish={{ personId, kind: draft.kind, on: draft.startsOn }}
            value={supporter}
            error={tried && !supporter ? t('missing') : undefined}
            onChange={(chosen) => set({ supporter: chosen })}
          />
        </>
      )}
      <DayField label={t('startsOn')} value={draft.startsOn} onChange={(day) => day && set({ startsOn: day })} />
      <DayField
        label={t('endsOn')}
        hint={t('endsOnHint')}
        optional
        value={draft.endsOn}
        min={draft.startsOn}
        onChange={(day) => set({ endsOn: day ?? null })}
      />
      <RhythmSelect value={draft.rhythm} usual={!support} onChange={(rhythm) => set({ rhythm })} />
      <TextField
        label={t('type')}
        hint={t('typeHint')}
        optional
        maxLength={100}
        value={draft.type}
        onChange={(event) => set({ type: event.target.value })}
      />
      {!support && <p className="text-[0.9375rem] text-muted">{t('tellHint')}</p>}
      <div role="alert">
        <FieldError>{error}</FieldError>
      </div>
    </Dialog>
  )
}

type ChooseSupporterProps = {
  wish: CandidateWish
  value: Chosen | null
  error: string | undefined
  onChange: (chosen: Chosen | null) => void
}

function ChooseSupporter({ wish, value, error, onChange }: ChooseSupporterProps) {
  const t = useTranslations('supports.appoint')
  const search = useCandidates(wish)
  return (
    <>
      <PersonField
        label={t('person')}
        hint={t('personHint')}
        error={error}
        value={value}
        onChange={onChange}
        search={search}
      />
      {value?.away && <Notice>{t('awayNote', { name: value.displayName, away: value.away })}</Notice>}
      {value?.already && <Notice kind="needs-you">{t('alreadyNote', { name: value.displayName })}</Notice>}
    </>
  )
}

type RhythmSelectProps = {
  value: SupportDraft['rhythm']
  /** Whether the map may decide. */
  usual: boolean
  onChange: (rhythm: SupportDraft['rhythm']) => void
}

function RhythmSelect({ value, usual, onChange }: RhythmSelectProps) {
  const t = useTranslations('supports.appoint')
  const words = useRhythmWords()
  const code = value && codeOf(value)
  const codes = code === undefined || RHYTHMS.includes(code) ? RHYTHMS : [code, ...RHYTHMS]
  return (
    <Select
      label={t('rhythm')}
      value={code ?? 'usual'}
      choices={[
        ...(usual ? [{ value: 'usual', label: t('usual') }] : []),
        ...codes.map((one) => ({ value: one, label: words(rhythmFrom(one)) })),
      ]}
      onChange={(event) => onChange(event.target.value === 'usual' ? undefined : rhythmFrom(event.target.value))}
    />
  )
}
