import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Section } from '#/ui/Section.tsx'

type KeptLinkProps = {
  feed: { since: string; withNames: boolean }
  pending: boolean
  onOpen: (withNames: boolean) => void
  onClose: () => void
}

/** The link there is: since when and with what; made anew or ended, each after a question. */
export function KeptLink({ feed, pending, onOpen, onClose }: KeptLinkProps) {
  const t = useTranslations('calendar')
  const locale = useLocale()
  const [asking, setAsking] = useState<'renew' | 'close'>()
  const [withNames, setWithNames] = useState(feed.withNames)
  const done = () => setAsking(undefined)
  return (
    <Section title={t('there.title')}>
      <p>
        {t('there.since', { day: dateText(feed.since, locale) })}
        <br />
        {feed.withNames ? t('there.named') : t('there.unnamed')}
      </p>
      <p className="text-[0.9375rem] text-muted">{t('there.lost')}</p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => setAsking('renew')}>{t('renew.action')}</Button>
        <Button kind="danger" onClick={() => setAsking('close')}>
          {t('close.action')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking === 'renew'}
        title={t('renew.title')}
        confirm={t('renew.confirm')}
        kind="primary"
        pending={pending}
        onConfirm={() => {
          onOpen(withNames)
          done()
        }}
        onClose={done}
      >
        <p>{t('renew.text')}</p>
        <Checkbox
          label={t('withNames')}
          hint={t('withNamesHint')}
          checked={withNames}
          onChange={(event) => setWithNames(event.target.checked)}
        />
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'close'}
        title={t('close.title')}
        confirm={t('close.confirm')}
        pending={pending}
        onConfirm={() => {
          onClose()
          done()
        }}
        onClose={done}
      >
        <p>{t('close.text')}</p>
      </ConfirmDialog>
    </Section>
  )
}
