import { useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { Section } from '#/ui/Section.tsx'
import type { Operation } from '../schema.ts'
import { useMeasures } from './measures.tsx'

type Backups = Operation['backups']

type BackupsSectionProps = { backups: Backups; keyFile: string }

/** Which copies of the database there are, how they come about, and what is not in them. */
export function BackupsSection({ backups: { every, dir, kept, failure }, keyFile }: BackupsSectionProps) {
  const t = useTranslations('admin.backups')
  const { bytes, moment } = useMeasures()
  return (
    <Section title={t('title')}>
      <DefinitionList
        items={[
          { term: t('every'), value: t(`rhythm.${every}`) },
          { term: t('dir'), value: <span className="wrap-anywhere">{dir}</span> },
          ...(failure
            ? [
                {
                  term: t('failure'),
                  value: (
                    <>
                      {moment(failure.at)}{' '}
                      <span lang="en" className="wrap-anywhere">
                        {failure.reason}
                      </span>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {kept.length > 0 ? (
        <ul className="grid divide-y divide-line">
          {kept.map(({ name, at, readable, ...one }) => (
            <li key={name} className="flex items-center justify-between gap-4 py-2.5 first:pt-0 last:pb-0">
              <div className="min-w-0">
                <p>{t('made', { time: moment(at), size: bytes(one.bytes) })}</p>
                <p className="wrap-anywhere text-[0.9375rem] text-muted">{name}</p>
              </div>
              {!readable && (
                <span className="shrink-0">
                  <Badge kind="needs-you">{t('unreadable')}</Badge>
                </span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted">{t('none')}</p>
      )}
      <div className="grid gap-1 rounded-xl bg-sunken px-4 py-3">
        <h3 className="font-semibold">{t('key.title')}</h3>
        <p>{t('key.text')}</p>
        <p>{t('key.how')}</p>
        <p className="wrap-anywhere text-[0.9375rem] text-muted">{keyFile}</p>
      </div>
    </Section>
  )
}
