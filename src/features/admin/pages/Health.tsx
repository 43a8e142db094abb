import { useTranslations } from 'use-intl'
import { Notice } from '#/ui/Notice.tsx'
import { Section } from '#/ui/Section.tsx'
import type { Concern } from '../schema.ts'

/** Whether all is well, and if not, what to do about each thing. */
export function Health({ concerns }: { concerns: readonly Concern[] }) {
  const t = useTranslations('admin')
  const mood = concerns.length === 0 ? 'well' : concerns.some(({ pressing }) => pressing) ? 'needs' : 'mostly'
  return (
    <Section title={t('health.title')}>
      <Notice kind={mood === 'needs' ? 'needs-you' : 'good'} title={t(`health.${mood}`)}>
        {t(`health.${mood}Text`)}
      </Notice>
      {concerns.length > 0 && (
        <ul className="grid gap-3">
          {concerns.map(({ kind, count, pressing }) => (
            <li key={kind} className={`border-s-4 ps-4 ${pressing ? 'border-needs' : 'border-line'}`}>
              <p className="font-semibold">{t(`concerns.${kind}.title`, { count })}</p>
              <p className="max-w-prose text-muted">{t(`concerns.${kind}.text`)}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
