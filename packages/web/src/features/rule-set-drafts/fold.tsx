import { useLingui } from '@lingui/react/macro'
import { use, useId, useState, type ReactNode } from 'react'
import { Mark } from '../../ui/index.ts'
import { liesIn } from './draft-model.ts'
import { JumpContext, useProblemsIn } from './editing.tsx'

/** The rest of a line, opened when it is wanted, and by itself when somebody goes to a place in it. */
export function Fold({ path, of, children }: { path: string; of: string; children: ReactNode }) {
  const { t } = useLingui()
  const id = useId()
  const jump = use(JumpContext)
  const problems = useProblemsIn(path).length
  const [open, setOpen] = useState(false)
  const [seen, setSeen] = useState(jump)
  if (jump !== seen) {
    setSeen(jump)
    if (jump !== null && jump.path !== path && liesIn(jump.path, path)) setOpen(true)
  }
  return (
    <div className="mt-1">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={open ? t`Thu gọn: ${of}` : t`Chi tiết: ${of}`}
        onClick={() => setOpen(!open)}
        className="inline-flex items-center gap-1 rounded-sm text-sm font-medium text-red hover:underline pointer-coarse:min-h-9"
      >
        <Mark name={open ? 'chevron-down' : 'chevron-right'} className="size-3.5" />
        {open ? t`Thu gọn` : t`Chi tiết`}
        {problems > 0 && !open ? <Mark name="warning" className="size-3.5 text-unsatisfactory" /> : null}
      </button>
      <div id={id}>
        {open ? <div className="mt-2 mb-1 space-y-3 border-l-2 border-line pl-3.5">{children}</div> : null}
      </div>
    </div>
  )
}
