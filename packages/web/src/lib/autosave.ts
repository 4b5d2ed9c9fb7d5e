import type { Draft, DraftStore } from './draft-store.ts'

/** What the server said to a save. */
export type SaveOutcome<T> =
  | { kind: 'saved'; version: number; at: string }
  /** Somebody else saved in between: their value and version come along, ours stays in the draft. */
  | { kind: 'conflict'; theirs: T; version: number }
  | { kind: 'refused'; reasons: string[] }

/** What the person is told about his typing. */
export type SaveStatus =
  | { kind: 'clean'; at: string | null }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'offline'; kept: boolean }
  | { kind: 'refused'; reasons: string[] }
  | { kind: 'conflict' }

export type AutosaveOptions<T> = {
  key: string
  version: number
  /** Sends a value based on a version. Throwing means the server was not reached; it is tried again. */
  save: (value: T, version: number) => Promise<SaveOutcome<T>>
  drafts: DraftStore
  onStatus: (status: SaveStatus) => void
  /** Both values, so that the screen can lay them side by side; decide with `keepMine` or `takeTheirs`. */
  onConflict: (mine: T, theirs: T, version: number) => void
  /** Quiet time before a save, ms. */
  delay?: number
  now?: () => Date
}

export type Autosave<T> = {
  /** Takes a new value: kept in the browser at once, sent after a pause. */
  change: (value: T) => void
  /** Sends what waits, now; resolves when the server has answered or could not be reached. */
  flush: () => Promise<void>
  /** Tries again at once, as when the connection is back. */
  retry: () => void
  /** After a conflict: mine replaces theirs, knowingly. */
  keepMine: () => void
  /** After a conflict: mine is dropped. */
  takeTheirs: () => void
  /** Stops the clocks; a draft not yet sent stays in the browser. */
  stop: () => void
}

const FIRST_RETRY = 2_000
const LONGEST_RETRY = 30_000

/**
 * Saves while a person types. One save at a time, always of the newest value, always naming the version it is based
 * on; a lost connection waits and tries again; a second person's save in between stops it and asks.
 */
export function createAutosave<T>(options: AutosaveOptions<T>): Autosave<T> {
  const { key, drafts, save, onStatus, onConflict, delay = 800, now = () => new Date() } = options
  let version = options.version
  let pending: { value: T } | null = null
  let conflict: { mine: T; version: number } | null = null
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_RETRY
  let kept = true
  let stopped = false

  function later(ms: number): void {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void flush(), ms)
  }

  async function send(value: T): Promise<void> {
    onStatus({ kind: 'saving' })
    let outcome: SaveOutcome<T>
    try {
      outcome = await save(value, version)
    } catch {
      pending ??= { value }
      onStatus({ kind: 'offline', kept })
      later(wait)
      wait = Math.min(wait * 2, LONGEST_RETRY)
      return
    }
    wait = FIRST_RETRY
    switch (outcome.kind) {
      case 'saved':
        version = outcome.version
        if (pending === null) {
          drafts.remove(key)
          onStatus({ kind: 'clean', at: outcome.at })
        } else {
          keep(pending.value)
          onStatus({ kind: 'waiting' })
          later(0)
        }
        return
      case 'conflict': {
        const mine = pending === null ? value : pending.value
        pending = null
        conflict = { mine, version: outcome.version }
        onStatus({ kind: 'conflict' })
        onConflict(mine, outcome.theirs, outcome.version)
        return
      }
      case 'refused':
        if (pending === null) onStatus({ kind: 'refused', reasons: outcome.reasons })
        else later(0)
        return
      default:
        outcome satisfies never
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (running) await running
    if (pending === null || conflict) return
    const { value } = pending
    pending = null
    running = send(value).finally(() => {
      running = null
    })
    await running
  }

  function keep(value: T): void {
    kept = drafts.write(key, { value, version, at: now().toISOString() })
  }

  return {
    change(value) {
      keep(value)
      if (conflict) {
        conflict.mine = value
        return
      }
      pending = { value }
      onStatus({ kind: 'waiting' })
      later(delay)
    },
    flush,
    retry: () => later(0),
    keepMine() {
      if (!conflict) return
      version = conflict.version
      pending = { value: conflict.mine }
      conflict = null
      keep(pending.value)
      later(0)
    },
    takeTheirs() {
      if (!conflict) return
      version = conflict.version
      conflict = null
      drafts.remove(key)
      onStatus({ kind: 'clean', at: null })
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}

/** A draft left by an earlier visit, if it reads as the value it should be; anything else is dropped. */
export function recoverDraft<T>(drafts: DraftStore, key: string, read: (value: unknown) => T | null): Draft<T> | null {
  const found = drafts.read(key)
  if (typeof found !== 'object' || found === null) return null
  if (!('value' in found) || !('version' in found) || !('at' in found)) return null
  const value = read(found.value)
  if (value === null || typeof found.version !== 'number' || typeof found.at !== 'string') return null
  return { value, version: found.version, at: found.at }
}
