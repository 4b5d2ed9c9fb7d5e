import { useLingui } from '@lingui/react/macro'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { classes } from './class-names.ts'

/** `primary` is for the one thing this screen is for; `danger` for what takes something away. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'normal' | 'small'

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-md border font-semibold whitespace-nowrap transition-colors select-none no-underline'
const SIZES: Record<ButtonSize, string> = {
  normal: 'min-h-9 px-3.5 text-sm pointer-coarse:min-h-11',
  small: 'min-h-7 px-2.5 text-xs pointer-coarse:min-h-10',
}
const LOOKS: Record<ButtonLook, string> = {
  primary:
    'border-red bg-red text-paper hover:border-red-deep hover:bg-red-deep data-pressed:bg-red-deep data-disabled:border-line data-disabled:bg-not-rated-tint data-disabled:text-soft',
  secondary:
    'border-[#cfcdc7] bg-paper text-ink hover:bg-ground data-pressed:bg-line data-disabled:text-soft data-disabled:bg-not-rated-tint',
  quiet:
    'border-transparent bg-transparent text-red hover:bg-red-tint data-pressed:bg-red-tint data-disabled:text-soft data-disabled:hover:bg-transparent',
  danger:
    'border-unsatisfactory bg-paper text-unsatisfactory hover:bg-unsatisfactory-tint data-pressed:bg-unsatisfactory-tint data-disabled:border-line data-disabled:text-soft',
}

/** The look of a button, for what must be a link or a label. */
export function buttonClass(look: ButtonLook = 'secondary', size: ButtonSize = 'normal', wide = false): string {
  return classes(BASE, SIZES[size], LOOKS[look], wide && 'w-full')
}

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  look?: ButtonLook
  size?: ButtonSize
  wide?: boolean
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
}

/**
 * A button. While `isPending` it stays focusable, says that work goes on and does nothing more. React Aria's own way of
 * saying it refers to the button by its id for seconds, also after the screen has gone on without the button.
 */
export function Button(props: ButtonProps) {
  const {
    look = 'secondary',
    size = 'normal',
    wide = false,
    children,
    isPending = false,
    onPress,
    type,
    ...rest
  } = props
  return (
    <AriaButton
      {...rest}
      type={isPending ? 'button' : (type ?? 'button')}
      {...(onPress && !isPending ? { onPress } : {})}
      data-pending={isPending || undefined}
      className={buttonClass(look, size, wide)}
    >
      {isPending ? <Spinner /> : null}
      {children}
    </AriaButton>
  )
}

function Spinner() {
  const { t } = useLingui()
  return (
    <svg viewBox="0 0 16 16" className="size-4 animate-spin" role="img" aria-label={t`Đang thực hiện`}>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeOpacity="0.3" strokeWidth="2" />
      <path d="M8 2a6 6 0 0 1 6 6" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  look?: ButtonLook
  size?: ButtonSize
  wide?: boolean
  ref?: Ref<HTMLAnchorElement>
}

/** A download or an address outside the application that looks like a button. */
export function AnchorButton({ look, size, wide, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={buttonClass(look, size, wide)}>
      {children}
    </a>
  )
}

/** A link to a screen that looks like a button; `to` and `params` are checked against the routes. */
export const LinkButton = createLink(AnchorButton)

/** A link inside a sentence or a cell. */
export function PlainAnchor({
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }) {
  return (
    <a {...rest} className="rounded-sm font-medium text-red underline-offset-2 hover:underline">
      {children}
    </a>
  )
}

/** A link to a screen inside a sentence or a cell. */
export const TextLink = createLink(PlainAnchor)
