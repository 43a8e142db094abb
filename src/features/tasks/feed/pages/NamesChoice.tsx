import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Checkbox } from '#/ui/Checkbox.tsx'

/** Whether names stand in the calendar, and the button that makes the link. */
export function NamesChoice({ pending, onOpen }: { pending: boolean; onOpen: (withNames: boolean) => void }) {
  const t = useTranslations('calendar')
  const [withNames, setWithNames] = useState(true)
  return (
    <>
      <Checkbox
        label={t('withNames')}
        hint={t('withNamesHint')}
        checked={withNames}
        onChange={(event) => setWithNames(event.target.checked)}
      />
      <div>
        <Button kind="primary" pending={pending} onClick={() => onOpen(withNames)}>
          {t('open')}
        </Button>
      </div>
    </>
  )
}
