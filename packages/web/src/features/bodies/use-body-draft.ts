import {
  savedBodySchema,
  saveBodyReviewSchema,
  saveBodySelfSchema,
  type BodyReview,
  type BodySelf,
} from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import {
  draftKey,
  request,
  useAutosave,
  useMe,
  useReasons,
  type Conflict,
  type SaveOutcome,
  type SaveStatus,
} from '../../lib/index.ts'
import { BODIES_KEY, bodyPath, bodyQuery, type ShownBody } from './queries.ts'

/** One side of a body's score: what it is saved as, and how a draft found in the browser is checked. */
type Side<T> = {
  part: 'self' | 'review'
  of: (body: ShownBody) => T | null
  read: (value: unknown) => T | null
}

const selfSchema = saveBodySelfSchema.omit({ version: true })
const reviewSchema = saveBodyReviewSchema.omit({ version: true })

/** What the body says of itself. */
export const SELF_SIDE: Side<BodySelf> = {
  part: 'self',
  of: ({ self, can }) => (can.saveSelf ? self : null),
  read: (value) => selfSchema.safeParse(value).data ?? null,
}
/** What the recognising authority says. */
export const REVIEW_SIDE: Side<BodyReview> = {
  part: 'review',
  of: ({ review, can }) => (can.saveReview ? review : null),
  read: (value) => reviewSchema.safeParse(value).data ?? null,
}

export type BodyDraft<T> = {
  value: T
  set: (value: T) => void
  status: SaveStatus
  retry: () => void
  conflict: Conflict<T> | null
  /** Saves what waits; the version that holds everything on screen, or null when the server does not have it all. */
  settle: () => Promise<number | null>
}

/** Keeps one side of a body's score on screen, in the browser and on the server in step. */
export function useBodyDraft<T extends object>(body: ShownBody, side: Side<T>, first: T): BodyDraft<T> {
  const queries = useQueryClient()
  const me = useMe()
  const reasons = useReasons()
  const query = bodyQuery(body.unitId, body.year)
  const held = useRef<{ value: T; version: number } | null>(null)

  async function save(value: T, version: number): Promise<SaveOutcome<T>> {
    const answer = await request(savedBodySchema, `${bodyPath(body)}/${side.part}`, {
      method: 'PUT',
      body: { version, ...value },
      keepalive: true,
    })
    if (answer.ok) {
      held.current = { value, version: answer.value.version }
      // The standing of conditions and points is the server's to say, so it is asked for anew.
      void queries.invalidateQueries({ queryKey: BODIES_KEY })
      return { kind: 'saved', version: answer.value.version, at: answer.value.savedAt }
    }
    if (answer.status === 409) {
      const fresh = await queries.fetchQuery({ ...query, staleTime: 0 })
      const theirs = side.of(fresh)
      if (fresh.version !== version && theirs !== null) return { kind: 'conflict', theirs, version: fresh.version }
    }
    return { kind: 'refused', reasons: reasons(answer.refusal) }
  }

  const autosave = useAutosave<T>({
    key: draftKey(me.account.username, `body-${body.unitId}-${body.year}-${side.part}`),
    version: body.version,
    save,
    read: side.read,
  })
  const [value, setValue] = useState(() => autosave.recovered ?? first)
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
    async settle() {
      await autosave.flush()
      if (latest.current === null) return body.version
      return held.current?.value === latest.current ? held.current.version : null
    },
  }
}
