import { createHash } from 'node:crypto'
import type { PublishedRuleSet, RuleSet, RuleSetOfFormat1 } from '@thuoc-do/domain'
import canonicalize from 'canonicalize'

/** The document's RFC 8785 canonical JSON: what is hashed and, once published, stored. */
export function canonicalText(document: RuleSet | RuleSetOfFormat1): string {
  const text = canonicalize(document)
  if (text === undefined) throw new Error('a rule set is always JSON')
  return text
}

/** SHA-256, in hexadecimal, of a canonical text. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** SHA-256, in hexadecimal, of the document's canonical JSON: the same document has the same hash anywhere. */
export function hashRuleSet(document: RuleSet | RuleSetOfFormat1): string {
  return hashText(canonicalText(document))
}

const published = new WeakMap<RuleSet, PublishedRuleSet>()

/** The document together with its hash, computed once per document: documents never change. */
export function publish(document: RuleSet): PublishedRuleSet {
  const known = published.get(document) ?? { document, hash: hashRuleSet(document) }
  published.set(document, known)
  return known
}
