import type { ReactNode } from 'react'
import { formatInstant } from '../lib/index.ts'

/** One thing that happened: what, by whom and in which role, when, and with which reason. */
export type HistoryLine = {
  at: string
  what: ReactNode
  by: string
  as: string
  reason: string | null
  /** More about it, e.g. what was added or how it stands today. */
  more?: ReactNode
}

/** What has happened to a record, in the order given, as a line of marks with sentences. */
export function HistoryList({ lines }: { lines: readonly HistoryLine[] }) {
  return (
    <ol className="relative ml-1 space-y-3 border-l border-line pl-5">
      {lines.map(({ at, what, by, as, reason, more }, nth) => (
        <li key={`${at}-${nth}`} className="relative">
          <span
            aria-hidden="true"
            className="absolute top-1.5 -left-[1.6rem] size-2.5 rounded-full border-2 border-paper bg-line-strong"
          />
          <p>
            <b className="font-semibold">{what}</b>
            {by === '' ? null : <> · {by}</>}
            <span className="text-soft">
              {' '}
              ({as}) · {formatInstant(at)}
            </span>
          </p>
          {reason === null ? null : (
            <p className="mt-0.5 max-w-prose border-l-2 border-line-strong pl-3 whitespace-pre-line">{reason}</p>
          )}
          {more ?? null}
        </li>
      ))}
    </ol>
  )
}
