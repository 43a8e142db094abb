import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Section } from '#/ui/Section.tsx'
import type { CastOut } from '../schema.ts'
import { useReadable } from './readable.tsx'

type TourProps = { cast: CastOut; entering: string | undefined; onEnter: (personId: string) => void }

/** What to do first: a reflection from its first word to its answer, through two pairs of eyes. */
export function Tour({ cast: { people }, entering, onEnter }: TourProps) {
  const t = useTranslations('demo.tour')
  const readable = useReadable()
  const newcomer = people.find(({ part }) => part === 'newcomer')
  const trainer = people.find(({ part }) => part === 'trainer')
  if (!newcomer || !trainer) return null
  const names = { newcomer: readable(newcomer), trainer: readable(trainer) }
  return (
    <Section title={t('title')}>
      <ol className="grid gap-3 *:min-w-0 md:grid-cols-3 md:gap-6">
        {(['write', 'answer', 'read'] as const).map((step, index) => (
          <li key={step} className="flex gap-3">
            <span
              aria-hidden="true"
              className="grid size-7 shrink-0 place-items-center rounded-full bg-leaf-soft text-sm font-bold text-leaf-ink"
            >
              {index + 1}
            </span>
            <span className="min-w-0 wrap-anywhere">{t(step, names)}</span>
          </li>
        ))}
      </ol>
      <div>
        <Button
          kind="primary"
          wide
          pending={entering === newcomer.personId}
          className="max-w-full wrap-anywhere"
          onClick={() => onEnter(newcomer.personId)}
        >
          {t('begin', names)}
        </Button>
      </div>
    </Section>
  )
}
