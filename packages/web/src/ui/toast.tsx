import { useLingui } from '@lingui/react/macro'
import { useEffect, useSyncExternalStore } from 'react'
import { Mark } from './marks.tsx'

/** Something that happened and needs no answer. A refusal is no toast: it stays where it arose, as a `Notice`. */
type Toast = { id: number; text: string; tone: 'success' | 'attention' }

const STAYS = 6_000
let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function set(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** Shows a line at the foot of the screen for six seconds. */
export function showToast(text: string, tone: Toast['tone'] = 'success'): void {
  lastId += 1
  set([...toasts.slice(-2), { id: lastId, text, tone }])
}

function dismiss(id: number): void {
  set(toasts.filter((toast) => toast.id !== id))
}

/** Where toasts appear; once in the shell. */
export function ToastRegion() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
  return (
    <output className="no-print pointer-events-none fixed inset-x-0 bottom-4 z-50 flex flex-col items-center gap-2 px-4">
      {shown.map((toast) => (
        <Line key={toast.id} toast={toast} />
      ))}
    </output>
  )
}

function Line({ toast }: { toast: Toast }) {
  const { t } = useLingui()
  useEffect(() => {
    const timer = setTimeout(() => dismiss(toast.id), STAYS)
    return () => clearTimeout(timer)
  }, [toast.id])
  return (
    <div className="pointer-events-auto flex max-w-xl items-center gap-3 rounded-md border border-ink bg-ink px-4 py-2.5 text-paper">
      <Mark name={toast.tone === 'success' ? 'check' : 'warning'} />
      <span>{toast.text}</span>
      <button
        type="button"
        onClick={() => dismiss(toast.id)}
        aria-label={t`Đóng`}
        className="-mr-1 px-1 text-lg leading-none"
      >
        ×
      </button>
    </div>
  )
}
