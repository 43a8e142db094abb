import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Section } from '#/ui/Section.tsx'
import { Table } from '#/ui/Table.tsx'
import type { Verdict } from '../schema.ts'
import { useAmounts } from './amounts.tsx'

/** So many at first: of a large training there may be hundreds. */
const AT_FIRST = 10

/** Who was a little below the mark, and what alone could have carried them over it (B-03). */
export function Below({ below }: Pick<Verdict, 'below'>) {
  const t = useTranslations('verdict.below')
  const { points } = useAmounts()
  const [all, showAll] = useState(false)
  const shown = all ? below : below.slice(0, AT_FIRST)
  const named = (parts: readonly Verdict['below'][number]['by'][number][]) => (
    <ul className="flex flex-wrap gap-x-4 max-sm:justify-end">
      {parts.map((part) => (
        <li key={part}>{t(`given.${part}`)}</li>
      ))}
    </ul>
  )
  return (
    <Section title={t('title')}>
      <p>{below.length > 0 ? t('text') : t('none')}</p>
      {below.length > 0 && (
        <div className="-mx-4 max-sm:mx-0">
          <Table
            caption={t('title')}
            rows={shown}
            rowKey={({ person }) => person.id}
            columns={[
              {
                key: 'person',
                header: t('person'),
                cell: ({ person }) => <span className="font-medium wrap-anywhere">{person.displayName}</span>,
              },
              { key: 'short', header: t('short'), align: 'end', narrow: true, cell: ({ short }) => points(short) },
              {
                key: 'by',
                header: t('by'),
                cell: ({ by, missing }) => (
                  <>
                    {by.length > 0 ? named(by) : t('nothing')}
                    {missing.length > 0 && (
                      <span className="block text-sm text-muted">
                        {t('missing', { parts: missing.map((part) => t(`given.${part}`)).join(' / ') })}
                      </span>
                    )}
                  </>
                ),
              },
            ]}
          />
        </div>
      )}
      {shown.length < below.length && (
        <div>
          <Button wide onClick={() => showAll(true)}>
            {t('all', { count: below.length })}
          </Button>
        </div>
      )}
    </Section>
  )
}
