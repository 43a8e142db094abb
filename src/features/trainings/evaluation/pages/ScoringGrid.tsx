import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSaid } from '#/features/forms/pages/language.tsx'
import { Button } from '#/ui/Button.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Pager } from '#/ui/Pager.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { SaveState } from '#/ui/SaveState.tsx'
import { Section } from '#/ui/Section.tsx'
import { type Column, columnsOf, partsIn } from '../scoring/rules.ts'
import type { Scored, ScoringSheet } from '../scoring/schema.ts'
import { AdjustDialog } from './AdjustDialog.tsx'
import { type Keep, shown, useScoring } from './scoringState.tsx'

type Person = ScoringSheet['people'][number]
type ScoringGridProps = {
  sheet: ScoringSheet
  onKeep: Keep
  onReload: () => unknown
  /** Opens what somebody handed in. */
  onRead: (sheetId: string) => void
}

/** So many people at once: a page of inputs must stay quick. */
const PAGE = 60

/** The sheet on which points are given: arrows and Enter lead from cell to cell, a block from Excel can be pasted. */
export function ScoringGrid({ sheet, onKeep, onReload, onRead }: ScoringGridProps) {
  const t = useTranslations('evaluation')
  const said = useSaid()
  const { sentence } = useRefusal('evaluation')
  const scoring = useScoring(sheet, onKeep)
  const [page, setPage] = useState(0)
  const [adjusting, setAdjusting] = useState<Person>()
  const table = useRef<HTMLTableElement>(null)
  const columns = columnsOf(sheet.criteria, sheet.worth)
  const parts = partsIn(columns)
  const nameOf = ({ of, title }: Column) => (title ? said(title) : t(`parts.${of}`))
  if (sheet.locked && sheet.locked !== 'settled')
    return <EmptyState title={t(`locked.${sheet.locked}.title`)}>{t(`locked.${sheet.locked}.text`)}</EmptyState>
  if (sheet.people.length === 0) return <EmptyState title={t('scores.nobody')} />
  const frozen = sheet.locked !== null
  const first = page * PAGE
  const shownPeople = sheet.people.slice(first, first + PAGE).map((person, place) => ({ person, row: first + place }))

  const seek = (row: number, column: number) => {
    const cell = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${column}"]`)
    cell?.focus()
    cell?.select()
    return cell !== null && cell !== undefined
  }
  function onKey(event: KeyboardEvent<HTMLInputElement>, row: number, column: number) {
    if (event.nativeEvent.isComposing) return
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const whole = selectionStart === 0 && selectionEnd === value.length
    const steps: Record<string, [number, number] | undefined> = {
      Enter: [event.shiftKey ? -1 : 1, 0],
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: whole || selectionStart === value.length ? [0, 1] : undefined,
      ArrowLeft: whole || selectionEnd === 0 ? [0, -1] : undefined,
    }
    const step = steps[event.key]
    if (step && seek(row + step[0], column + step[1])) event.preventDefault()
  }
  function onPaste(event: ClipboardEvent<HTMLInputElement>, row: number, column: number) {
    const block = event.clipboardData
      .getData('text')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => line.split('\t'))
    if (block.length === 1 && block[0]!.length === 1) return
    event.preventDefault()
    scoring.enter(
      block.flatMap((line, down) =>
        line.flatMap((text, right) => {
          const [person, there] = [sheet.people[row + down], columns[column + right]]
          return person && there ? [{ personId: person.personId, column: there, text }] : []
        }),
      ),
    )
  }
  return (
    <Section title={t('scores.sheet')} actions={<SaveState value={scoring.saving} />}>
      {frozen ? <Notice>{t('locked.settled')}</Notice> : <p className="text-muted">{t('scores.how')}</p>}
      {scoring.problem !== undefined && (
        <Notice
          kind="problem"
          action={
            scoring.saving.state === 'retrying' ? (
              <Button onClick={scoring.retry}>{t('scores.retry')}</Button>
            ) : (
              <Button onClick={() => onReload()}>{t('scores.reload')}</Button>
            )
          }
        >
          {sentence(scoring.problem)}
        </Notice>
      )}
      <div className="relative -mx-4 overflow-x-auto px-4 sm:-mx-6 sm:px-6">
        <table ref={table} className="border-separate border-spacing-0">
          <caption className="sr-only">{t('scores.sheet')}</caption>
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky left-0 z-10 border-b border-line bg-card py-2 pr-3 text-left text-sm text-muted"
              >
                {t('file.person')}
              </th>
              {columns.map((column) => (
                <th
                  key={`${column.of} ${column.key}`}
                  scope="col"
                  className="min-w-24 border-b border-line px-1.5 py-2 text-left align-bottom text-sm font-semibold text-muted"
                >
                  {nameOf(column)}
                  <span className="block font-normal tabular-nums">{t('scores.most', { most: column.most })}</span>
                </th>
              ))}
              <th scope="col" className="border-b border-line px-1.5 py-2 text-left align-bottom text-sm text-muted">
                {t('scores.adjustment')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shownPeople.map(({ person, row }) => (
              <tr key={person.personId}>
                <th
                  scope="row"
                  className="sticky left-0 z-10 min-w-28 max-w-36 border-b border-line bg-card py-1.5 pr-3 text-left font-normal wrap-anywhere sm:min-w-44 sm:max-w-60"
                >
                  {person.displayName}
                  <span className="block text-sm text-muted">{person.number}</span>
                </th>
                {columns.map((column, place) => (
                  <td key={`${column.of} ${column.key}`} className="border-b border-line px-1.5 py-1.5">
                    <PointsCell
                      label={t('scores.cell', { name: person.displayName, what: nameOf(column), most: column.most })}
                      at={`${row} ${place}`}
                      text={scoring.textIn(person.personId, column)}
                      wrong={scoring.isWrong(person.personId, column)}
                      frozen={frozen}
                      onEnter={(text) => scoring.enter([{ personId: person.personId, column, text }])}
                      onKey={(event) => onKey(event, row, place)}
                      onPaste={(event) => onPaste(event, row, place)}
                    />
                    <Answers person={person} of={column.of} onRead={onRead} />
                  </td>
                ))}
                <td className="border-b border-line px-1.5 py-1.5">
                  <Button size="small" kind="quiet" disabled={frozen} onClick={() => setAdjusting(person)}>
                    {shown(
                      parts.reduce((sum, of) => sum + scoring.rowOf(person.personId, of).adjustment, 0) || undefined,
                    ) || t('scores.adjust')}
                    <span className="sr-only">{t('scores.adjustOf', { name: person.displayName })}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sheet.people.length > PAGE && (
        <Pager
          text={t('totals.page', { from: first + 1, to: first + shownPeople.length, count: sheet.people.length })}
          onPrevious={page > 0 ? () => setPage(page - 1) : undefined}
          onNext={first + PAGE < sheet.people.length ? () => setPage(page + 1) : undefined}
        />
      )}
      {adjusting && (
        <AdjustDialog
          name={adjusting.displayName}
          parts={parts.map((of) => ({
            ...scoring.rowOf(adjusting.personId, of),
            most: columns.reduce((sum, one) => sum + (one.of === of ? one.most : 0), 0),
          }))}
          onKeep={(of, adjustment, reason) => scoring.adjust(adjusting.personId, of, adjustment, reason)}
          onClose={() => setAdjusting(undefined)}
        />
      )}
    </Section>
  )
}

function Answers({ person, of, onRead }: { person: Person; of: Scored; onRead: (sheetId: string) => void }) {
  const t = useTranslations('evaluation.scores')
  if (of === 'observation') return null
  const sheetId = person.sheets[of]
  if (!sheetId) return <span className="block text-sm text-muted">{t('notHanded')}</span>
  return (
    <Button
      size="small"
      kind="quiet"
      aria-label={t('readOf', { name: person.displayName })}
      onClick={() => onRead(sheetId)}
    >
      {t('read')}
    </Button>
  )
}

type PointsCellProps = {
  label: string
  at: string
  text: string
  wrong: boolean
  frozen: boolean
  onEnter: (text: string) => void
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void
  onPaste: (event: ClipboardEvent<HTMLInputElement>) => void
}

function PointsCell({ label, at, text, wrong, frozen, onEnter, onKey, onPaste }: PointsCellProps) {
  const [draft, setDraft] = useState<string>()
  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      data-cell={at}
      aria-label={label}
      aria-invalid={wrong || undefined}
      readOnly={frozen}
      value={draft ?? text}
      onFocus={(event) => event.currentTarget.select()}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={() => {
        if (draft !== undefined && draft !== text) onEnter(draft)
        setDraft(undefined)
      }}
      onKeyDown={(event) => (event.key === 'Escape' ? setDraft(undefined) : onKey(event))}
      onPaste={(event) => {
        setDraft(undefined)
        onPaste(event)
      }}
      className="min-h-11 w-20 rounded-lg border border-edge bg-card px-2 py-1 text-right text-base tabular-nums text-ink aria-invalid:border-2 aria-invalid:border-needs read-only:bg-sunken sm:min-h-9"
    />
  )
}
