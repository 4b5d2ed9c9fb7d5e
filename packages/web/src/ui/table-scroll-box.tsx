import type { ReactNode } from 'react'

/** Holds a table that may be wider than the screen: it scrolls in here, also by the keyboard, and the page does not. */
export function TableScrollBox({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <section
      data-scrollbox=""
      aria-label={caption}
      tabIndex={0}
      className="relative overflow-x-auto outline-offset-[-2px]"
    >
      {children}
    </section>
  )
}
