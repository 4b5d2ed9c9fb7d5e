import type { PeriodScore } from '@thuoc-do/contract'

/** A complete scoring of the ten general criteria, 27,5 points. */
export const FULL = {
  'I.1': '4.5',
  'I.2': '5',
  'II.1': '2.5',
  'II.2': '2',
  'II.3': '2.5',
  'II.4': '2.5',
  'III.1': '1.5',
  'III.2': '2.5',
  'III.3': '2.5',
  'III.4': '2',
}

/** Three percentages of a leader, d computed, đ and e not yet stated. */
export const LEADERSHIP: PeriodScore['leadershipValues'] = (
  [
    ['unitResult', 'd', 'Kết quả hoạt động của đơn vị', '100'],
    ['organising', 'đ', 'Khả năng tổ chức', null],
    ['cohesion', 'e', 'Năng lực đoàn kết', null],
  ] as const
).map(([code, symbol, labelVi, value]) => ({
  code,
  symbol,
  labelVi,
  labelEn: labelVi,
  choices: ['50', '100'],
  value,
  grounds: '',
  waitsFor: [],
  below: [],
  field: [],
  people: [],
  peopleCount: 0,
  basis: code === 'unitResult' ? { people: 6, joinedLater: 0 } : null,
}))

/** An official's form of a month while he scores himself. */
export const SCORE: PeriodScore = {
  id: 71,
  period: '2026-11',
  personId: 1,
  personCode: 'VT-0001',
  fullName: 'Nguyễn Văn Khải',
  postTitle: 'Chuyên viên',
  unitId: 5,
  unitName: 'Phòng Nội vụ',
  agencyId: 3,
  agencyName: 'UBND phường Vị Thanh',
  kind: 'civil-servant',
  leadership: 'none',
  stage: 'self-scoring',
  general: null,
  quantity: null,
  quality: null,
  timeliness: null,
  result: null,
  total: null,
  level: null,
  waitsForMe: true,
  version: 3,
  periodOpen: true,
  ruleSet: { id: 'decree-335-2025', version: 1, hash: 'a'.repeat(64), number: '335/2025/NĐ-CP' },
  selfScores: {},
  reviewScores: {},
  strengths: '',
  weaknesses: '',
  reviewComment: '',
  reviewerName: 'Lê Thị Mai Hương',
  returnReason: null,
  leadershipValues: [],
  missing: [],
  steps: [],
  confirmedAt: null,
  confirmedBy: null,
  contentHash: null,
  history: [],
  can: { saveSelf: true, handIn: true, takeBack: false, saveReview: false, confirm: false, return: false },
}
