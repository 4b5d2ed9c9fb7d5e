import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import { Mark } from './marks.tsx'

export type CheckboxProps = {
  /** The words beside the box; hidden ones still name it. */
  children: ReactNode
  labelHidden?: boolean
  isSelected: boolean
  onChange: (selected: boolean) => void
  isIndeterminate?: boolean
  isDisabled?: boolean
}

/** A yes or no. */
export function Checkbox({ children, labelHidden = false, isIndeterminate = false, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      isIndeterminate={isIndeterminate}
      className="group inline-flex items-start gap-2.5 py-0.5 outline-none data-disabled:text-soft pointer-coarse:py-2"
    >
      <span className="mt-0.5 flex size-4.5 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-paper text-paper group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-red group-data-indeterminate:border-red group-data-indeterminate:bg-red group-data-selected:border-red group-data-selected:bg-red">
        {isIndeterminate ? (
          <span className="h-0.5 w-2.5 bg-paper" />
        ) : (
          <Mark name="check" className="size-3.5 opacity-0 group-data-selected:opacity-100" />
        )}
      </span>
      <span className={labelHidden ? 'sr-only' : undefined}>{children}</span>
    </AriaCheckbox>
  )
}
