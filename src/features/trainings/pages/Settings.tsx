import { useTranslations } from 'use-intl'
import { Page } from '#/ui/Page.tsx'
import { PaySettings } from '../costs/pages/PaySettings.tsx'
import { EvaluationMethods } from '../evaluation/pages/EvaluationMethods.tsx'
import { RetentionMethods } from '../schedule/pages/RetentionMethods.tsx'

/** What all trainings of the organisation are measured by. */
export function SettingsPage() {
  const t = useTranslations('trainings.settings')
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <PaySettings />
      <EvaluationMethods />
      <RetentionMethods />
    </Page>
  )
}
