import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { FrozenScore } from './ports.ts'

const hashOf = (frozen: string): string => createHash('sha256').update(frozen, 'utf8').digest('hex')

/** The RFC 8785 text of a confirmed score and its SHA-256 in hexadecimal. */
export function freezeScore(score: FrozenScore): { frozen: string; contentHash: string } {
  const frozen = canonicalize(score)
  if (frozen === undefined) throw new Error('a confirmed score is always JSON')
  return { frozen, contentHash: hashOf(frozen) }
}

/**
 * Reads a confirmed score back.
 * @throws when the text is not what was frozen under this hash
 */
export function thawScore(frozen: string, contentHash: string): FrozenScore {
  if (hashOf(frozen) !== contentHash) throw new Error(`a confirmed score does not match its hash ${contentHash}`)
  return JSON.parse(frozen) as FrozenScore
}
