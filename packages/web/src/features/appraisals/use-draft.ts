import { savedSchema, type Appraisal } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import {
  appraisalQuery,
  draftKey,
  request,
  useAutosave,
  useMe,
  useReasons,
  type Conflict,
  type SaveOutcome,
  type SaveStatus,
  type WireProblem,
} from '../../lib/index.ts'

/** A part of an appraisal that one person fills in and that is saved while he types. */
export type DraftKind<T extends object> = {
  part: 'self' | 'review'
  /** The value as the server has it. */
  of: (appraisal: Appraisal) => T
  /** The appraisal with this value in it. */
  into: (appraisal: Appraisal, value: T) => Appraisal
  /** Whether the caller may still save this part. */
  open: (appraisal: Appraisal) => boolean
  /** Checks a draft found in the browser; null drops it. */
  read: (value: unknown) => T | null
}

export type DraftState<T> = {
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

/** The place of a part's draft in this browser. */
export function draftPlace(owner: string, id: number, part: DraftKind<object>['part']): string {
  return draftKey(owner, `appraisal-${id}-${part}`)
}

/** Keeps one part of an appraisal on screen, in the browser and on the server in step. */
export function useDraft<T extends object>(appraisal: Appraisal, kind: DraftKind<T>): DraftState<T> {
  const queries = useQueryClient()
  const me = useMe()
  const reasons = useReasons()
  const { id } = appraisal
  const query = appraisalQuery(id)
  const [problems, setProblems] = useState<readonly WireProblem[]>([])
  // The value the server is known to hold, and under which version.
  const held = useRef<{ value: T; version: number } | null>(null)

  async function save(value: T, version: number): Promise<SaveOutcome<T>> {
    const answer = await request(savedSchema, `/api/appraisals/${id}/${kind.part}`, {
      method: 'PUT',
      body: { version, ...value },
      keepalive: true,
    })
    if (answer.ok) {
      const saved = answer.value
      held.current = { value, version: saved.version }
      setProblems(saved.problems)
      queries.setQueryData(query.queryKey, (old) => old && kind.into({ ...old, version: saved.version }, value))
      return { kind: 'saved', version: saved.version, at: saved.savedAt }
    }
    if (answer.status === 409) {
      const fresh = await queries.fetchQuery({ ...query, staleTime: 0 })
      if (fresh.version !== version && kind.open(fresh)) {
        return { kind: 'conflict', theirs: kind.of(fresh), version: fresh.version }
      }
    }
    return { kind: 'refused', reasons: reasons(answer.refusal) }
  }

  const autosave = useAutosave<T>({
    key: draftPlace(me.account.username, id, kind.part),
    version: appraisal.version,
    save,
    read: kind.read,
  })
  const [value, setValue] = useState(() => autosave.recovered ?? kind.of(appraisal))
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
      if (latest.current === null) return queries.getQueryData(query.queryKey)?.version ?? appraisal.version
      return held.current?.value === latest.current ? held.current.version : null
    },
  }
}
