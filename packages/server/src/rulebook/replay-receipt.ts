import { createHash } from 'node:crypto'
import { replayScore, type ReplayReply } from '@thuoc-do/contract'
import { ENGINE_VERSION, findRuleSet, type Replay } from '@thuoc-do/domain'
import canonicalize from 'canonicalize'
import { publish } from './hash-rule-set.ts'
import type { ReadReceipt } from './read-receipt.ts'

/** SHA-256, in hexadecimal, of a result's canonical JSON: what two people compare to know that they mean the same. */
export function digestOf(score: unknown): string {
  const text = canonicalize(score)
  if (text === undefined) throw new Error('a result is always JSON')
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** Computes a recorded result again and says whether it is the same, or what differs first. */
export function replayReceipt({ score, published, told }: ReadReceipt): ReplayReply {
  const { document, hash } = published
  const digest = digestOf(score)
  const shelved = findRuleSet(document.id, document.version)
  const again = {
    ruleSet: { id: document.id, version: document.version, hash, number: document.identity.number },
    document: shelved !== undefined && publish(shelved).hash === hash ? ('shipped' as const) : ('carried' as const),
    engine: ENGINE_VERSION,
    digest,
  }
  return { ...asTold(replayScore(published, score), told, { digest, hash }), ...again }
}

/** A result that is right for its inputs is still not the one of the file when the file tells another fingerprint. */
function asTold(replay: Replay, told: ReadReceipt['told'], found: NonNullable<ReadReceipt['told']>): Replay {
  if (replay.verdict !== 'same' || told === null) return replay
  const path = (['hash', 'digest'] as const).find((name) => told[name] !== found[name])
  if (path === undefined) return replay
  const at = { part: 'other', path, number: null, code: null, label: null } as const
  return { verdict: 'differs', first: { ...at, recorded: told[path], computed: found[path] } }
}
