import { useCallback, useEffect, useRef, useState } from 'react'
import { createAutosave, recoverDraft, type Autosave, type SaveOutcome, type SaveStatus } from './autosave.ts'
import { browserDrafts } from './draft-store.ts'

export type Conflict<T> = { mine: T; theirs: T; keepMine: () => void; takeTheirs: () => void }

/**
 * Autosave for a screen. `key` names the record and the account (see `draftKey`); a
 * screen that goes to another record must be mounted anew (`key`). Leaving the
 * screen sends what waits; closing the tab sends it too and leaves the draft if that fails. A draft found from an
 * earlier visit is returned as `recovered` (show it, it is newer than the server's) and sent on the version it was
 * based on, so that a colleague's save in between is noticed.
 */
export function useAutosave<T>(options: {
  key: string
  version: number
  save: (value: T, version: number) => Promise<SaveOutcome<T>>
  /** Checks a draft found in the browser; null drops it. */
  read: (value: unknown) => T | null
  savedAt?: string | null
}): {
  recovered: T | null
  status: SaveStatus
  conflict: Conflict<T> | null
  change: (value: T) => void
  flush: () => Promise<void>
  retry: () => void
} {
  const [status, setStatus] = useState<SaveStatus>({ kind: 'clean', at: options.savedAt ?? null })
  const [conflict, setConflict] = useState<Conflict<T> | null>(null)
  const newest = useRef(options)
  const machine = useRef<Autosave<T>>(null)
  useEffect(() => {
    newest.current = options
  })
  const { key } = options
  // Read once: a later look would find what this very screen is writing.
  const [draft] = useState(() => recoverDraft(browserDrafts(), key, options.read))

  useEffect(() => {
    const autosave = createAutosave<T>({
      key,
      version: draft?.version ?? newest.current.version,
      drafts: browserDrafts(),
      save: (value, version) => newest.current.save(value, version),
      onStatus: setStatus,
      onConflict: (mine, theirs) => {
        const close = (decide: () => void) => () => {
          setConflict(null)
          decide()
        }
        setConflict({ mine, theirs, keepMine: close(autosave.keepMine), takeTheirs: close(autosave.takeTheirs) })
      },
    })
    machine.current = autosave
    if (draft) autosave.change(draft.value)
    const hide = () => {
      if (document.visibilityState === 'hidden') void autosave.flush()
    }
    window.addEventListener('online', autosave.retry)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('online', autosave.retry)
      document.removeEventListener('visibilitychange', hide)
      void autosave.flush()
      autosave.stop()
    }
  }, [key, draft])

  return {
    recovered: draft?.value ?? null,
    status,
    conflict,
    change: useCallback((value: T) => machine.current?.change(value), []),
    flush: useCallback(async () => machine.current?.flush(), []),
    retry: useCallback(() => machine.current?.retry(), []),
  }
}
