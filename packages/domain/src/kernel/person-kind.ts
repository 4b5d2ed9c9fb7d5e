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

/**
 * Everything a regulation can appraise: the four kinds of people, a Party member as such (đảng viên), a collective of
 * leaders (tập thể lãnh đạo, quản lý), and a body (cơ quan, tổ chức, đơn vị).
 */
export type SubjectKind = PersonKind | 'party-member' | 'collective' | 'agency'

/** Every kind of subject, people first. */
export const SUBJECT_KINDS: readonly SubjectKind[] = [...PERSON_KINDS, 'party-member', 'collective', 'agency']

/** What of a subject decides which criteria and which binding apply; every {@link PersonFacts} is one. */
export type SubjectFacts = {
  readonly kind: SubjectKind
  /** Holds a post of leadership or management; never true of a collective or a body. */
  readonly leader: boolean
}

/** Whether the subject is a collective or a body, not one person. */
export function isCollective(kind: SubjectKind): boolean {
  return kind === 'collective' || kind === 'agency'
}
