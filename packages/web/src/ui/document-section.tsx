import type { Source } from '@thuoc-do/domain'
import type { ReactNode } from 'react'
import { SourceLine } from './basis-chip.tsx'

/** A chapter of the document with its number and a place to link to. */
export function DocumentSection(props: { id: string; number: number; title: string; children: ReactNode }) {
  const { id, number, title, children } = props
  return (
    <section aria-labelledby={id} className="scroll-mt-4">
      <h2 id={id} className="mb-3 scroll-mt-4 border-b border-line pb-1.5 text-[1.0625rem]">
        <span className="text-red">{number}.</span> {title}
      </h2>
      {children}
    </section>
  )
}

/** One thing the document says, with where it was read below it; highlighted when it was linked to. */
export function DocumentItem(props: { anchor?: string; source: Source; children: ReactNode; aside?: ReactNode }) {
  const { anchor, source, children, aside } = props
  return (
    <div
      {...(anchor ? { id: anchor } : {})}
      data-card=""
      className="scroll-mt-4 border-b border-line py-2.5 last:border-b-0 target:bg-[#fff6df]"
    >
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">{children}</div>
        {aside ? <div className="shrink-0 text-right font-semibold">{aside}</div> : null}
      </div>
      <SourceLine source={source} />
    </div>
  )
}
