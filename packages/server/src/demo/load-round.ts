import type pg from 'pg'
import type { PublishedRuleSet } from '@thuoc-do/domain'
import { fill } from './fill.ts'
import type { DemoIds } from './load-organisation.ts'
import type { DemoPerson } from './people.ts'
import type { DemoProvince } from './province.ts'
import { scoreAll, totalOf } from './score-all.ts'

const ROUND_ID = 1
const TEXTS = [
  ['Hoàn thành tốt các nhiệm vụ được giao, phối hợp chặt chẽ với đồng nghiệp.', 'Có lúc báo cáo chưa kịp thời.'],
  ['Chủ động trong công việc, chất lượng tham mưu được nâng lên.', 'Cần mạnh dạn hơn trong đề xuất giải pháp mới.'],
  ['Giữ vững kỷ luật, kỷ cương; sản phẩm đạt yêu cầu.', 'Ứng dụng công nghệ thông tin còn hạn chế.'],
  ['Tận tụy, trách nhiệm, được tập thể tín nhiệm.', 'Việc sắp xếp thời gian có lúc chưa hợp lý.'],
] as const

/** Writes the round of 2023 with everybody's scores of both stages, as far as the appraisal by the head. */
export async function loadRound(
  client: pg.ClientBase,
  tenantId: number,
  province: DemoProvince,
  ids: DemoIds,
  published: PublishedRuleSet,
  filled: (count: number) => void,
): Promise<void> {
  const { document, hash } = published
  await fill(client, 'round', [
    {
      tenant_id: tenantId,
      id: ROUND_ID,
      name: 'Năm 2023',
      period_from: '2023-01-01',
      period_to: '2023-12-31',
      rule_set_id: document.id,
      rule_set_version: document.version,
      rule_set_hash: hash,
      rule_set: document,
      created_at: '2023-11-20T01:00:00Z',
    },
  ])
  await fill(
    client,
    'dossier',
    province.agencies.map((agency) => ({
      tenant_id: tenantId,
      round_id: ROUND_ID,
      unit_id: ids.unit(agency.code),
      stage: 'collecting',
      version: 0,
      tie_orders: [],
    })),
  )
  const place = (person: DemoPerson) => ({
    tenant_id: tenantId,
    round_id: ROUND_ID,
    person_id: ids.person(person.code),
    unit_id: ids.unit(person.unit),
    agency_id: ids.unit(person.agency ?? ''),
    post_title: person.post.title,
    person_kind: person.post.kind,
    leadership: person.post.leadership,
    comparable_group: person.post.comparableGroup,
    reviewer_id: person.reviewer === null ? null : ids.person(person.reviewer),
  })
  const scored = scoreAll(published, province.appraisals)
  await fill(
    client,
    'appraisal',
    scored.map(({ person, self, review, selfResult, reviewResult }, at) => {
      const [strengths, weaknesses] = TEXTS[at % TEXTS.length] ?? TEXTS[0]
      return {
        ...place(person),
        id: at + 1,
        stage: 'confirmed',
        version: 4,
        facts: {},
        self_scores: self,
        self_strengths: strengths,
        self_weaknesses: weaknesses,
        self_level: selfResult.level,
        self_total: totalOf(selfResult).exact,
        self_submitted_at: '2023-12-01T02:00:00Z',
        review_scores: review,
        review_comment: 'Thống nhất với nội dung tự đánh giá; điểm theo minh chứng của từng tiêu chí.',
        review_total: totalOf(reviewResult).exact,
        review_level: reviewResult.level,
        total_floor: totalOf(reviewResult).floor,
      }
    }),
    filled,
  )
  await fill(
    client,
    'appraisal',
    province.newcomers.map((person, at) => ({
      ...place(person),
      id: scored.length + at + 1,
      stage: 'not-rated',
      not_rated_reason: 'under-six-months',
      version: 0,
      facts: {},
      self_scores: {},
      self_strengths: '',
      self_weaknesses: '',
      review_scores: {},
      review_comment: '',
    })),
  )
  await fill(client, 'round_skip', [
    {
      tenant_id: tenantId,
      round_id: ROUND_ID,
      person_id: ids.person(province.leader.code),
      unit_id: ids.unit(province.leader.unit),
      reason: 'no-superior',
    },
  ])
}
