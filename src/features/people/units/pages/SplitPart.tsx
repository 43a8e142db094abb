import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { ChoiceGroup } from '#/ui/ChoiceGroup.tsx'
import { TextField } from '#/ui/TextField.tsx'

export type PartDraft = { unitId: string; name: string; code: string }

type SplitPartProps = {
  number: number
  draft: PartDraft
  error: string | undefined
  onDraft: (draft: PartDraft) => void
  onRemove: (() => void) | undefined
}

/** One of the units another one is split into. */
export function SplitPart({ number, draft, error, onDraft, onRemove }: SplitPartProps) {
  const t = useTranslations('units.change')
  return (
    <ChoiceGroup label={t('part', { number })}>
      <div className="grid gap-3 sm:grid-cols-[2fr_1fr]">
        <TextField
          label={t('name')}
          value={draft.name}
          maxLength={100}
          error={error}
          onChange={(event) => onDraft({ ...draft, name: event.target.value })}
        />
        <TextField
          label={t('code')}
          optional
          value={draft.code}
          maxLength={40}
          onChange={(event) => onDraft({ ...draft, code: event.target.value })}
        />
      </div>
      {onRemove && (
        <Button kind="quiet" size="small" icon="cross" onClick={onRemove}>
          {t('removePart')}
        </Button>
      )}
    </ChoiceGroup>
  )
}
