import { type ReactNode, useContext, useMemo } from 'react'
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  type ComboBoxProps as AriaComboBoxProps,
  I18nProvider,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { useLocale, useTranslations } from 'use-intl'
import { DialogElement } from './Dialog.tsx'
import { boxLook, type FieldProps, Optional } from './Field.tsx'
import { FieldError } from './FieldError.tsx'
import { Icon } from './Icon.tsx'
import { Spinner } from './Spinner.tsx'

type ComboBoxProps<V extends string> = FieldProps & {
  /** `note` tells apart people of the same name: an e-mail address, a department. */
  choices: readonly { value: V; label: string; note?: string | undefined }[]
  value: V | undefined
  onChange: (value: V | undefined) => void
  placeholder?: string | undefined
}

/** One of many, found by typing a part of its name. Heavier than `Select`: for lists of people. */
export function ComboBox<V extends string>({ choices, value, onChange, ...field }: ComboBoxProps<V>) {
  const t = useTranslations('ui.choice')
  const items = useMemo(
    () => choices.map(({ value, label, note }) => ({ id: value, label, details: [note] })),
    [choices],
  )
  return (
    <ComboBoxLook
      {...field}
      empty={t('empty')}
      defaultItems={items}
      selectedKey={value ?? null}
      onSelectionChange={(key) => onChange((key as V | null) ?? undefined)}
    />
  )
}

/** One line to choose; the details stand below its name. */
export type Option = { id: string; label: string; details: readonly (string | undefined)[] }

type LookProps = FieldProps & {
  placeholder?: string | undefined
  /** Stands in the place of the options when there are none. */
  empty: ReactNode
  busy?: boolean | undefined
} & Pick<
    AriaComboBoxProps<Option>,
    'items' | 'defaultItems' | 'selectedKey' | 'onSelectionChange' | 'inputValue' | 'onInputChange'
  >

/** How a box with options looks, whether they are all known or searched for while one types. */
export function ComboBoxLook({ label, hint, error, optional, placeholder, empty, busy, ...box }: LookProps) {
  const t = useTranslations('ui.choice')
  const locale = useLocale()
  const dialog = useContext(DialogElement)
  return (
    <I18nProvider locale={locale === 'ja' ? 'ja-JP' : 'en-GB'}>
      <AriaComboBox<Option>
        {...box}
        isInvalid={Boolean(error)}
        isRequired={!optional}
        validationBehavior="aria"
        menuTrigger="focus"
        allowsEmptyCollection
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
        <div className="relative">
          <Input
            {...(placeholder && { placeholder })}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onKeyDownCapture={(event) => {
              // Escape closes the list first, and only then the dialog around it.
              if (event.key === 'Escape' && event.currentTarget.ariaExpanded === 'true') event.preventDefault()
            }}
            className={`${boxLook} pr-12`}
          />
          <AriaButton
            aria-label={t('open')}
            className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-r-xl text-muted hover:text-ink"
          >
            {busy ? <Spinner /> : <Icon name="down" />}
          </AriaButton>
        </div>
        {error && (
          <Text slot="errorMessage">
            <FieldError>{error}</FieldError>
          </Text>
        )}
        <Popover
          {...(dialog && { UNSTABLE_portalContainer: dialog })}
          maxHeight={356}
          className="w-(--trigger-width) overflow-auto rounded-xl border border-line bg-card p-1 text-ink shadow-high"
        >
          <ListBox<Option>
            renderEmptyState={() => <p className="px-3 py-2 text-muted">{empty}</p>}
            className="outline-none"
          >
            {(item) => (
              <ListBoxItem
                textValue={item.label}
                className="grid min-h-11 cursor-pointer content-center rounded-lg px-3 py-1.5 outline-none data-focused:bg-leaf-soft data-focused:text-leaf-ink data-selected:font-semibold"
              >
                <Text slot="label">{item.label}</Text>
                <Text slot="description" className="flex flex-wrap gap-x-3 text-sm font-normal text-muted">
                  {item.details.map((detail) => detail && <span key={detail}>{detail}</span>)}
                </Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </I18nProvider>
  )
}
