import type { Key } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { useLingui } from '@lingui/react/macro'
import { matcher } from '../lib/index.ts'
import { FieldFoot, FieldLabel, INPUT_CLASS, type FieldFrame } from './field.tsx'
import { Mark } from './marks.tsx'

/** Something to choose: its key, its words, and a second line where the words alone may be mistaken. */
export type Option<K extends string = string> = { id: K; label: string; about?: string }

type ChoiceProps<K extends string> = FieldFrame & {
  options: readonly Option<K>[]
  value: K | null
  onChange: (value: K) => void
  placeholder?: string
  isDisabled?: boolean
  isRequired?: boolean
}

const POPOVER =
  'min-w-(--trigger-width) max-w-[min(36rem,92vw)] overflow-auto rounded-md border border-[#cfcdc7] bg-paper p-1 outline-none'
const ITEM =
  'group flex cursor-default items-start gap-2 rounded-sm px-2.5 py-1.5 outline-none data-focused:bg-red-tint data-disabled:text-soft data-selected:font-semibold pointer-coarse:py-2.5'

function isChosen<K extends string>(options: readonly Option<K>[], key: Key | null): K | null {
  return options.find((option) => option.id === key)?.id ?? null
}

function OptionItem<K extends string>({ option }: { option: Option<K> }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={ITEM}>
      <span className="flex-1">
        {option.label}
        {option.about ? <span className="block text-sm font-normal text-soft">{option.about}</span> : null}
      </span>
      <Mark name="check" className="mt-0.5 size-4 opacity-0 group-data-selected:opacity-100" />
    </ListBoxItem>
  )
}

/** A choice among a few. */
export function Select<K extends string>(props: ChoiceProps<K>) {
  const { t } = useLingui()
  const { label, labelHidden, hint, problem, options, value, onChange, placeholder, ...rest } = props
  return (
    <AriaSelect
      {...rest}
      placeholder={placeholder ?? t`Chọn…`}
      value={value}
      onChange={(key) => {
        const chosen = isChosen(options, key)
        if (chosen !== null) onChange(chosen)
      }}
      isInvalid={Boolean(problem)}
      className="block"
    >
      <FieldLabel label={label} hidden={labelHidden ?? false} />
      <Button className={`${INPUT_CLASS} flex items-center justify-between gap-2 text-left font-normal`}>
        <SelectValue className="truncate data-placeholder:text-soft">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <Mark name="chevron-down" />
      </Button>
      <FieldFoot hint={hint} problem={problem} />
      <Popover className={POPOVER}>
        <ListBox items={options} className="outline-none">
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

/** A choice among many, found by typing; marks of Vietnamese need not be typed. */
export function ComboBox<K extends string>(props: ChoiceProps<K>) {
  const { t } = useLingui()
  const { label, labelHidden, hint, problem, options, value, onChange, placeholder, ...rest } = props
  return (
    <AriaComboBox
      {...rest}
      defaultItems={options}
      defaultFilter={(text, typed) => matcher(typed)(text)}
      value={value}
      onChange={(key) => {
        const chosen = isChosen(options, key)
        if (chosen !== null) onChange(chosen)
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={Boolean(problem)}
      className="block"
    >
      <FieldLabel label={label} hidden={labelHidden ?? false} />
      <div className="relative">
        <Input className={`${INPUT_CLASS} pr-9`} placeholder={placeholder ?? t`Gõ để tìm…`} />
        <Button className="absolute inset-y-0 right-0 flex w-9 items-center justify-center text-soft">
          <Mark name="chevron-down" />
        </Button>
      </div>
      <FieldFoot hint={hint} problem={problem} />
      <Popover className={`${POPOVER} max-h-80`}>
        <ListBox<Option<K>>
          className="outline-none"
          renderEmptyState={() => <p className="px-2.5 py-2 text-soft">{t`Không có mục nào khớp.`}</p>}
        >
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
