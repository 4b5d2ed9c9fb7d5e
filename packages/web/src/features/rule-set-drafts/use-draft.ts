import { draftChangedSchema } from '@thuoc-do/contract'
import type { RuleSet } from '@thuoc-do/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import {
  draftKey,
  isRuleSet,
  request,
  useAutosave,
  useMe,
  useReasons,
  type Conflict,
  type SaveOutcome,
  type SaveStatus,
} from '../../lib/index.ts'
import type { Finding } from './findings.ts'
import { draftPath, draftQuery, type OpenDraft } from './queries.ts'

export type DraftDesk = {
  document: RuleSet
  change: (update: (now: RuleSet) => RuleSet) => void
  status: SaveStatus
  retry: () => void
  conflict: Conflict<RuleSet> | null
  /** What the server found in what it holds. */
  problems: readonly Finding[]
  /** Saves what waits; the version that holds everything on screen, or null when the server does not have it all. */
  settle: () => Promise<number | null>
}

/** What a browser lets outlive a closing tab. */
const LARGEST_KEPT_ALIVE = 60_000

/** Keeps the document on screen, in this browser and on the server in step while it is written. */
export function useDraft(draft: OpenDraft): DraftDesk {
  const queries = useQueryClient()
  const me = useMe()
  const reasons = useReasons()
  const { draftId } = draft
  const query = draftQuery(draftId)
  const [problems, setProblems] = useState<readonly Finding[]>(draft.problemList)
  // The document the server is known to hold, and under which version.
  const held = useRef({ document: draft.document, version: draft.lockVersion })

  async function save(document: RuleSet, lockVersion: number): Promise<SaveOutcome<RuleSet>> {
    const body = { lockVersion, document }
    const keepalive = JSON.stringify(body).length < LARGEST_KEPT_ALIVE
    const answer = await request(draftChangedSchema, draftPath(draftId), { method: 'PUT', body, keepalive })
    if (answer.ok) {
      const { lockVersion: version, problemList } = answer.value
      held.current = { document, version }
      setProblems(problemList)
      queries.setQueryData(query.queryKey, (old) => old && { ...old, document, lockVersion: version, problemList })
      return { kind: 'saved', version, at: new Date().toISOString() }
    }
    if (answer.status === 409) {
      const fresh = await queries.fetchQuery({ ...query, staleTime: 0 })
      if (fresh.lockVersion !== lockVersion && fresh.can.includes('save')) {
        held.current = { document: fresh.document, version: fresh.lockVersion }
        return { kind: 'conflict', theirs: fresh.document, version: fresh.lockVersion }
      }
    }
    return { kind: 'refused', reasons: reasons(answer.refusal) }
  }

  const autosave = useAutosave<RuleSet>({
    key: draftKey(me.account.username, `rule-set-draft-${draftId}`),
    version: draft.lockVersion,
    save,
    read: (value) => (isRuleSet(value) ? value : null),
    savedAt: draft.updatedAt,
  })
  const [document, setDocument] = useState(() => autosave.recovered ?? draft.document)
  const latest = useRef(document)
  const { change: keep } = autosave

  const change = useCallback(
    (update: (now: RuleSet) => RuleSet) => {
      const next = update(latest.current)
      if (next === latest.current) return
      latest.current = next
      setDocument(next)
      keep(next)
    },
    [keep],
  )

  const { conflict } = autosave
  return {
    document,
    change,
    status: autosave.status,
    retry: autosave.retry,
    conflict: conflict && {
      ...conflict,
      takeTheirs() {
        latest.current = conflict.theirs
        setDocument(conflict.theirs)
        conflict.takeTheirs()
      },
    },
    problems,
    async settle() {
      await autosave.flush()
      return held.current.document === latest.current ? held.current.version : null
    },
  }
}
