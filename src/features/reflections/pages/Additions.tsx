import { useTranslations } from 'use-intl'
import { Written } from '#/features/forms/pages/Written.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { Section } from '#/ui/Section.tsx'
import type { Reading } from '../schema.ts'
import { useSpeech } from './speech.tsx'

/** What was added after it was handed in, each with its day and time; for its author, the way to add more. */
export function Additions({ reading: { additions, mayAdd, reflection } }: { reading: Reading }) {
  const t = useTranslations('reflections.reading')
  const { time } = useSpeech()
  const add = mayAdd && (
    <ButtonLink size="small" icon="pencil" to="/reflections/$reflectionId/add" params={{ reflectionId: reflection.id }}>
      {t('add')}
    </ButtonLink>
  )
  if (additions.length === 0) return add ? <div>{add}</div> : null
  return (
    <Section title={t('additions')} actions={add}>
      <ul className="grid gap-5">
        {additions.map(({ at, text }) => (
          <li key={at} className="grid gap-1">
            <span className="text-[0.9375rem] text-muted">{time(at)}</span>
            <Written text={text} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
