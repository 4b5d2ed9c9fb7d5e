import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { Mark } from './marks.tsx'

/** One thing a menu offers; `chosen` marks the one in force among alternatives. */
export type MenuEntry =
  | {
      kind: 'action'
      id: string
      label: string
      about?: string
      onAction: () => void
      chosen?: boolean
      isDisabled?: boolean
      language?: string
    }
  | { kind: 'rule'; id: string }

export type MenuProps = {
  /** What the button shows. */
  trigger: ReactNode
  /** The button's name where `trigger` has no words of its own. */
  label: string
  entries: readonly MenuEntry[]
  triggerClass?: string
  placement?: 'bottom start' | 'bottom end'
}

/** A button that opens a list of actions. */
export function Menu({ trigger, label, entries, triggerClass, placement = 'bottom end' }: MenuProps) {
  return (
    <MenuTrigger>
      <Button aria-label={label} className={triggerClass ?? 'rounded-md p-1.5 hover:bg-ground'}>
        {trigger}
      </Button>
      <Popover
        placement={placement}
        className="min-w-52 overflow-auto rounded-md border border-[#cfcdc7] bg-paper p-1 outline-none"
      >
        <AriaMenu aria-label={label} className="outline-none">
          {entries.map((entry) =>
            entry.kind === 'rule' ? (
              <Separator key={entry.id} className="my-1 border-t border-line" />
            ) : (
              <MenuItem
                key={entry.id}
                id={entry.id}
                textValue={entry.label}
                onAction={entry.onAction}
                isDisabled={entry.isDisabled ?? false}
                className="flex cursor-default items-start justify-between gap-4 rounded-sm px-2.5 py-1.5 outline-none data-disabled:text-soft data-focused:bg-red-tint pointer-coarse:py-2.5"
              >
                <span {...(entry.language ? { lang: entry.language } : {})}>
                  {entry.label}
                  {entry.about ? <span className="block text-sm text-soft">{entry.about}</span> : null}
                </span>
                {entry.chosen ? <Mark name="check" className="mt-1 size-4 text-red" /> : null}
              </MenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
