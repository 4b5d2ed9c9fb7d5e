import type { AppraisalRecord } from '../classification/index.ts'
import type { DemoIds } from './load-organisation.ts'
import type { DemoPerson, Leadership } from './people.ts'
import type { DemoProvince } from './province.ts'
import { totalOf, type ScoredAppraisal } from './score-all.ts'

const SUBMITTED_AT = '2023-12-01T02:00:00.000Z'
const COMMENT = 'Thống nhất với nội dung tự đánh giá; điểm chấm theo minh chứng của từng tiêu chí.'
const TEXTS = [
  ['Hoàn thành tốt các nhiệm vụ được giao, phối hợp chặt chẽ với đồng nghiệp.', 'Có lúc báo cáo chưa kịp thời.'],
  ['Chủ động trong công việc, chất lượng tham mưu được nâng lên.', 'Cần mạnh dạn hơn trong đề xuất giải pháp mới.'],
  ['Giữ vững kỷ luật, kỷ cương; sản phẩm đạt yêu cầu.', 'Ứng dụng công nghệ thông tin còn hạn chế.'],
  ['Tận tụy, trách nhiệm, được tập thể tín nhiệm.', 'Việc sắp xếp thời gian có lúc chưa hợp lý.'],
] as const

type Directory = { unitName: (code: string) => string; personName: (code: string) => string }

/** Names of the invented units and people by code. */
export function directoryOf(province: DemoProvince): Directory {
  const units = new Map(province.units.map((unit) => [unit.code, unit.name]))
  const people = new Map(province.people.map((person) => [person.code, person.fullName]))
  return { unitName: (code) => units.get(code) ?? '', personName: (code) => people.get(code) ?? '' }
}

/** A confirmed appraisal as the classification room reads it from the database. */
export function recordOf(scored: ScoredAppraisal, id: number, ids: DemoIds, directory: Directory): AppraisalRecord {
  const { person, self, review, selfResult, reviewResult } = scored
  const [strengths, weaknesses] = TEXTS[id % TEXTS.length] ?? TEXTS[0]
  return {
    id,
    ...placeOf(person, ids, directory),
    stage: 'confirmed',
    notRatedReason: null,
    facts: {},
    self: {
      scores: self,
      strengths,
      weaknesses,
      level: selfResult.level,
      total: totalOf(selfResult).exact,
      submittedAt: SUBMITTED_AT,
    },
    review: { scores: review, comment: COMMENT, total: totalOf(reviewResult).exact, level: reviewResult.level },
    level: null,
    yearBasis: null,
    bodyBasis: null,
    handling: '',
    left: [],
  }
}

type Place = Pick<
  AppraisalRecord,
  | 'personId'
  | 'personCode'
  | 'fullName'
  | 'unitId'
  | 'unitName'
  | 'postTitle'
  | 'kind'
  | 'comparableGroup'
  | 'reviewerId'
  | 'reviewerName'
> & { leadership: Leadership }

function placeOf(person: DemoPerson, ids: DemoIds, directory: Directory): Place {
  return {
    personId: ids.person(person.code),
    personCode: person.code,
    fullName: person.fullName,
    unitId: ids.unit(person.unit),
    unitName: directory.unitName(person.unit),
    postTitle: person.post.title,
    kind: person.post.kind,
    leadership: person.post.leadership,
    comparableGroup: person.post.comparableGroup,
    reviewerId: person.reviewer === null ? null : ids.person(person.reviewer),
    reviewerName: person.reviewer === null ? null : directory.personName(person.reviewer),
  }
}
