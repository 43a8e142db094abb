import { useTranslations } from 'use-intl'
import { TextLink } from '#/ui/TextLink.tsx'

/** For what is not meant for the trainer: a way past the line, quietly. */
export function OtherDoor() {
  const t = useTranslations('reflections')
  return (
    <p className="text-[0.9375rem] text-muted">
      <TextLink to="/door" className="inline-flex min-h-11 items-center">
        {t('otherDoor')}
      </TextLink>
    </p>
  )
}
