import { type ReactNode, useMemo } from 'react'
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { boxLook, Optional } from './Field.tsx'
import { FieldError } from './FieldError.tsx'
import { Icon } from './Icon.tsx'

type ComboBoxProps<V extends string> = {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean | undefined
  /** `note` tells apart people of the same name: an e-mail address, a department. */
  choices: readonly { value: V; label: string; note?: string | undefined }[]
  value: V | undefined
  onChange: (value: V | undefined) => void
  placeholder?: string | undefined
}

/** One of many, found by typing a part of its name. Heavier than `Select`: for lists of people. */
export function ComboBox<V extends string>(props: ComboBoxProps<V>) {
  const { label, hint, error, optional, choices, value, onChange, placeholder } = props
  const t = useTranslations('ui.choice')
  const items = useMemo(() => choices.map((choice) => ({ id: choice.value, ...choice })), [choices])
  return (
    <AriaComboBox
      defaultItems={items}
      selectedKey={value ?? null}
      onSelectionChange={(key) => onChange((key as V | null) ?? undefined)}
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
        <Input {...(placeholder && { placeholder })} className={`${boxLook} pr-12`} />
        <AriaButton
          aria-label={t('open')}
          className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-r-xl text-muted hover:text-ink"
        >
          <Icon name="down" />
        </AriaButton>
      </div>
      {error && (
        <Text slot="errorMessage">
          <FieldError>{error}</FieldError>
        </Text>
      )}
      <Popover className="w-(--trigger-width) overflow-auto rounded-xl border border-line bg-card p-1 text-ink shadow-high">
        <ListBox<(typeof items)[number]>
          renderEmptyState={() => <p className="px-3 py-2 text-muted">{t('empty')}</p>}
          className="outline-none"
        >
          {(item) => (
            <ListBoxItem
              textValue={item.label}
              className="grid min-h-11 cursor-pointer content-center rounded-lg px-3 py-1.5 outline-none data-focused:bg-leaf-soft data-focused:text-leaf-ink data-selected:font-semibold"
            >
              <Text slot="label">{item.label}</Text>
              {item.note && (
                <Text slot="description" className="text-sm font-normal text-muted">
                  {item.note}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
