import { meetingSchema, type Meeting } from '@thuoc-do/contract'
import { findRuleSet } from '@thuoc-do/domain'
import type pg from 'pg'
import { freshApplication, type Caller, type FreshApplication, type Reply } from './fresh-application.ts'
import { arrangeSmallProvince, type ProvincePerson, type SmallProvince } from './small-province.ts'
import { publish } from '../src/rulebook/index.ts'

/** The day the meetings are held. */
export const NOW = new Date('2026-12-05T02:00:00Z')

/** Whoever votes in the planning unit. */
export const VOTERS = ['planningHead', 'planningDeputy', 'official', 'peer', 'planner1', 'planner2'] as const

/** A province with rounds, and everybody of it signed in. */
export type MeetingWorld = {
  fresh: FreshApplication
  province: SmallProvince
  as: (who: ProvincePerson) => Caller
  close: () => Promise<void>
}

export async function meetingWorld(people: readonly ProvincePerson[]): Promise<MeetingWorld> {
  const fresh = await freshApplication(() => NOW)
  const province = await arrangeSmallProvince(fresh.database.owner)
  const callers = new Map<string, Caller>()
  for (const who of people) {
    await fresh.addAccount(province.tenantId, who.toLowerCase(), province.person[who])
    callers.set(who, await fresh.signIn(who.toLowerCase()))
  }
  const as = (who: ProvincePerson): Caller => {
    const caller = callers.get(who)
    if (caller === undefined) throw new Error(`${who} has not signed in`)
    return caller
  }
  return { fresh, province, as, close: () => fresh.close() }
}

type FormOf = { who: ProvincePerson; unit: 'planning' | 'office'; leadership?: 'head' | 'deputy' }

/** A round under a rule set with forms that are handed in; answers the form of each person. */
export async function roundUnder(
  owner: pg.Pool,
  province: SmallProvince,
  ruleSetId: string,
  forms: readonly FormOf[],
  stage = 'head-review',
): Promise<{ roundId: number; form: (who: ProvincePerson) => number }> {
  const document = findRuleSet(ruleSetId)
  if (document === undefined) throw new Error(`${ruleSetId} ships`)
  const { tenantId } = province
  const round = await owner.query<{ id: number }>(
    `insert into round (tenant_id, name, period_from, period_to, rule_set_id, rule_set_version, rule_set_hash, rule_set)
     values ($1, $2, '2026-01-01', '2026-12-31', $2, $3, $4, $5) returning id`,
    [tenantId, ruleSetId, document.version, publish(document).hash, JSON.stringify(document)],
  )
  const roundId = round.rows[0]?.id ?? 0
  await owner.query(`insert into dossier (tenant_id, round_id, unit_id) values ($1, $2, $3)`, [
    tenantId,
    roundId,
    province.unit.office,
  ])
  const ids = new Map<ProvincePerson, number>()
  for (const { who, unit, leadership } of forms) {
    const { rows } = await owner.query<{ id: number }>(
      `insert into appraisal (tenant_id, round_id, person_id, unit_id, agency_id, post_title, person_kind, leadership,
         comparable_group, reviewer_id, stage, self_strengths, self_level, self_declared, self_total, self_submitted_at)
       values ($1, $2, $3, $4, $5, 'Chuyên viên', 'civil-servant', $6, 'x', $7, $8, 'Đúng hạn.', 'good', 'good', '85/1',
         '2026-12-01T02:00:00Z') returning id`,
      [
        tenantId,
        roundId,
        province.person[who],
        province.unit[unit],
        province.unit.office,
        leadership ?? 'none',
        province.person.planningHead,
        stage,
      ],
    )
    ids.set(who, rows[0]?.id ?? 0)
  }
  return {
    roundId,
    form: (who) => {
      const id = ids.get(who)
      if (id === undefined) throw new Error(`${who} has no form`)
      return id
    },
  }
}

/** The reasons of a refusal. */
export function codesOf({ body }: Reply): string[] {
  return (body as { problems: { code: string }[] }).problems.map(({ code }) => code)
}

/** What somebody does with one meeting. */
export function meetingAt(id: number) {
  const show = async (caller: Caller): Promise<Meeting> => {
    const { status, body } = await caller('GET', `/api/meetings/${id}`)
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
    return meetingSchema.parse(body)
  }
  return {
    show,
    act: async (caller: Caller, method: 'POST' | 'PUT', verb: string, body: object = {}): Promise<Reply> =>
      caller(method, `/api/meetings/${id}/${verb}`, { version: (await show(caller)).version, ...body }),
    plain: (caller: Caller, method: 'POST' | 'PUT', verb: string, body: object = {}): Promise<Reply> =>
      caller(method, `/api/meetings/${id}/${verb}`, body),
    /** An act on the ballot that is not void. */
    onBallot: async (caller: Caller, verb: string, body: object = {}): Promise<Reply> => {
      const ballot = (await show(caller)).ballots.find(({ state }) => state !== 'void')
      if (ballot === undefined) throw new Error('no ballot')
      return caller('POST', `/api/ballots/${ballot.id}/${verb}`, { version: ballot.version, ...body })
    },
  }
}

/** A meeting of the planning unit on `official` and `peer`, everybody present but the newcomer, opened. */
export async function openPlanningMeeting(
  { province, as }: MeetingWorld,
  roundId: number,
  subjects: readonly number[],
) {
  const { person } = province
  const called = await as('planningHead')('POST', '/api/meetings', {
    roundId,
    unitId: province.unit.planning,
    convener: 'leadership-collective',
    title: 'Họp nhận xét, đánh giá năm 2026',
    place: 'Phòng họp A',
    startsAt: '2026-12-05T02:00:00Z',
    chairId: person.planningHead,
    secretaryId: person.planningDeputy,
    tellerIds: [person.planner1, person.planner2],
    large: false,
    quorumPercent: '50',
    subjects,
    participants: [...VOTERS, 'newcomer' as const].map((who) => ({ personId: person[who], votes: true })),
  })
  if (called.status !== 200) throw new Error(JSON.stringify(called.body))
  const { id } = called.body as { id: number }
  const meeting = meetingAt(id)
  await meeting.plain(as('planningDeputy'), 'PUT', 'presence', {
    marks: [
      ...VOTERS.map((who) => ({ personId: person[who], presence: 'present' })),
      { personId: person.newcomer, presence: 'excused' },
    ],
  })
  const opened = await meeting.act(as('planningHead'), 'POST', 'open')
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.body))
  return { id, ...meeting }
}
