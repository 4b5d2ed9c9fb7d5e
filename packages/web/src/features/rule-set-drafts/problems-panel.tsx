import { useLingui } from '@lingui/react/macro'
import { useEffect, useId, useRef, useState } from 'react'
import { formatCount } from '../../lib/index.ts'
import { Mark } from '../../ui/index.ts'
import type { WordedFinding } from './findings.ts'
import { usePlaceWords } from './place-words.ts'

/** How many things stand in the way of publishing; opened, the list of them, each leading to its field. */
export function ProblemsPanel({
  findings,
  onGo,
}: {
  findings: readonly WordedFinding[]
  onGo: (path: string) => void
}) {
  const { t } = useLingui()
  const place = usePlaceWords()
  const [open, setOpen] = useState(false)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.current?.contains(document.activeElement)) return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [open])
  if (findings.length === 0)
    return (
      <output className="inline-flex items-center gap-1.5 text-sm text-outstanding">
        <Mark name="check" className="size-3.5" />
        {t`Không còn điều phải sửa`}
      </output>
    )
  const count = formatCount(findings.length)
  return (
    <div ref={box} className="relative max-sm:static">
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="inline-flex min-h-7 items-center gap-1.5 rounded-md border border-unsatisfactory bg-unsatisfactory-tint px-2.5 text-sm font-semibold text-unsatisfactory pointer-coarse:min-h-10"
      >
        <Mark name="warning" className="size-3.5" />
        {t`Còn ${count} điều phải sửa`}
        <Mark name="chevron-down" className="size-3" />
      </button>
      {open ? (
        <div
          id={id}
          className="absolute right-0 z-30 mt-2 max-h-[60vh] w-[min(28rem,calc(100vw-2rem))] overflow-auto rounded-md border border-[#cfcdc7] bg-paper p-1 max-sm:inset-x-1 max-sm:w-auto"
        >
          <ol aria-label={t`Những điều phải sửa`}>
            {findings.map(({ path, sentence }, at) => (
              <li key={`${path} ${at}`}>
                <button
                  type="button"
                  onClick={() => onGo(path)}
                  className="block w-full rounded-sm px-3 py-2 text-left hover:bg-red-tint"
                >
                  <span className="block text-sm text-soft">{place(path)}</span>
                  {sentence}
                </button>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
    </div>
  )
}
