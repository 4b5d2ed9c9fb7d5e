import { savedSchema } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { request } from './api.ts'
import type { SaveOutcome, SaveStatus } from './autosave.ts'
import { useReasons, type WireProblem } from './refusal.ts'
import { useAutosave, type Conflict } from './use-autosave.ts'

/** A part of a record that one person fills in and that is saved while he types. */
export type RecordPart<Rec extends { version: number }, T extends object> = {
  /** The value as the server has it. */
  of: (record: Rec) => T
  /** The record with this value in it. */
  into: (record: Rec, value: T) => Rec
  /** Whether the caller may still save this part. */
  open: (record: Rec) => boolean
  /** Checks a draft found in the browser; null drops it. */
  read: (value: unknown) => T | null
  /** What of the value the server takes, where it does not take all that may stand on screen. */
  wire?: (value: T) => object
}

/** What a screen needs of a draft. */
export type RecordDraft<T> = {
  value: T
  set: (value: T) => void
  status: SaveStatus
  retry: () => void
  conflict: Conflict<T> | null
  /** What the server finds not right yet in what it has saved. */
  problems: readonly WireProblem[]
  /** Saves what waits; the version that holds everything on screen, or null when the server does not have it all. */
  settle: () => Promise<number | null>
}

/** How a record is asked for again and where its part is saved. */
type RecordPlace<Rec> = {
  /** The draft's place in this browser; it names the account. */
  key: string
  /** Where the part is saved with PUT, answered by `savedSchema`. */
  path: string
  queryKey: readonly unknown[]
  fetch: () => Promise<Rec>
  /** Reads what the cache holds under `queryKey`. */
  known: () => Rec | undefined
}

/** Keeps one part of a record on screen, in the browser and on the server in step. */
export function useRecordDraft<Rec extends { version: number }, T extends object>(
  record: Rec,
  part: RecordPart<Rec, T>,
  place: RecordPlace<Rec>,
): RecordDraft<T> {
  const queries = useQueryClient()
  const reasons = useReasons()
  const [problems, setProblems] = useState<readonly WireProblem[]>([])
  // The value the server is known to hold, and under which version.
  const held = useRef<{ value: T; version: number } | null>(null)

  async function save(value: T, version: number): Promise<SaveOutcome<T>> {
    const answer = await request(savedSchema, place.path, {
      method: 'PUT',
      body: { version, ...(part.wire?.(value) ?? value) },
      keepalive: true,
    })
    if (answer.ok) {
      const saved = answer.value
      held.current = { value, version: saved.version }
      setProblems(saved.problems)
      const now = place.known()
      if (now) queries.setQueryData(place.queryKey, part.into({ ...now, version: saved.version }, value))
      return { kind: 'saved', version: saved.version, at: saved.savedAt }
    }
    if (answer.status === 409) {
      const fresh = await place.fetch()
      if (fresh.version !== version && part.open(fresh)) {
        return { kind: 'conflict', theirs: part.of(fresh), version: fresh.version }
      }
    }
    return { kind: 'refused', reasons: reasons(answer.refusal) }
  }

  const autosave = useAutosave<T>({ key: place.key, version: record.version, save, read: part.read })
  const [value, setValue] = useState(() => autosave.recovered ?? part.of(record))
  const latest = useRef<T | null>(autosave.recovered)

  const { conflict } = autosave
  return {
    value,
    set(next) {
      setValue(next)
      latest.current = next
      autosave.change(next)
    },
    status: autosave.status,
    retry: autosave.retry,
    conflict: conflict && {
      ...conflict,
      takeTheirs() {
        setValue(conflict.theirs)
        latest.current = null
        conflict.takeTheirs()
      },
    },
    problems,
    async settle() {
      await autosave.flush()
      if (latest.current === null) return place.known()?.version ?? record.version
      return held.current?.value === latest.current ? held.current.version : null
    },
  }
}
