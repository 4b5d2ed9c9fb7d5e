import type { Bodies, Body, BodyOutcome, BodyReview, BodySelf, BodyTaskReply, BodyWeightsRow } from '@thuoc-do/contract'
import { criteriaFor, findRuleSet, type RuleSet } from '@thuoc-do/domain'

const found = findRuleSet('decree-335-2025-bodies')
if (found === undefined) throw new Error('the rule set of bodies ships')
const DECREE: RuleSet = found

const ROWS = criteriaFor(DECREE, { kind: 'agency', leader: false }).filter(({ kind }) => kind === 'scored')
const FULL = Object.fromEntries(ROWS.map(({ code, maximumHundredths }) => [code, String(maximumHundredths / 100)]))
const AT = '2026-11-25T02:00:00.000Z'
const RULES = { id: DECREE.id, version: DECREE.version, hash: 'a'.repeat(64), number: DECREE.identity.number }
const AUTHORITY = { unitId: 1, unitName: 'Sở Nội vụ', personName: 'Phạm Quốc Tuấn' }

/** A task that was reported on time. */
export function bodyTask(change: Partial<BodyTaskReply> = {}): BodyTaskReply {
  return {
    id: 11,
    name: 'Đề án vị trí việc làm',
    source: 'programme',
    document: '05/KH',
    dueOn: '2026-06-30',
    doneOn: '2026-06-20',
    poor: false,
    exceeded: 'no',
    postponement: 'none',
    postponedTo: null,
    withdrawn: false,
    late: false,
    files: [],
    events: [],
    can: [],
    ...change,
  }
}

const SELF: BodySelf = {
  scores: FULL,
  notes: {},
  notApplicable: [],
  findings: 'none',
  findingsNote: '',
  comment: '',
  proposed: 'good',
}
export const REVIEW: BodyReview = {
  scores: {},
  comment: '',
  findings: null,
  wrongdoing: false,
  complaints: 'none',
  levelByAuthority: null,
  grounds: '',
}
/** What the rules made of full scores. */
export const OUTCOME: BodyOutcome = {
  general: '30',
  result: '70',
  total: '100',
  level: 'good',
  levelByPoints: 'outstanding',
  missing: [],
  steps: [],
}
export const RESULT = {
  level: 'good',
  document: '7/TB',
  signer: 'Phạm Quốc Tuấn',
  recognisedAt: AT,
  contentHash: 'b'.repeat(64),
  reason: null,
} as const

const NOTHING = {
  addTask: false,
  saveSelf: false,
  handIn: false,
  takeBack: false,
  saveReview: false,
  recognise: false,
  return: false,
  replace: false,
}

/** A unit that appraises itself, as its head sees it. */
export function body(change: Partial<Omit<Body, 'can'>> = {}, can: Partial<Body['can']> = {}): Body {
  return {
    unitId: 2,
    unitName: 'Phòng Công chức, viên chức',
    kind: 'unit',
    parentName: 'Sở Nội vụ',
    year: 2026,
    headName: 'Huỳnh Thanh Phong',
    authority: AUTHORITY,
    stage: 'self-scoring',
    version: 3,
    ruleSet: RULES,
    document: DECREE,
    weights: null,
    tasks: [bodyTask()],
    counts: { total: 1, done: 1, doneOnTime: 1, late: 0, exceeded: 0, excused: 0, openClaims: 0 },
    lower: [],
    waitsFor: [],
    conditions: [],
    self: SELF,
    selfOutcome: OUTCOME,
    review: null,
    reviewOutcome: null,
    handedInAt: null,
    returnReason: null,
    result: null,
    replaced: [],
    lowerReplaced: [],
    quota: null,
    history: [],
    ...change,
    can: { ...NOTHING, ...can },
  }
}

/** The year's list: a unit that waits for the reader, and its agency, which waits for the unit. */
export const LIST: Bodies = {
  year: 2026,
  rows: [
    {
      unitId: 1,
      unitCode: 'SNV',
      unitName: 'Sở Nội vụ',
      kind: 'agency',
      parentName: 'Tỉnh Mẫu',
      depth: 0,
      headName: 'Phạm Quốc Tuấn',
      authority: null,
      stage: 'self-scoring',
      tasks: { total: 0, done: 0, doneOnTime: 0, late: 0, exceeded: 0, excused: 0, openClaims: 0 },
      selfTotal: null,
      proposed: null,
      total: null,
      level: null,
      waitsFor: [{ unitId: 2, unitName: 'Phòng Công chức, viên chức', stage: 'handed-in', level: null }],
      waitsForMe: false,
    },
    {
      unitId: 2,
      unitCode: 'SNV-CC',
      unitName: 'Phòng Công chức, viên chức',
      kind: 'unit',
      parentName: 'Sở Nội vụ',
      depth: 1,
      headName: 'Huỳnh Thanh Phong',
      authority: AUTHORITY,
      stage: 'handed-in',
      tasks: { total: 3, done: 2, doneOnTime: 2, late: 1, exceeded: 0, excused: 0, openClaims: 0 },
      selfTotal: '191/2',
      proposed: 'outstanding',
      total: null,
      level: null,
      waitsFor: [],
      waitsForMe: true,
    },
  ],
  quotas: [
    {
      authorityUnitId: 1,
      authorityName: 'Sở Nội vụ',
      recognised: 5,
      good: 4,
      outstanding: 1,
      percent: '20',
      exception: '25',
      allowed: 0,
      allowedAtMost: 1,
    },
  ],
  published: [],
  can: { open: false, weights: false },
}

/** Weights somebody else drafted, which the reader may decide. */
export const DRAFT_WEIGHTS: BodyWeightsRow = {
  id: 9,
  unitId: 1,
  unitName: 'Tỉnh Mẫu',
  state: 'draft',
  validFrom: '2026-01-01',
  document: '04/QĐ',
  items: [{ code: 'II.a', maximum: '70', detail: '' }],
  sum: '70',
  writtenBy: ['Hồ Thị Thanh Mai'],
  decidedBy: null,
  decidedAt: null,
  version: 2,
  can: { write: true, decide: true },
}
export const WEIGHTS_RULES = RULES
export const BODY_RULES: RuleSet = DECREE
