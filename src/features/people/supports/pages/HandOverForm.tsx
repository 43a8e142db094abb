import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { SupportKind } from '#/features/people/record/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { ChoiceGroup } from '#/ui/ChoiceGroup.tsx'
import { DayField } from '#/ui/DayField.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { PersonField } from '#/ui/PersonField.tsx'
import { Select } from '#/ui/Select.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { HandingLine } from '../handing/schema.ts'
import type { Chosen } from './candidateSearch.tsx'
import { SUPPORT_KINDS } from './supportWords.tsx'

export type HandOverDraft = { successor: Chosen | null; on: string; kind: SupportKind | undefined }

type HandOverFormProps = {
  /** Of the one who hands over. */
  name: string
  /** About one person alone: there is nothing to choose from. */
  one: boolean
  draft: HandOverDraft
  onDraft: (draft: HandOverDraft) => void
  search: (text: string) => Promise<readonly Chosen[]>
  /** Undefined while they are being loaded. */
  lines: readonly HandingLine[] | undefined
  others: number
  pending?: boolean | undefined
  error?: string | undefined
  onHandOver: (successor: Chosen, personIds: string[]) => void
  onClose: () => void
}

/** Who follows, from when, and for whom. */
export function HandOverForm({ name, one, draft, onDraft, search, lines, others, ...rest }: HandOverFormProps) {
  const t = useTranslations('supports.handing')
  const kinds = useTranslations('supports.kinds')
  const appoint = useTranslations('supports.appoint')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { successor, on, kind } = draft
  const handed = (lines ?? []).filter(({ personId, themselves }) => !themselves && !left.has(personId))
  const personIds = [...new Set(handed.map(({ personId }) => personId))]
  return (
    <Dialog
      open
      onClose={() => !rest.pending && rest.onClose()}
      title={t('title', { name })}
      actions={
        <>
          <Button onClick={rest.onClose} disabled={rest.pending}>
            {appoint('cancel')}
          </Button>
          <Button
            kind="primary"
            pending={rest.pending}
            disabled={!successor || personIds.length === 0}
            onClick={() => successor && rest.onHandOver(successor, personIds)}
          >
            {one ? t('confirmOne') : t('confirm', { count: personIds.length })}
          </Button>
        </>
      }
    >
      <PersonField
        label={t('successor')}
        value={successor}
        onChange={(chosen) => onDraft({ ...draft, successor: chosen })}
        search={search}
      />
      {successor?.away && <Notice>{t('awayNote', { name: successor.displayName, away: successor.away })}</Notice>}
      <DayField
        label={t('on')}
        hint={t('onHint', { name })}
        value={on}
        onChange={(day) => day && onDraft({ ...draft, on: day })}
      />
      {!one && (
        <Select
          label={t('kind')}
          placeholder={t('everyKind')}
          value={kind ?? ''}
          choices={SUPPORT_KINDS.map((value) => ({ value, label: kinds(value) }))}
          onChange={(event) =>
            onDraft({ ...draft, kind: (event.target.value || undefined) as SupportKind | undefined })
          }
        />
      )}
      {!lines ? (
        <Skeleton lines={3} />
      ) : lines.length === 0 ? (
        <p className="text-muted">{t('nobody')}</p>
      ) : (
        <Lines
          lines={lines}
          name={name}
          left={left}
          onToggle={(personId) => setLeft((now) => toggled(now, personId))}
          one={one}
        />
      )}
      {others > 0 && <p className="text-[0.9375rem] text-muted">{t('others', { count: others })}</p>}
      <p className="text-[0.9375rem] text-muted">{t('keeps', { name })}</p>
      <div role="alert">
        <FieldError>{rest.error}</FieldError>
      </div>
    </Dialog>
  )
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}

type LinesProps = {
  lines: readonly HandingLine[]
  name: string
  left: ReadonlySet<string>
  onToggle: (personId: string) => void
  one: boolean
}

/** Each person once, with all that somebody is to them. */
function Lines({ lines, name, left, onToggle, one }: LinesProps) {
  const t = useTranslations('supports.handing')
  const kinds = useTranslations('supports.kinds')
  const locale = useLocale()
  const noteOf = ({ already, themselves }: HandingLine) =>
    themselves ? t('themselves') : already ? t('already', { name }) : ''
  if (one) return <p className="empty:hidden">{lines.map(noteOf).join(' ')}</p>
  const said = (line: HandingLine) => {
    const days = { kind: kinds(line.kind), from: dateText(line.from, locale) }
    return [
      line.until ? t('fromUntil', { ...days, until: dateText(line.until, locale) }) : t('from', days),
      noteOf(line),
    ]
  }
  return (
    <ChoiceGroup label={t('list')}>
      {[...Map.groupBy(lines, ({ personId }) => personId)].map(([personId, all]) => {
        const first = all[0]!
        const hint = (
          <>
            {first.unit && <span className="block">{first.unit}</span>}
            {all.flatMap((line) =>
              said(line)
                .filter(Boolean)
                .map((text) => (
                  <span key={line.supportId + text} className="block">
                    {text}
                  </span>
                )),
            )}
          </>
        )
        return (
          <Checkbox
            key={personId}
            label={first.displayName}
            hint={hint}
            checked={!first.themselves && !left.has(personId)}
            disabled={first.themselves}
            onChange={() => onToggle(personId)}
          />
        )
      })}
    </ChoiceGroup>
  )
}
