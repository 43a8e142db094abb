import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Section } from '#/ui/Section.tsx'
import { Step } from './Step.tsx'

type TemplateStepProps = {
  onTemplate: (format: 'csv' | 'xlsx') => void
  problem: string | undefined
  /** A file has been chosen: on a phone the step is left out, so that what was found comes nearer. */
  done: boolean
}

export function TemplateStep({ onTemplate, problem, done }: TemplateStepProps) {
  const t = useTranslations('imports.page')
  const imports = useTranslations('imports')
  return (
    <div className={done ? 'max-sm:hidden' : ''}>
      <Section title={<Step number={1}>{t('template')}</Step>}>
        <p>{t('templateText')}</p>
        <div className="flex flex-wrap gap-3">
          <Button icon="file" wide onClick={() => onTemplate('xlsx')}>
            {t('xlsx')}
          </Button>
          <Button icon="file" wide onClick={() => onTemplate('csv')}>
            {t('csv')}
          </Button>
        </div>
        {problem && <Notice kind="problem">{problem}</Notice>}
        <details>
          <summary className="min-h-11 content-center font-medium text-action">{t('explain')}</summary>
          <p className="max-w-prose pt-1">{imports('template.explanation')}</p>
        </details>
      </Section>
    </div>
  )
}
