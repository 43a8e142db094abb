import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { type FoundPerson, PersonField } from '#/ui/PersonField.tsx'
import { Section } from '#/ui/Section.tsx'
import type { PhaseLine, PlanOut } from '../learning/schema.ts'
import { usePhaseName } from './phaseNames.tsx'

type WhoConfirmsProps = {
  supporter: PlanOut['supporter']
  phases: readonly PhaseLine[]
  search: (text: string) => Promise<readonly FoundPerson[]>
  onName: (personId: string | null) => void
  onAsk: (number: number) => void
  pending?: boolean
  problem?: string | undefined
}

/** Who stands beside the learner where others take part, and what they said. */
export function WhoConfirms({ supporter, phases, search, onName, onAsk, pending, problem }: WhoConfirmsProps) {
  const t = useTranslations('learning.supporter')
  const name = usePhaseName()
  const [open, setOpen] = useState(false)
  const [person, setPerson] = useState<FoundPerson | null>(null)
  const close = (then?: () => void) => {
    setOpen(false)
    then?.()
  }
  const done = phases.filter(({ takesSupporter, doneOn }) => takesSupporter && doneOn)
  return (
    <Section title={t('title')}>
      <p>{t('text')}</p>
      <p className="font-medium wrap-anywhere">
        {supporter ? t(supporter.named ? 'named' : 'usual', { name: supporter.displayName }) : t('nobody')}
      </p>
      {problem && <p role="alert">{problem}</p>}
      {done.length > 0 && (
        <ul className="grid gap-2">
          {done.map(({ number, confirmation }) => (
            <li key={number} className="flex flex-wrap items-center justify-between gap-2">
              <span>{t(`states.${confirmation ?? 'none'}`, { what: name(number) })}</span>
              {confirmation !== 'asked' && confirmation !== 'confirmed' && (
                <Button size="small" disabled={pending} onClick={() => onAsk(number)}>
                  {t('again')}
                  <span className="sr-only"> {name(number)}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => setOpen(true)}>
          {t('choose')}
        </Button>
        {supporter?.named && (
          <Button size="small" kind="quiet" disabled={pending} onClick={() => onName(null)}>
            {t('unname')}
          </Button>
        )}
      </div>
      <Dialog
        open={open}
        onClose={() => close()}
        title={t('choose')}
        actions={
          <Button kind="primary" disabled={!person} onClick={() => close(() => person && onName(person.id))}>
            {t('keep')}
          </Button>
        }
      >
        <PersonField label={t('field')} value={person} onChange={setPerson} search={search} />
      </Dialog>
    </Section>
  )
}
