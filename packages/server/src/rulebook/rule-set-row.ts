import type { RuleSetRow } from '@thuoc-do/contract'
import { SUBJECT_KINDS } from '@thuoc-do/domain'
import type { PublishedSet } from './ports.ts'

/** A rule set as one line of the list; kinds of people in the order the regulations name them. */
export function ruleSetRow({ document, hash, source }: PublishedSet, superseded: boolean): RuleSetRow {
  const { id, version, identity, binds } = document
  const bound = new Set(binds.flatMap(({ kinds }) => kinds))
  return {
    id,
    version,
    hash,
    number: identity.number,
    titleVi: identity.title.vi,
    titleEn: identity.title.en,
    track: identity.track,
    mechanism: document.mechanism.kind,
    inForceFrom: identity.inForceFrom,
    inForceTo: identity.inForceTo,
    kinds: SUBJECT_KINDS.filter((kind) => bound.has(kind)),
    source,
    superseded,
  }
}
