import { useEffect, useEffectEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../Button.tsx'
import { Notice } from '../Notice.tsx'
import { Page } from '../Page.tsx'

/** Instead of a page while the server cannot be reached; goes on by itself when the connection is back. */
export function Unreachable({ onAgain }: { onAgain: () => void }) {
  const again = useEffectEvent(onAgain)
  useEffect(() => {
    const back = () => again()
    addEventListener('online', back)
    return () => removeEventListener('online', back)
  }, [])
  return <UnreachablePage drafts={draftsHere()} onAgain={onAgain} />
}

type UnreachablePageProps = {
  /** So many drafts are kept in this browser and nowhere else yet. */
  drafts: number
  onAgain: () => void
}

export function UnreachablePage({ drafts, onAgain }: UnreachablePageProps) {
  const t = useTranslations('ui.unreachable')
  return (
    <Page title={t('title')}>
      <p role="alert">{t('text')}</p>
      <Notice kind={drafts > 0 ? 'needs-you' : 'info'}>{t('drafts', { count: drafts })}</Notice>
      <div>
        <Button kind="primary" onClick={onAgain}>
          {t('again')}
        </Button>
      </div>
    </Page>
  )
}

function draftsHere(): number {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith('banso.draft.')).length
  } catch {
    return 0
  }
}
