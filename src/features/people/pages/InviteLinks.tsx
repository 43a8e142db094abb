import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { boxLook } from '#/ui/Field.tsx'
import { Notice } from '#/ui/Notice.tsx'

type Link = { personId: string; displayName: string; url: string }

/** One-use links to be handed over one by one, where no mail is sent. */
export function InviteLinks({ links }: { links: readonly Link[] }) {
  const t = useTranslations('people.invite')
  const [copied, setCopied] = useState<string>()
  return (
    <>
      <p>{t('links')}</p>
      <ul className="grid gap-4">
        {links.map((link) => (
          <OneLink
            key={link.personId}
            link={link}
            copied={copied === link.personId}
            onCopied={() => setCopied(link.personId)}
          />
        ))}
      </ul>
      <Notice>{t('closing')}</Notice>
    </>
  )
}

function OneLink({ link, copied, onCopied }: { link: Link; copied: boolean; onCopied: () => void }) {
  const t = useTranslations('people.invite')
  const box = useRef<HTMLInputElement>(null)
  const copy = async () => {
    box.current?.select()
    // Browsers offer the clipboard on HTTPS only; inside a company network the old way still serves.
    const done = await (navigator.clipboard?.writeText(link.url).then(() => true, copySelection) ?? copySelection())
    if (done) onCopied()
  }
  return (
    <li className="grid gap-1.5">
      <span className="font-semibold">{link.displayName}</span>
      <div className="flex items-center gap-2">
        <input
          ref={box}
          readOnly
          value={link.url}
          aria-label={t('link', { name: link.displayName })}
          onFocus={(event) => event.target.select()}
          className={`${boxLook} min-w-0 flex-1 text-sm`}
        />
        <Button
          icon={copied ? 'check' : undefined}
          onClick={copy}
          aria-label={`${copied ? t('copied') : t('copy')} ${link.displayName}`}
          className="shrink-0"
        >
          {copied ? t('copied') : t('copy')}
        </Button>
      </div>
    </li>
  )
}

const copySelection = () => document.execCommand('copy')
