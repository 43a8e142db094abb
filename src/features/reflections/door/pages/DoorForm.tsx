import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DraftNotices, type DraftNoticesProps } from '#/features/forms/pages/DraftNotices.tsx'
import { Button } from '#/ui/Button.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { Page } from '#/ui/Page.tsx'
import { RadioCards } from '#/ui/RadioCards.tsx'
import { ReaderChips } from '#/ui/ReaderChips.tsx'
import { SaveState, type SaveStateValue } from '#/ui/SaveState.tsx'
import { TextArea } from '#/ui/TextArea.tsx'
import type { Door, To } from '../schema.ts'

/** In code points, as the server counts. */
export const LONGEST = 4000

type DoorFormProps = {
  door: Pick<Door, 'people' | 'ofOffice'>
  /** A question to the office, not a letter to one person. */
  office: boolean
  to: To | null
  text: string
  onChange: (part: { to?: To; text?: string }) => void
  onLeave: () => void
  saving: SaveStateValue
  notices?: DraftNoticesProps | undefined
  problem?: string | undefined
  pending?: boolean | undefined
  onSend: (to: To) => void
  /** How long it will be kept. */
  kept?: ReactNode
}

/** Writing past the line: to whom, who then reads it, and the words. */
export function DoorForm(props: DoorFormProps) {
  const { door, office, to, text, onChange, onLeave, saving, notices, problem, pending, onSend, kept } = props
  const t = useTranslations('door')
  const [tried, setTried] = useState(false)
  const chosen = to && 'personId' in to ? door.people.find(({ personId }) => personId === to.personId) : undefined
  const ready = office ? to : chosen && to
  const page = office ? { title: t('officeTitle'), lead: t('officeLead') } : { title: t('title'), lead: t('lead') }
  if (office ? door.ofOffice === 0 : door.people.length === 0)
    return (
      <Page {...page}>
        <EmptyState icon="people" title={t('nobodyTitle')}>
          {office ? t('officeNobody') : t('nobody')}
        </EmptyState>
      </Page>
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (ready && text.trim() && [...text.trim()].length <= LONGEST) onSend(ready)
  }
  return (
    <Page {...page}>
      <DraftNotices {...notices} />
      <form noValidate onSubmit={submit} onBlur={onLeave} className="grid gap-6 *:min-w-0">
        {!office && (
          <RadioCards
            label={t('toWhom')}
            hint={t('short')}
            error={tried && !chosen ? t('chooseFirst') : undefined}
            columns={2}
            choices={door.people.map(({ personId, displayName, as, unit }) => ({
              value: personId,
              label: displayName,
              hint: unit ? t('asUnit', { as: t(`as.${as}`), unit }) : t(`as.${as}`),
            }))}
            value={chosen?.personId}
            onChange={(personId) => onChange({ to: { personId } })}
          />
        )}
        <Readers office={office} ofOffice={door.ofOffice} chosen={chosen} />
        <TextArea
          label={t('text')}
          hint={t('textHint')}
          rows={8}
          limit={LONGEST}
          value={text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
        <div className="grid gap-3">
          <FieldError>{problem}</FieldError>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
            <Button kind="primary" type="submit" pending={pending} disabled={!text.trim()}>
              {t('send')}
            </Button>
            <SaveState value={saving} />
          </div>
          <p className="text-[0.9375rem] text-muted">
            {t('until')} {kept}
          </p>
        </div>
      </form>
    </Page>
  )
}

type ReadersProps = { office: boolean; ofOffice: number; chosen: Door['people'][number] | undefined }

function Readers({ office, ofOffice, chosen }: ReadersProps) {
  const t = useTranslations('door')
  if (office)
    return (
      <ReaderChips
        title={t('readers')}
        readers={[{ name: t('office'), as: t('officeReaders', { count: ofOffice }) }]}
        note={t('onlyOffice')}
      />
    )
  if (!chosen) return null
  return (
    <ReaderChips
      title={t('readers')}
      readers={[{ name: chosen.displayName, as: t(`as.${chosen.as}`) }]}
      note={t('onlyOne')}
    />
  )
}
