import type { Level } from '../kernel/index.ts'
import type { BallotChoice, BallotProposal } from './tally.ts'

/**
 * Whether a deciding ballot carries a level. Where the rule set states no majority, a ballot says how many were for what
 * and the committee decides with that before it: it neither carries nor refuses.
 */
export type BallotVerdict =
  | { readonly kind: 'says-nothing' }
  | { readonly kind: 'carried' }
  /** The majority is for another box; null where no box, or more than one, has it. */
  | { readonly kind: 'not-carried'; readonly instead: BallotChoice | null }

/** What a ballot says of the level it was held on; see {@link BallotVerdict}. */
export function ballotVerdict(proposal: BallotProposal, level: Level): BallotVerdict {
  switch (proposal.kind) {
    case 'no-majority-rule':
      return { kind: 'says-nothing' }
    case 'majority':
      return proposal.choice === level ? { kind: 'carried' } : { kind: 'not-carried', instead: proposal.choice }
    case 'not-reached':
    case 'tied':
      return { kind: 'not-carried', instead: null }
    default:
      return proposal satisfies never
  }
}
