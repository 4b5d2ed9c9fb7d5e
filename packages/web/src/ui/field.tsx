import type { ReactNode } from 'react'
import { FieldError as AriaFieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'

/** What every field has around its input. */
export type FieldFrame = {
  label: string
  /** Names the field for a screen reader only, where a column head already names it for the eye. */
  labelHidden?: boolean
  hint?: ReactNode
  /** Every reason the value is not accepted, in words. */
  problem?: string | null
}

/** The look of anything one types or picks in. */
export const INPUT_CLASS =
  'w-full rounded-md border border-line-strong bg-paper px-3 py-1.5 min-h-9 pointer-coarse:min-h-11 text-base outline-none transition-colors hover:border-soft focus:border-red focus:ring-3 focus:ring-red/15 data-invalid:border-unsatisfactory data-invalid:bg-unsatisfactory-tint disabled:bg-not-rated-tint disabled:text-soft [&:is(input,textarea):read-only]:bg-sunken'

/** The name above a field. */
export function FieldLabel({ label, hidden = false }: { label: string; hidden?: boolean }) {
  return <Label className={hidden ? 'sr-only' : 'mb-1 block text-sm font-medium'}>{label}</Label>
}

/** The help and the refusal below a field. */
export function FieldFoot({ hint, problem }: { hint?: ReactNode; problem?: string | null | undefined }) {
  return (
    <>
      {hint ? (
        <Text slot="description" className="mt-1 block text-sm text-soft">
          {hint}
        </Text>
      ) : null}
      <AriaFieldError className="mt-1 block text-sm font-medium text-unsatisfactory">
        {problem ? () => problem : null}
      </AriaFieldError>
    </>
  )
}
