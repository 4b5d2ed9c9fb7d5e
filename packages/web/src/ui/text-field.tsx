import type { HTMLInputAutoCompleteAttribute, Ref } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField'
import { FieldFoot, FieldLabel, INPUT_CLASS, type FieldFrame } from './field.tsx'

export type TextFieldProps = FieldFrame &
  Pick<
    AriaTextFieldProps,
    | 'value'
    | 'defaultValue'
    | 'onChange'
    | 'onBlur'
    | 'onKeyDown'
    | 'isDisabled'
    | 'isReadOnly'
    | 'isRequired'
    | 'name'
    | 'type'
    | 'autoFocus'
    | 'maxLength'
    | 'inputMode'
  > & {
    /** More than one line shows a text area that many lines high. */
    lines?: number
    placeholder?: string
    autoComplete?: HTMLInputAutoCompleteAttribute
    ref?: Ref<HTMLInputElement>
  }

/** A field for text: one line, or several. */
export function TextField({ label, labelHidden, hint, problem, lines = 1, placeholder, ref, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={Boolean(problem)} validationBehavior="aria" className="block">
      <FieldLabel label={label} hidden={labelHidden ?? false} />
      {lines > 1 ? (
        <TextArea rows={lines} className={INPUT_CLASS} {...(placeholder ? { placeholder } : {})} />
      ) : (
        <Input className={INPUT_CLASS} {...(placeholder ? { placeholder } : {})} {...(ref ? { ref } : {})} />
      )}
      <FieldFoot hint={hint} problem={problem} />
    </AriaTextField>
  )
}
