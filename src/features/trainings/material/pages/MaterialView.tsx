import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { Material, MaterialKind, MaterialLine } from '../schema.ts'
import { MaterialItem } from './MaterialItem.tsx'

type MaterialViewProps = {
  programmeId: string
  data: Material | undefined
  problem?: string | undefined
  onAdd: (kind: MaterialKind) => void
  onEdit: (line: MaterialLine) => void
  onRemove: (line: MaterialLine) => void
  onOrder: (kind: MaterialKind, materialIds: string[]) => void
  onFile: (format: 'csv' | 'xlsx', template: boolean) => void
  filing?: boolean | undefined
}

export function MaterialView(props: MaterialViewProps) {
  const { programmeId, data, problem, onFile, filing } = props
  const t = useTranslations('material')
  return (
    <div className="grid gap-6 *:min-w-0">
      {problem && <Notice kind="problem">{problem}</Notice>}
      {!data && !problem && <Skeleton cards />}
      {data && (
        <>
          <div className="grid max-w-prose gap-1">
            <p>{t('lead')}</p>
            <p className="text-muted">{t('hint')}</p>
          </div>
          {(['term', 'content'] as const).map((kind) => (
            <Kind key={kind} kind={kind} lines={data.material.filter((line) => line.kind === kind)} {...props} />
          ))}
          <Section title={t('filesTitle')}>
            <div className="flex flex-wrap gap-2">
              <ButtonLink
                icon="upload"
                wide
                to="/trainings/programmes/$programmeId/material/import"
                params={{ programmeId }}
              >
                {t('takeIn')}
              </ButtonLink>
              <Button icon="file" wide pending={filing} onClick={() => onFile('xlsx', true)}>
                {t('template')}
              </Button>
              {data.material.length > 0 && (
                <>
                  <Button icon="file" wide pending={filing} onClick={() => onFile('xlsx', false)}>
                    {t('save')}
                  </Button>
                  <Button icon="file" wide pending={filing} onClick={() => onFile('csv', false)}>
                    {t('saveCsv')}
                  </Button>
                </>
              )}
            </div>
          </Section>
        </>
      )}
    </div>
  )
}

function Kind({
  kind,
  lines,
  onAdd,
  onEdit,
  onRemove,
  onOrder,
}: MaterialViewProps & { kind: MaterialKind; lines: MaterialLine[] }) {
  const t = useTranslations('material')
  const swap = (from: number, to: number) => {
    const ids = lines.map(({ materialId }) => materialId)
    ;[ids[from], ids[to]] = [ids[to]!, ids[from]!]
    onOrder(kind, ids)
  }
  const add = (
    <Button icon="plus" onClick={() => onAdd(kind)}>
      {t(`add.${kind}`)}
    </Button>
  )
  return (
    <Section title={t(`kinds.${kind}`)} actions={lines.length > 0 && add}>
      <p className="text-[0.9375rem] text-muted">{t(`kindHints.${kind}`)}</p>
      {lines.length === 0 ? (
        <EmptyState title={t(`none.${kind}`)} action={add}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <ol className="grid">
          {lines.map((line, index) => (
            <MaterialItem
              key={line.materialId}
              line={line}
              onEdit={() => onEdit(line)}
              onRemove={() => onRemove(line)}
              onUp={index > 0 ? () => swap(index, index - 1) : undefined}
              onDown={index < lines.length - 1 ? () => swap(index, index + 1) : undefined}
            />
          ))}
        </ol>
      )}
    </Section>
  )
}
