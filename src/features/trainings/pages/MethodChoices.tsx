import { useTranslations } from 'use-intl'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Select } from '#/ui/Select.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { MethodKind, MethodsToChoose } from '../choosing/schema.ts'

type MethodChoicesProps = {
  methods: MethodsToChoose | undefined
  onMethod: (kind: MethodKind, method: string) => void
  problem?: unknown
}

/** How people are evaluated and what they learnt is kept: as Banso brings it, or as the organisation made it; kept at once. */
export function MethodChoices({ methods, onMethod, problem }: MethodChoicesProps) {
  const t = useTranslations('trainings.design')
  const { sentence } = useRefusal('trainings')
  return (
    <Section title={t('methods')}>
      {methods ? (
        (['evaluation', 'retention'] as const).map((kind) => {
          const { choices, chosen } = methods[kind]
          return (
            <Select
              key={kind}
              label={t(kind)}
              placeholder={t('choose')}
              choices={[
                { value: 'standard', label: t(`standard.${kind}`) },
                ...choices.map(({ id, name }) => ({ value: id, label: name })),
                ...(chosen === 'own' ? [{ value: 'own', label: t('own') }] : []),
              ]}
              value={chosen ?? ''}
              onChange={({ target }) => target.value && target.value !== 'own' && onMethod(kind, target.value)}
            />
          )
        })
      ) : (
        <Skeleton lines={2} />
      )}
      <div role="alert">{problem ? <Notice kind="problem">{sentence(problem)}</Notice> : null}</div>
    </Section>
  )
}
