/** The kinds of people the regulations tell apart: cán bộ, công chức, viên chức, người lao động hợp đồng. */
export type PersonKind = 'cadre' | 'civil-servant' | 'public-employee' | 'contract-worker'

/** Every kind of person, in the order the regulations name them. */
export const PERSON_KINDS: readonly PersonKind[] = ['cadre', 'civil-servant', 'public-employee', 'contract-worker']

/** What of a person decides which criteria and which binding apply. */
export type PersonFacts = {
  readonly kind: PersonKind
  /** Holds a post of leadership or management (giữ chức vụ lãnh đạo, quản lý). */
  readonly leader: boolean
}
