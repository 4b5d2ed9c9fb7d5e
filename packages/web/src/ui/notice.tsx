import type { ReactNode } from 'react'
import { Mark, type MarkName } from './marks.tsx'

/** `refusal`: not possible, and why; `attention`: needs a decision; `information`; `success`. */
export type NoticeTone = 'information' | 'attention' | 'refusal' | 'success'

const LOOKS: Record<NoticeTone, { box: string; mark: MarkName; ink: string }> = {
  information: { box: 'border-[#c9dcf1] bg-good-tint', mark: 'info', ink: 'text-good' },
  attention: { box: 'border-[#ecc992] bg-[#fffdf7]', mark: 'warning', ink: 'text-satisfactory' },
  refusal: { box: 'border-[#eec3bf] bg-unsatisfactory-tint', mark: 'cross', ink: 'text-unsatisfactory' },
  success: { box: 'border-[#b5ddd6] bg-outstanding-tint', mark: 'check', ink: 'text-outstanding' },
}

export type NoticeProps = {
  tone: NoticeTone
  title?: ReactNode
  /** Every reason; one is shown as a sentence, several as a list. */
  reasons?: readonly ReactNode[]
  children?: ReactNode
  /** What may be done about it. */
  action?: ReactNode
}

/** A paragraph that tells a person something he must be able to accept: what, why, and what would cure it. */
export function Notice({ tone, title, reasons = [], children, action }: NoticeProps) {
  const look = LOOKS[tone]
  return (
    <div
      role={tone === 'refusal' ? 'alert' : 'status'}
      className={`flex gap-3 rounded-lg border px-4 py-3 ${look.box}`}
    >
      <span className={`mt-0.5 ${look.ink}`}>
        <Mark name={look.mark} />
      </span>
      <div className="min-w-0 flex-1 space-y-1.5">
        {title ? <p className="font-semibold">{title}</p> : null}
        {reasons.length === 1 ? <p>{reasons[0]}</p> : null}
        {reasons.length > 1 ? (
          <ul className="list-disc space-y-1 pl-5">
            {reasons.map((reason, at) => (
              <li key={at}>{reason}</li>
            ))}
          </ul>
        ) : null}
        {children}
        {action ? <div className="flex flex-wrap gap-2 pt-1">{action}</div> : null}
      </div>
    </div>
  )
}
