import type { Binding, PublishedRuleSet } from '../document/document.ts'
import { ENGINE_VERSION, type Receipt } from '../scoring/score-result.ts'
import type { ScoreInput } from '../scoring/score-input.ts'

/** Names the set with its hash, why it binds the subject, the engine, and everything that was put in. */
export function receiptOf<Inputs extends Pick<ScoreInput, 'person' | 'on'>>(
  { document, hash }: PublishedRuleSet,
  binding: Binding,
  inputs: Inputs,
): Receipt<Inputs> {
  return {
    ruleSet: document.id,
    version: document.version,
    hash,
    because: {
      person: inputs.person,
      on: inputs.on ?? null,
      binding: binding.code,
      citation: binding.citation,
    },
    engine: ENGINE_VERSION,
    inputs,
  }
}
