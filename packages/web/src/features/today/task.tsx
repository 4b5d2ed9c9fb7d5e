import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatDay } from '../../lib/index.ts'

/** One thing that waits: what it is, where, and one button. */
export function Task({ what, where, action }: { what: ReactNode; where: ReactNode; action: ReactNode }) {
  return (
    <li className="flex items-center justify-between gap-4 border-b border-line px-5 py-3.5 last:border-b-0">
      <div className="min-w-0">
        <p className="font-semibold">{what}</p>
        <div className="text-sm text-soft">{where}</div>
      </div>
      <div className="shrink-0">{action}</div>
    </li>
  )
}

/** By when, behind the words before it; nothing where the rule set names no day. */
export function Due({ by, overdue }: { by: string | null; overdue: boolean }) {
  const { t } = useLingui()
  if (by === null) return null
  const day = formatDay(by)
  return (
    <>
      {' · '}
      <span className={overdue ? 'font-medium text-satisfactory' : ''}>
        {overdue ? t`đã quá hạn ${day}` : t`hạn ${day}`}
      </span>
    </>
  )
}
