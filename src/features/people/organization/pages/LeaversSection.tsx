import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '#/ui/TextField.tsx'
import type { PartProps } from './Organization.tsx'
import { SettingsSection } from './SettingsSection.tsx'

const MOST = 240
const isSound = (months: number) => Number.isInteger(months) && months >= 0 && months <= MOST

/** How long the office keeps the record of somebody who left. To shorten it erases for good, so it is asked first. */
export function LeaversSection(props: PartProps) {
  const t = useTranslations('organization.leavers')
  const before = props.settings.keepLeaversMonths
  return (
    <SettingsSection
      {...props}
      title={t('title')}
      keys={['keepLeaversMonths']}
      faulty={({ keepLeaversMonths }) => !isSound(keepLeaversMonths)}
      question={({ keepLeaversMonths: months }) =>
        months < before ? { title: t('shorter'), text: t('shorterText', { months }), confirm: t('confirm') } : undefined
      }
    >
      {({ keepLeaversMonths: months }, change) => (
        <Months months={months} onMonths={(keepLeaversMonths) => change({ keepLeaversMonths })} />
      )}
    </SettingsSection>
  )
}

/** What makes no number stays as it was typed. */
function Months({ months, onMonths }: { months: number; onMonths: (months: number) => void }) {
  const t = useTranslations('organization.leavers')
  const [typed, setTyped] = useState('')
  return (
    <TextField
      label={t('months')}
      hint={t('hint')}
      inputMode="numeric"
      autoComplete="off"
      className="max-w-32"
      value={Number.isNaN(months) ? typed : String(months)}
      error={isSound(months) ? undefined : t('wrong')}
      onChange={(event) => {
        setTyped(event.target.value)
        onMonths(numberIn(event.target.value))
      }}
    />
  )
}

function numberIn(text: string): number {
  const digits = text.normalize('NFKC').trim()
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN
}
