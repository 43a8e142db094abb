import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Named, UnitNode, UnitPlan, UnitSpans } from '#/features/people/units/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { HistoryList } from '#/ui/HistoryList.tsx'
import { Section } from '#/ui/Section.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import { UnitPlans } from './UnitPlans.tsx'

const CHANGES = ['openUnit', 'renameUnit', 'moveUnit', 'mergeUnits', 'splitUnit', 'closeUnit'] as const
export type ChangeKind = (typeof CHANGES)[number]

type UnitPanelProps = {
  unit: UnitNode
  /** The path of the unit it is part of. */
  parent: string | undefined
  today: string
  plans: readonly UnitPlan[]
  /** For those who keep its people, once it is loaded. */
  history?: UnitSpans | undefined
  /** For those who keep its people. */
  lists?: boolean | undefined
  /** For those who change units. */
  onChange?: ((kind: ChangeKind) => void) | undefined
  onUnplan?: ((plan: UnitPlan) => void) | undefined
  onClose: () => void
}

/** All there is to say about one unit. */
export function UnitPanel(props: UnitPanelProps) {
  const { unit, parent, today, plans, history, lists, onChange, onUnplan, onClose } = props
  const t = useTranslations('units')
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each unit that is chosen is led to, on phones above all
  useEffect(() => {
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [unit.id])
  const names = (people: readonly Named[]) =>
    people.length > 0 ? (
      <ul className="grid gap-1">
        {people.map(({ id, displayName }) => (
          <li key={id}>
            <TextLink to="/people/$personId" params={{ personId: id }}>
              {displayName}
            </TextLink>
          </li>
        ))}
      </ul>
    ) : (
      <span className="text-muted">{t('panel.nobody')}</span>
    )
  const spans = (history?.spans ?? []).toReversed()
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-20 outline-none">
      <Section
        title={<span className="wrap-anywhere">{unit.name}</span>}
        actions={
          <Button kind="quiet" size="small" icon="cross" onClick={onClose}>
            {t('panel.close')}
          </Button>
        }
      >
        <DefinitionList
          items={[
            { term: t('panel.parent'), value: parent ?? t('panel.top') },
            ...(unit.code ? [{ term: t('panel.code'), value: unit.code }] : []),
            { term: t('panel.heads'), value: names(unit.heads) },
            { term: t('panel.hr'), value: names(unit.hr) },
            ...(unit.whole === null
              ? []
              : [
                  {
                    term: t('panel.people'),
                    value: (
                      <>
                        {unit.own !== null && <p>{t('panel.own', { count: unit.own })}</p>}
                        {unit.own !== unit.whole && <p>{t('panel.whole', { count: unit.whole })}</p>}
                        {lists && (
                          <TextLink to="/people" search={{ unit: unit.id }}>
                            {t('panel.list')}
                          </TextLink>
                        )}
                      </>
                    ),
                  },
                ]),
          ]}
        />
        {plans.length > 0 && (
          <div className="grid gap-2">
            <h3 className="font-semibold">{t('plans.title')}</h3>
            <UnitPlans plans={plans} onUnplan={onUnplan} />
          </div>
        )}
        {spans.length > 0 && (
          <div className="grid gap-2">
            <h3 className="font-semibold">{t('panel.history')}</h3>
            <HistoryList
              label={t('panel.history')}
              items={spans.map(({ startsOn, endsOn, name, parent }) => ({
                key: startsOn,
                state: startsOn > today ? 'planned' : endsOn !== null && endsOn < today ? 'past' : 'current',
                from: startsOn,
                until: endsOn,
                label: name,
                detail: parent ? t('panel.below', { parent }) : t('panel.top'),
              }))}
            />
            {history?.successor && <p>{t('panel.became', { successor: history.successor })}</p>}
          </div>
        )}
        {onChange && (
          <div className="grid gap-2">
            <h3 className="font-semibold">{t('panel.change')}</h3>
            <div className="flex flex-wrap gap-2">
              {CHANGES.map((kind) => (
                <Button
                  key={kind}
                  size="small"
                  kind={kind === 'closeUnit' ? 'danger' : 'secondary'}
                  onClick={() => onChange(kind)}
                >
                  {t(`actions.${kind}`)}
                </Button>
              ))}
            </div>
          </div>
        )}
      </Section>
    </div>
  )
}
