import type { RuleSet } from '../../rulebook/index.ts'

/**
 * Whether a rating under the set is the Party's own: a Party committee decides it. It comes after the State rating of the
 * same year (Decree 335/2025, Điều 19 khoản 2; Decree 90/2020, Điều 20, as reported).
 */
export function isPartyRating({ procedure }: Pick<RuleSet, 'procedure'>): boolean {
  return procedure.some(({ actor, leaves }) => actor === 'party-committee' && leaves.includes('decision'))
}
