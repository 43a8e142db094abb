import { useLocale, useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { Ruby } from '../../activities/pages/Ruby.tsx'
import { languagesOf, withoutRuby } from '../rules.ts'
import type { MaterialLine } from '../schema.ts'
import { useTongue } from './materialQuery.tsx'

type MaterialItemProps = {
  line: MaterialLine
  onEdit: () => void
  onRemove: () => void
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
}

/** One piece, as learners read it, with its place in the order. */
export function MaterialItem({ line: { texts }, onEdit, onRemove, onUp, onDown }: MaterialItemProps) {
  const t = useTranslations('material')
  const tongue = useTongue()
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  const { ja } = texts
  const heading = withoutRuby(ja.heading)
  const others = languagesOf([texts]).slice(1)
  return (
    <li className="grid gap-2 border-t border-line py-3.5 first:border-t-0 first:pt-0 sm:grid-cols-[1fr_auto] sm:items-start sm:gap-4">
      <div className="grid min-w-0 gap-1 wrap-anywhere">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <strong className="text-lg">
            <Ruby text={ja.heading} lang="ja" />
          </strong>
          {ja.part && <Badge>{ja.part}</Badge>}
        </p>
        {ja.meaning && (
          <p>
            <Ruby text={ja.meaning} lang="ja" />
          </p>
        )}
        {ja.example && (
          <p className="text-[0.9375rem] text-muted">
            <Ruby text={ja.example} lang="ja" />
          </p>
        )}
        {others.length > 0 && (
          <p className="text-sm text-muted">{t('inLanguages', { languages: list.format(others.map(tongue)) })}</p>
        )}
      </div>
      <div className="flex flex-wrap gap-1">
        <Button
          size="small"
          kind="quiet"
          className="px-3!"
          aria-label={t('up', { heading })}
          disabled={!onUp}
          onClick={onUp}
        >
          <span aria-hidden="true">↑</span>
        </Button>
        <Button
          size="small"
          kind="quiet"
          className="px-3!"
          aria-label={t('down', { heading })}
          disabled={!onDown}
          onClick={onDown}
        >
          <span aria-hidden="true">↓</span>
        </Button>
        <Button size="small" aria-label={t('editOf', { heading })} onClick={onEdit}>
          {t('edit')}
        </Button>
        <Button size="small" kind="quiet" aria-label={t('removeOf', { heading })} onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </li>
  )
}
