import type { UnitAbove } from '../ports.ts'
import type { ScoredPerson } from '../scored-person.ts'

type Placed = Pick<ScoredPerson, 'personId' | 'unitId' | 'leadership'>

/**
 * The heads competent for a petition about a person's level and for replacing it: who would sign that level today, and
 * the head right above him (Decree 335 Điều 21 khoản 3, Điều 22; Luật Viên chức Điều 27). Never the person himself.
 * @param upward the agency and every unit above it, nearest first, with their heads of today
 */
export function competentHeads(
  person: Placed,
  upward: readonly { unitId: number | null; heads: UnitAbove['heads'] }[],
): { personId: number; title: string }[] {
  const headsAgency = person.leadership === 'head' && person.unitId === upward[0]?.unitId
  const levels = (headsAgency ? upward.slice(1) : upward)
    .map(({ heads }) => heads.filter(({ personId }) => personId !== person.personId))
    .filter((heads) => heads.length > 0)
  return levels.slice(0, 2).flat()
}
