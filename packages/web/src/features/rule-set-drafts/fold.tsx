import { useLingui } from '@lingui/react/macro'
import { use, useId, useState, type ReactNode } from 'react'
import { Mark } from '../../ui/index.ts'
import { liesIn } from './draft-model.ts'
import { JumpContext, useProblemsIn } from './editing.tsx'

/**
 * The rest of a line, opened when it is wanted, and by itself when somebody goes to a place in it. Stands in a row that
 * wraps: its button at the end of the row, what it holds below.
 */
export function Fold(props: {
  path: string
  of: string
  children: ReactNode
  /** What the button says, where it is more than details. */
  label?: string
  /** Whether it holds all there is at its place, so that going to the place itself opens it. */
  whole?: boolean
  opened?: boolean
}) {
  const { t } = useLingui()
  const { path, of, children, label = t`Chi tiết`, whole = false, opened = false } = props
  const id = useId()
  const jump = use(JumpContext)
  const problems = useProblemsIn(path).length
  const [open, setOpen] = useState(opened)
  const [seen, setSeen] = useState(jump)
  if (jump !== seen) {
    setSeen(jump)
    if (jump !== null && (whole || jump.path !== path) && liesIn(jump.path, path)) setOpen(true)
  }
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={open ? t`Thu gọn: ${of}` : t`${label}: ${of}`}
        onClick={() => setOpen(!open)}
        className="ml-auto inline-flex items-center gap-1 rounded-sm text-sm font-medium text-red hover:underline pointer-coarse:min-h-9"
      >
        <Mark name={open ? 'chevron-down' : 'chevron-right'} className="size-3.5" />
        {open ? t`Thu gọn` : label}
        {problems > 0 && !open ? <Mark name="warning" className="size-3.5 text-unsatisfactory" /> : null}
      </button>
      <div id={id} className="basis-full empty:hidden">
        {open ? <div className="mt-2 mb-1 space-y-3 border-l-2 border-line pl-3.5">{children}</div> : null}
      </div>
    </>
  )
}
