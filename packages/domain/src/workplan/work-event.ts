/** Something that can be looked at: a file kept here, an address, or the number of a document. */
export type EvidenceRef =
  | { readonly kind: 'file'; readonly fileId: number }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'document'; readonly number: string }

/**
 * What happens to a work line. Nothing is ever taken out of the record: what was wrong is answered by another event that
 * names it (`of`, the key of that event). Quantities are exact decimals as text.
 */
export type WorkAct =
  | { readonly kind: 'assigned'; readonly quantity: string; readonly deadline: string }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'objected'; readonly reason: string }
  /** The assignment is changed by whoever may assign; the person is asked again. */
  | { readonly kind: 'amended'; readonly quantity: string; readonly deadline: string; readonly reason: string }
  /** The assignment was a mistake or has fallen away: the line counts for nothing. */
  | { readonly kind: 'withdrawn'; readonly reason: string }
  /** Part of the work was done on the event's day. Reports add up. */
  | {
      readonly kind: 'completed'
      readonly quantity: string
      readonly note: string
      readonly evidence: readonly EvidenceRef[]
    }
  /** An earlier report was wrong: it counts for `quantity` instead (0 takes it back). */
  | { readonly kind: 'corrected'; readonly of: string; readonly quantity: string; readonly reason: string }
  | { readonly kind: 'evidence-added'; readonly note: string; readonly evidence: readonly EvidenceRef[] }
  /** Done late, or seriously wrong in content: each takes its percent off (Điều 14 khoản 2). */
  | { readonly kind: 'delayed'; readonly reason: string }
  | { readonly kind: 'failed-review'; readonly reason: string }
  /** A later review looks at a delay or a failed review again. It counts until reversed. */
  | { readonly kind: 'upheld'; readonly of: string; readonly reason: string }
  | { readonly kind: 'reversed'; readonly of: string; readonly reason: string }
  /** The person says that a delay or a failed review had an objective cause … */
  | {
      readonly kind: 'cause-claimed'
      readonly of: string
      readonly reason: string
      readonly evidence: readonly EvidenceRef[]
    }
  /** … and the competent level, never the person, answers the claim. */
  | { readonly kind: 'cause-answered'; readonly of: string; readonly objective: boolean; readonly reason: string }
  /** Part of the work goes to somebody else: it stays in what was assigned here and can no longer be completed here. */
  | {
      readonly kind: 'handed-over'
      readonly quantity: string
      readonly toPerson: number
      /** The receiver's own; left out, that of the giver. */
      readonly deadline?: string | undefined
      readonly reason: string
    }
  /** The receiver's line was withdrawn before he had begun: what was handed over (`of`) can be completed here again. */
  | { readonly kind: 'given-back'; readonly of: string; readonly quantity: string; readonly reason: string }

/** Names of {@link WorkAct}. */
export type WorkActKind = WorkAct['kind']

/** One act with who, when and for which day. */
export type WorkEvent = {
  /** Made by the sender; the same act sent twice is one event. */
  readonly key: string
  /** When it was recorded, ISO 8601. */
  readonly at: string
  /** Calendar day it speaks of: work done in the field on the 28th and entered on the 2nd was done on the 28th. */
  readonly onDay: string
  readonly personId: number | null
  readonly act: WorkAct
}
