import { parseDate } from '@internationalized/date'
import { type ReactNode, useContext } from 'react'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
  Text,
} from 'react-aria-components'
import { useLocale, useTranslations } from 'use-intl'
import { DialogElement } from './Dialog.tsx'
import { Optional } from './Field.tsx'
import { FieldError } from './FieldError.tsx'
import { Icon } from './Icon.tsx'

type DayFieldProps = {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean | undefined
  /** ISO, `2026-11-20`. */
  value: string | null | undefined
  /** `undefined` when it was emptied, which an `optional` field offers a button for. */
  onChange: (day: string | undefined) => void
  min?: string | undefined
  max?: string | undefined
}

/** A day, typed or picked, in the order the reader's language writes it. */
export function DayField({ label, hint, error, optional, value, onChange, min, max }: DayFieldProps) {
  const t = useTranslations('ui.day')
  const locale = useLocale()
  const dialog = useContext(DialogElement)
  return (
    <I18nProvider locale={locale === 'ja' ? 'ja-JP' : 'en-GB'}>
      <DatePicker
        value={value ? parseDate(value) : null}
        onChange={(day) => onChange(day?.toString())}
        minValue={min ? parseDate(min) : null}
        maxValue={max ? parseDate(max) : null}
        isInvalid={Boolean(error)}
        isRequired={!optional}
        validationBehavior="aria"
        shouldForceLeadingZeros={false}
        className="grid gap-1.5"
      >
        <Label className="font-semibold">
          {label}
          {optional && <Optional />}
        </Label>
        {hint && (
          <Text slot="description" className="text-[0.9375rem] text-muted">
            {hint}
          </Text>
        )}
        <Group className="flex min-h-11 w-full max-w-66 items-center rounded-xl border border-edge bg-card pl-3.5 data-focus-within:outline-3 data-focus-within:outline-offset-2 data-focus-within:outline-action data-invalid:border-2 data-invalid:border-needs">
          <DateInput className="flex flex-1 flex-wrap py-2">
            {(segment) => (
              <DateSegment
                segment={segment}
                className="rounded px-0.5 text-center tabular-nums outline-none not-data-[type=literal]:min-w-6 data-focused:bg-action data-focused:text-on-action data-placeholder:text-muted data-focused:data-placeholder:text-on-action"
              />
            )}
          </DateInput>
          {optional && value && (
            <button
              type="button"
              onClick={(event) => {
                onChange(undefined)
                event.currentTarget.closest('[role=group]')?.querySelector<HTMLElement>('[role=spinbutton]')?.focus()
              }}
              className="grid size-11 shrink-0 place-items-center rounded-xl text-muted hover:text-ink"
            >
              <Icon name="cross" />
              <span className="sr-only">{t('clear')}</span>
            </button>
          )}
          <AriaButton
            className="grid size-11 shrink-0 place-items-center rounded-xl text-action"
            aria-label={t('open')}
          >
            <Icon name="calendar" />
          </AriaButton>
        </Group>
        {error && (
          <Text slot="errorMessage">
            <FieldError>{error}</FieldError>
          </Text>
        )}
        <Popover
          {...(dialog && { UNSTABLE_portalContainer: dialog })}
          className="rounded-2xl border border-line bg-card p-4 text-ink shadow-high"
        >
          <Dialog className="outline-none">
            <Calendar>
              <header className="mb-2 flex items-center justify-between">
                <AriaButton slot="previous" className="grid size-11 place-items-center rounded-full hover:bg-sunken">
                  <Icon name="left" />
                </AriaButton>
                <Heading className="text-base font-semibold" />
                <AriaButton slot="next" className="grid size-11 place-items-center rounded-full hover:bg-sunken">
                  <Icon name="right" />
                </AriaButton>
              </header>
              <CalendarGrid className="[&_th]:text-sm [&_th]:font-medium [&_th]:text-muted">
                {(day) => (
                  <CalendarCell
                    date={day}
                    className="grid size-11 cursor-pointer place-items-center rounded-full tabular-nums outline-none hover:bg-leaf-soft data-disabled:cursor-default data-disabled:text-muted data-focus-visible:outline-3 data-focus-visible:outline-action data-outside-month:hidden data-selected:bg-action data-selected:text-on-action"
                  />
                )}
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  )
}
