import { createHash } from 'node:crypto'
import type pg from 'pg'
import { criteriaFor, findRuleSet, isRated, type RatedLevel } from '@thuoc-do/domain'
import { publish } from '../rulebook/index.ts'
import {
  freezeBody,
  outcomeOf,
  scoreBody,
  weighted,
  type BodyFile,
  type TaskRecord,
  type WeightsRow,
} from '../workplan/index.ts'
import { demoTasks, type DemoTask } from './body-tasks.ts'
import { fill } from './fill.ts'
import type { DemoIds } from './load-organisation.ts'
import { historyOfBody, historyOfList, historyOfWeights } from './history-of-bodies.ts'
import type { DemoProvince } from './province.ts'
import type { DemoEvent } from './write-events.ts'

const YEAR = 2026
const AGENCY = 'S.03'
const TODAY = '2026-12-01'
const RECOGNISED_AT = '2026-11-30T03:00:00.000Z'

type Fates = Parameters<typeof demoTasks>[0]
type Plan = { code: string; stage: BodyFile['stage']; fates: Fates; off: number; proposed: RatedLevel | null }

const WELL: Fates = ['done', 'done', 'done', 'done', 'done', 'done', 'done', 'done', 'done', 'done']
/** One agency of the demonstration: what waits for its head, what is recognised, what has hardly begun. */
const PLANS: readonly Plan[] = [
  {
    code: 'S.03',
    stage: 'self-scoring',
    fates: ['done', 'done', 'exceeded', 'done', 'late', 'done'],
    off: 0,
    proposed: null,
  },
  {
    code: 'S.03.01',
    stage: 'recognised',
    fates: ['exceeded', 'exceeded', 'exceeded', ...WELL.slice(3)],
    off: 600,
    proposed: 'outstanding',
  },
  { code: 'S.03.02', stage: 'recognised', fates: WELL, off: 1850, proposed: 'good' },
  {
    code: 'S.03.03',
    stage: 'self-scoring',
    fates: ['done', 'claimed', 'done', 'postponed', 'done', 'asks', 'done', 'late'],
    off: 900,
    proposed: null,
  },
  {
    code: 'S.03.04',
    stage: 'handed-in',
    fates: ['done', 'claimed', 'claimed', 'claimed', ...WELL.slice(4)],
    off: 750,
    proposed: 'outstanding',
  },
  { code: 'S.03.05', stage: 'handed-in', fates: [...WELL.slice(0, 8), 'late', 'done'], off: 1400, proposed: 'good' },
  { code: 'S.03.06', stage: 'recognised', fates: WELL, off: 1200, proposed: 'good' },
]

const WEIGHTS = [
  ['II.a', '8', 'Số văn bản, đề án trình đúng kế hoạch trên số được giao'],
  ['II.b', '20', 'Tỷ lệ nhiệm vụ hoàn thành đúng hạn theo phần mềm theo dõi'],
  ['II.c.1', '8', ''],
  ['II.d.1', '8', ''],
  ['II.dd.1', '8', 'Tỷ lệ thủ tục cung cấp trực tuyến toàn trình'],
  ['II.e', '6', ''],
  ['II.g.1', '6', ''],
  ['II.h', '6', 'Tỷ lệ đơn giải quyết đúng hạn'],
] as const

/** A key that is the same every time the demonstration is loaded. */
function keys(): () => string {
  let count = 0
  return () => {
    count += 1
    const hex = createHash('sha256').update(`body-task/${count}`).digest('hex')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
  }
}

/**
 * Writes the bodies of one agency with their tasks and scores for 2026, scored by the engine that scores an office's own.
 * @returns what is to be recorded of it
 */
