import type { WorkEvent } from '../work-event.ts'
import type { LineState, Mark, Standing } from './line-state.ts'

type Claim = { readonly key: string; readonly of: string; answered: boolean }

/**
 * What became of every delay and failed review. The last judgement on it decides: upheld, reversed, or excused by an
 * objective cause that the competent level confirmed (Điều 14 khoản 2 điểm b, c). A claim alone excuses nothing.
 * @param ordered events in time order, each once
 */
export function foldMarks(
  ordered: readonly WorkEvent[],
): Pick<LineState, 'marks' | 'claims' | 'delays' | 'qualityFailures' | 'delaysRecorded' | 'openClaims'> {
  const kinds = new Map<string, Mark['kind']>()
  const claims = new Map<string, Claim>()
  for (const { act, key } of ordered) {
    if (act.kind === 'delayed' || act.kind === 'failed-review') kinds.set(key, act.kind)
    if (act.kind === 'cause-claimed') claims.set(key, { key, of: act.of, answered: false })
  }
  const judged = new Map<string, Standing>()
  const judgments = new Map<string, string>()
  for (const { act, key } of ordered) {
    if (act.kind === 'upheld') judged.set(act.of, 'counts')
    if (act.kind === 'reversed') judged.set(act.of, 'reversed')
    if (act.kind === 'upheld' || act.kind === 'reversed') judgments.set(act.of, key)
    const claim = act.kind === 'cause-answered' ? claims.get(act.of) : undefined
    if (act.kind !== 'cause-answered' || claim === undefined) continue
    claim.answered = true
    judgments.set(claim.of, key)
    if (act.objective) judged.set(claim.of, 'excused')
  }
  const open = new Map([...claims.values()].filter(({ answered }) => !answered).map(({ key, of }) => [of, key]))
  const marks = new Map(
    [...kinds].map(([key, kind]): [string, Mark] => {
      const standing = judged.get(key) ?? 'counts'
      // What no longer counts needs no excuse: a claim on it waits for nobody.
      const openClaim = standing === 'counts' ? (open.get(key) ?? null) : null
      const judgment = judgments.get(key) ?? null
      return [key, { kind, standing: openClaim === null ? standing : 'claimed', openClaim, judgment }]
    }),
  )
  const all = [...marks.values()]
  const counting = all.filter(({ standing }) => standing === 'counts' || standing === 'claimed')
  return {
    marks,
    claims: new Set(claims.keys()),
    delays: counting.filter(({ kind }) => kind === 'delayed').length,
    qualityFailures: counting.filter(({ kind }) => kind === 'failed-review').length,
    delaysRecorded: all.filter(({ kind }) => kind === 'delayed').length,
    openClaims: all.filter(({ openClaim }) => openClaim !== null).length,
  }
}
