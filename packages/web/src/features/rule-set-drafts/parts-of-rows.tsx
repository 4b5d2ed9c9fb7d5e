import type { Cited, Source } from '@thuoc-do/domain'
import { useRef, type ReactNode } from 'react'
import { Checkbox } from '../../ui/index.ts'
import { field, narrowed, type Slot } from './draft-model.ts'
import { PLACE, useEditing, useProblem } from './editing.tsx'
import { SourceInput } from './source-input.tsx'

/** One line of a chapter: its fields, the tools beside them, where it was read, and the rest in a fold. */
export function Row<T extends Source>(props: {
  slot: Slot<T>
  name: string
  tools?: ReactNode
  children: ReactNode
  fold?: ReactNode
}) {
  const { slot, name, tools, children, fold } = props
  const problem = useProblem(slot.path)
  return (
    <div
      {...{ [PLACE]: slot.path }}
      data-card=""
      className="border-b border-line py-3 max-sm:my-2 max-sm:rounded-md max-sm:border max-sm:px-3"
    >
      <div className="flex items-start gap-2 max-sm:flex-col-reverse max-sm:items-stretch">
        <div className="min-w-0 flex-1">{children}</div>
        {tools ? <div className="self-end sm:self-start sm:pt-6">{tools}</div> : null}
      </div>
      {problem ? <p className="mt-1 text-sm font-medium text-unsatisfactory">{problem}</p> : null}
      <div className="mt-1.5 flex flex-wrap items-baseline gap-x-4">
        <SourceInput slot={slot} of={name} />
        {fold}
      </div>
    </div>
  )
}

/** A single value with where it was read. */
export function CitedRow<T>(props: {
  slot: Slot<Cited<T>>
  name: string
  children: (value: Slot<T>) => ReactNode
  narrow?: boolean
}) {
  const { slot, name, children, narrow = false } = props
  return (
    <Row slot={slot} name={name}>
      <div className={narrow ? 'sm:max-w-64' : 'sm:max-w-xl'}>{children(field(slot, 'value'))}</div>
    </Row>
  )
}

/** Something a set may have or not; taken out by mistake, it comes back as it was while the screen is open. */
export function OptionalBlock<T extends object>(props: {
  slot: Slot<T | null>
  label: string
  make: () => T
  children: (value: Slot<T>) => ReactNode
}) {
  const { slot, label, make, children } = props
  const { readOnly } = useEditing()
  const last = useRef<T | null>(null)
  const present = narrowed(slot, (value): value is T => value !== null)
  return (
    <div {...{ [PLACE]: slot.path }}>
      <Checkbox
        isSelected={slot.value !== null}
        isDisabled={readOnly}
        onChange={(yes) => {
          const before = slot.value
          if (!yes) last.current = before
          slot.change(() => (yes ? (last.current ?? make()) : null))
        }}
      >
        {label}
      </Checkbox>
      {present ? children(present) : null}
    </div>
  )
}