export async function loadBodies(
  client: pg.ClientBase,
  tenantId: number,
  province: DemoProvince,
  ids: DemoIds,
): Promise<DemoEvent[]> {
  const base = findRuleSet('decree-335-2025-bodies')
  if (base === undefined) throw new Error('the rule set of bodies ships')
  const account = (code: string): string => `person:${ids.person(code)}`
  const headOf = (unit: string) => province.people.find((one) => one.unit === unit && one.post.leadership === 'head')
  const drafter = province.people.find(({ unit }) => unit === 'D.02.02')
  const weights: WeightsRow = {
    id: 1,
    unitId: ids.unit('HG'),
    state: 'decided',
    validFrom: `${YEAR}-01-01`,
    document: '04/2026/QĐ-UBND',
    items: WEIGHTS.map(([code, maximum, detail]) => ({ code, maximum, detail })),
    hands: [account(drafter?.code ?? province.leader.code)],
    decidedBy: account(province.leader.code),
    decidedAt: new Date('2026-01-10T02:00:00Z'),
    version: 1,
  }
  await fill(client, 'body_weights', [
    {
      tenant_id: tenantId,
      id: weights.id,
      unit_id: weights.unitId,
      state: weights.state,
      valid_from: weights.validFrom,
      document: weights.document,
      rule_set_id: base.id,
      items: weights.items,
      hands: `{${weights.hands.join(',')}}`,
      decided_by: weights.decidedBy,
      decided_at: '2026-01-10T02:00:00Z',
      version: weights.version,
    },
  ])
  const rules = weighted(publish(base), weights)
  const nextKey = keys()
  let taskId = 0
  const bodies = PLANS.map((plan, at) => {
    const tasks = demoTasks(plan.fates, nextKey).map((task) => {
      taskId += 1
      return { ...task, id: taskId }
    })
    const file = fileOf(plan, at + 1, ids, rules, weights.id)
    const records = tasks.map(({ id, state }): TaskRecord => ({
      ...state,
      id,
      unitId: file.unitId,
      year: YEAR,
      version: 0,
    }))
    return { plan, file, tasks, records }
  })
  await fill(
    client,
    'body_task',
    bodies.flatMap(({ file, tasks }) => tasks.map((task) => taskRow(tenantId, file.unitId, task))),
  )
  await fill(
    client,
    'body_task_event',
    bodies.flatMap(({ plan, tasks }) =>
      tasks.flatMap(({ id, events }) =>
        events.map(({ key, at, act: { kind, ...content } }) => {
          const above = kind.endsWith('-answered') || kind === 'added'
          const by = headOf(above ? (plan.code === AGENCY ? 'HG' : AGENCY) : plan.code) ?? province.leader
          return {
            tenant_id: tenantId,
            task_id: id,
            key,
            kind,
            content,
            role: above ? 'authority' : 'head',
            account: account(by.code),
            at,
          }
        }),
      ),
    ),
  )
  const results: object[] = []
  const rows = bodies.map(({ plan, file, records }) => {
    const grounds = { rules, year: YEAR, today: TODAY, tasks: records, lower: [] }
    const selfTotal = outcomeOf(scoreBody(grounds, file.self, null)).total
    const row = rowOf(tenantId, { ...file, selfTotal })
    if (plan.stage !== 'recognised') return row
    const scored = scoreBody(grounds, file.self, file.review)
    if (!isRated(scored.level)) throw new Error(`${plan.code} cannot be recognised`)
    const signer = headOf(AGENCY)?.fullName ?? ''
    const name = (code: string) => province.units.find((unit) => unit.code === code)?.name ?? ''
    const unit = {
      id: file.unitId,
      code: plan.code,
      name: name(plan.code),
      kind: 'unit' as const,
      parentId: ids.unit(AGENCY),
      headId: null,
      standing: true,
    }
    const recognised = { document: '112/QĐ-SNV', signer, unitName: name(AGENCY), at: RECOGNISED_AT }
    const frozen = freezeBody(
      { file, unit, grounds, tasks: records, files: [], lower: [] },
      scored,
      scored.level,
      recognised,
      headOf(plan.code)?.fullName ?? null,
    )
    results.push({
      tenant_id: tenantId,
      unit_id: file.unitId,
      year: YEAR,
      authority_unit_id: ids.unit(AGENCY),
      level: scored.level,
      document: recognised.document,
      signer,
      recognised_at: RECOGNISED_AT,
      content_hash: frozen.hash,
    })
    const { total } = outcomeOf(scored)
    return { ...row, total, level: scored.level, frozen: frozen.text, content_hash: frozen.hash }
  })
  await fill(client, 'body_score', rows)
  await fill(client, 'body_result', results)
  const personId = (unit: string) => ids.person((headOf(unit) ?? province.leader).code)
  const eventsOfWeights = historyOfWeights(
    weights,
    ids.person(drafter?.code ?? province.leader.code),
    ids.person(province.leader.code),
  )
  return [
    ...eventsOfWeights,
    ...historyOfList(
      YEAR,
      ids.person(drafter?.code ?? province.leader.code),
      bodies.map(({ file }) => file.unitId),
    ),
    ...bodies.flatMap(({ plan, file, tasks }, at) =>
      historyOfBody({
        file,
        tasks,
        head: personId(plan.code),
        authority: personId(plan.code === AGENCY ? 'HG' : AGENCY),
        recognisedAt: RECOGNISED_AT,
        level: rows[at]?.level ?? null,
      }),
    ),
  ]
}

function fileOf(plan: Plan, id: number, ids: DemoIds, rules: ReturnType<typeof weighted>, weightsId: number): BodyFile {
  const { document, hash } = rules.published
  const rows = criteriaFor(document, { kind: 'agency', leader: false }).filter(({ kind }) => kind === 'scored')
  const begun = plan.off > 0
  const share = Math.ceil(plan.off / rows.length / 25) * 25
  let left = plan.off
  const scores = rows.map(({ code, maximumHundredths }) => {
    const less = Math.min(left, share, maximumHundredths)
    left -= less
    return [code, String((maximumHundredths - less) / 100)] as const
  })
  return {
    id,
    unitId: ids.unit(plan.code),
    year: YEAR,
    ruleSetId: document.id,
    ruleSetVersion: document.version,
    ruleSetHash: hash,
    weightsId,
    stage: plan.stage,
    version: 1,
    self: {
      scores: begun ? Object.fromEntries(plan.proposed === null ? scores.slice(0, 6) : scores) : {},
      notes: begun ? Object.fromEntries(rows.map(({ code }) => [code, 'Báo cáo tổng kết năm, phụ lục số liệu'])) : {},
      notApplicable: [],
      findings: plan.proposed === null ? null : 'none',
      findingsNote: '',
      comment: '',
      proposed: plan.proposed,
    },
    selfTotal: null,
    handedInAt: plan.stage === 'self-scoring' ? null : new Date('2026-11-25T02:00:00Z'),
    review: {
      scores: {},
      comment: '',
      findings: null,
      wrongdoing: plan.stage === 'recognised' ? false : null,
      complaints: plan.stage === 'recognised' ? 'none' : null,
      levelByAuthority: null,
      grounds: '',
    },
    reviewBegun: plan.stage === 'recognised',
    returnReason: null,
    total: null,
    level: null,
    contentHash: null,
  }
}

function rowOf(tenantId: number, file: BodyFile) {
  return {
    tenant_id: tenantId,
    id: file.id,
    unit_id: file.unitId,
    year: file.year,
    rule_set_id: file.ruleSetId,
    rule_set_version: file.ruleSetVersion,
    rule_set_hash: file.ruleSetHash,
    weights_id: file.weightsId,
    stage: file.stage,
    version: file.version,
    self: file.self,
    self_total: file.selfTotal,
    handed_in_at: file.handedInAt?.toISOString() ?? null,
    review: file.review,
    review_begun: file.reviewBegun,
    total: file.total,
    level: null as RatedLevel | null,
    frozen: null as string | null,
    content_hash: null as string | null,
  }
}

function taskRow(tenantId: number, unitId: number, { id, state }: DemoTask & { id: number }) {
  return {
    tenant_id: tenantId,
    id,
    unit_id: unitId,
    year: YEAR,
    source: state.source,
    document: state.document,
    name: state.name,
    due_on: state.dueOn,
    done_on: state.doneOn,
    poor: state.poor,
    exceeded: state.exceeded,
    postponement: state.postponement,
    postponed_to: state.postponedTo,
    withdrawn: state.withdrawn,
  }
}
