import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { PublishedRuleSet } from '@thuoc-do/domain'
import type { AppraisalRecord } from '../classification/index.ts'
import { commit, freezeMinutes, participantColumns, subjectColumns, type MeetingFile } from '../meeting/index.ts'
import { DEMO_ACCOUNTS } from './accounts.ts'
import { fill } from './fill.ts'
import type { Story } from './history-of.ts'
import type { DemoIds } from './load-organisation.ts'
import type { DemoPerson } from './people.ts'
import type { DemoProvince } from './province.ts'
import { actorOf, type DemoEvent } from './write-events.ts'

const AGENCY = 'S.03'
const UNIT = 'S.03.03'
const ROUND = { id: 2, name: 'Năm 2024', to: '2024-12-31' }
const HELD_AT = '2024-12-10T01:30:00.000Z'
const CLOSED_AT = '2024-12-10T03:20:00.000Z'
const CONCLUSION =
  'Hội nghị thống nhất nội dung tự đánh giá của các đồng chí; đề nghị tiếp thu ý kiến góp ý về tiến độ báo cáo.'
const REMARKS = [
  'Hoàn thành đầy đủ nhiệm vụ được giao, tham mưu kịp thời.',
  'Phối hợp tốt với các phòng; cần rút ngắn thời gian xử lý hồ sơ.',
  'Có nhiều cố gắng, sản phẩm bảo đảm chất lượng.',
] as const

type Participant = MeetingFile['participants'][number]
type Sources = { stories: readonly Story[]; published: PublishedRuleSet; now: Date }

/** The same every time the demonstration is loaded; nothing in it has to stay secret. */
const saltOf = (what: string): string => createHash('sha256').update(what).digest('hex').slice(0, 32)

const byPost = (people: readonly DemoPerson[], unit: string, leadership: DemoPerson['post']['leadership']) =>
  people.filter((one) => one.unit === unit && one.post.leadership === leadership)

function inviter({ units }: DemoProvince, ids: DemoIds) {
  const names = new Map(units.map(({ code, name }) => [code, name]))
  return (
    person: DemoPerson,
    reason: Participant['reason'],
    presence: Participant['presence'] = 'unmarked',
  ): Participant => ({
    personId: ids.person(person.code),
    fullName: person.fullName,
    postTitle: person.post.title,
    unitName: names.get(person.unit) ?? '',
    reason,
    mayWrite: reason === 'head-of-constituent',
    votes: true,
    presence,
  })
}

/** Somebody appraised at a meeting, with what he presents of his own form. */
function subjectOf(meetingId: number, record: AppraisalRecord): MeetingFile['subjects'][number] {
  const { id, personId, fullName, postTitle, unitName, self } = record
  return {
    appraisalId: id,
    personId,
    fullName,
    postTitle,
    unitName,
    step: null,
    asksMinutes: false,
    asksBallot: false,
    presented: {
      total: self.total,
      level: self.level,
      declared: self.level,
      strengths: self.strengths,
      weaknesses: self.weaknesses,
    },
    presentedSalt: saltOf(`meeting/${meetingId}/presented/${id}`),
  }
}

const handedIn = (stories: readonly Story[], unitId: number): AppraisalRecord[] =>
  stories
    .filter(({ record, stage }) => record.unitId === unitId && stage !== 'self-scoring')
    .map(({ record }) => record)

const ARRANGED = { tellerIds: [], large: false, quorumPercent: null, quorumSource: 'none', version: 0 } as const

/** The meeting of a unit, held: everybody there but one, a remark on each person, minutes adopted. */
function unitMeeting(province: DemoProvince, ids: DemoIds, { stories, published }: Sources): MeetingFile {
  const { people, units } = province
  const invite = inviter(province, ids)
  const [head] = byPost(people, UNIT, 'head')
  const staff = [...byPost(people, UNIT, 'deputy'), ...byPost(people, UNIT, 'none')]
  const [secretary] = staff
  if (head === undefined || secretary === undefined) throw new Error(`nobody to hold a meeting in ${UNIT}`)
  const subjects = handedIn(stories, ids.unit(UNIT)).map((record) => subjectOf(1, record))
  const chairId = ids.person(head.code)
  return {
    ...ARRANGED,
    id: 1,
    roundId: ROUND.id,
    unitId: ids.unit(UNIT),
    unitName: units.find(({ code }) => code === UNIT)?.name ?? '',
    round: { ...ROUND, published },
    convener: 'unit-meeting',
    title: 'Họp phòng nhận xét, đánh giá năm 2024',
    place: 'Phòng họp tầng 2',
    startsAt: new Date(HELD_AT),
    chairId,
    secretaryId: ids.person(secretary.code),
    stage: 'open',
    openedAt: new Date(HELD_AT),
    closedAt: null,
    agreed: null,
    conclusion: CONCLUSION,
    conclusionSalt: saltOf('meeting/1/conclusion'),
    contentHash: null,
    participants: [
      invite(head, 'leader', 'present'),
      ...staff.map((one, at) => invite(one, 'member', at === staff.length - 1 ? 'excused' : 'present')),
    ],
    subjects,
    opinions: subjects.map(({ appraisalId }, at) => {
      const content = REMARKS[at % REMARKS.length] ?? ''
      const { commitment } = commit(content, saltOf(`meeting/1/opinion/${at + 1}`))
      return { id: at + 1, appraisalId, speakerId: chairId, kind: 'spoken', content, commitment }
    }),
  }
}

/** The meeting of the leaders of the agency to come, to which heads of units and the Party committee are invited. */
function leadersMeeting(province: DemoProvince, ids: DemoIds, { stories, published, now }: Sources): MeetingFile {
  const { people, units } = province
  const invite = inviter(province, ids)
  const [head] = byPost(people, AGENCY, 'head')
  const committee = DEMO_ACCOUNTS.find(({ username }) => username === 'cap.uy')?.person?.(province)
  const deputies = byPost(people, AGENCY, 'deputy')
  const heads = units.filter(({ parent }) => parent === AGENCY).flatMap(({ code }) => byPost(people, code, 'head'))
  const [secretary] = heads
  if (head === undefined || secretary === undefined) throw new Error(`nobody to hold a meeting in ${AGENCY}`)
  const on = new Date(now.getTime() + 3 * 86_400_000).toISOString().slice(0, 10)
  return {
    ...ARRANGED,
    id: 2,
    roundId: ROUND.id,
    unitId: ids.unit(AGENCY),
    unitName: units.find(({ code }) => code === AGENCY)?.name ?? '',
    round: { ...ROUND, published },
    convener: 'leadership-collective',
    title: 'Họp tập thể lãnh đạo Sở nhận xét, đánh giá năm 2024',
    place: 'Hội trường A',
    startsAt: new Date(`${on}T01:30:00Z`),
    chairId: ids.person(head.code),
    secretaryId: ids.person(secretary.code),
    large: true,
    stage: 'called',
    openedAt: null,
    closedAt: null,
    agreed: null,
    conclusion: null,
    conclusionSalt: null,
    contentHash: null,
    participants: [
      invite(head, 'leader'),
      ...deputies.map((one) => invite(one, one.code === committee?.code ? 'party-representative' : 'leader')),
      ...heads.map((one) => invite(one, 'head-of-constituent')),
    ],
    subjects: handedIn(stories, ids.unit(AGENCY))
      .filter(({ leadership }) => leadership === 'deputy')
      .map((record) => subjectOf(2, record)),
    opinions: [],
  }
}

async function write(client: pg.ClientBase, tenantId: number, meeting: MeetingFile): Promise<void> {
  const of = { tenant_id: tenantId, meeting_id: meeting.id }
  await fill(client, 'meeting', [
    {
      tenant_id: tenantId,
      id: meeting.id,
      round_id: meeting.roundId,
      unit_id: meeting.unitId,
      convener: meeting.convener,
      title: meeting.title,
      place: meeting.place,
      starts_at: meeting.startsAt.toISOString(),
      chair_id: meeting.chairId,
      secretary_id: meeting.secretaryId,
      large: meeting.large,
      stage: meeting.stage,
      opened_at: meeting.openedAt?.toISOString() ?? null,
      conclusion: meeting.conclusion,
      conclusion_salt: meeting.conclusionSalt,
    },
  ])
  await fill(client, 'meeting_participant', meeting.participants.map(participantColumns(tenantId, meeting.id)))
  await fill(client, 'meeting_subject', meeting.subjects.map(subjectColumns(tenantId, meeting.id)))
  await fill(
    client,
    'meeting_opinion',
    meeting.opinions.map((one) => ({
      ...of,
      id: one.id,
      appraisal_id: one.appraisalId,
      speaker_id: one.speakerId,
      kind: one.kind,
      content: one.content,
      salt: saltOf(`meeting/${meeting.id}/opinion/${one.id}`),
      commitment: one.commitment,
      at: CLOSED_AT,
    })),
  )
}

/** Adopts the minutes as the product does: frozen under their hash, and unchangeable from then on. */
async function adopt(client: pg.ClientBase, tenantId: number, meeting: MeetingFile): Promise<string> {
  const agreed = meeting.participants.filter(({ presence }) => presence === 'present').length
  const { frozen, contentHash } = freezeMinutes(meeting, [], [], { agreed, at: CLOSED_AT })
  await client.query(
    `update app.meeting set stage = 'closed', version = 4, closed_at = $3, agreed = $4, frozen = $5, content_hash = $6
     where tenant_id = $1 and id = $2`,
    [tenantId, meeting.id, CLOSED_AT, agreed, frozen, contentHash],
  )
  return contentHash
}

/** Writes a meeting that was held and one to come in the demonstration's agency; answers what is on record of them. */
export async function loadMeetings(
  client: pg.ClientBase,
  tenantId: number,
  province: DemoProvince,
  ids: DemoIds,
  sources: Sources,
): Promise<DemoEvent[]> {
  const [held, coming] = [unitMeeting(province, ids, sources), leadersMeeting(province, ids, sources)]
  await write(client, tenantId, held)
  await write(client, tenantId, coming)
  const contentHash = await adopt(client, tenantId, held)
  const event = (meeting: MeetingFile, at: string, verb: string, after: object): DemoEvent => ({
    at,
    actor: actorOf(meeting.chairId),
    role: verb === 'called' ? 'head' : 'chair',
    action: `meeting.${verb}`,
    object: { kind: 'meeting', id: String(meeting.id) },
    unitId: meeting.unitId,
    personId: null,
    before: null,
    after,
    ruleSetHash: sources.published.hash,
  })
  const called = ({ convener, chairId, secretaryId, subjects, participants }: MeetingFile): object => ({
    convener,
    chairId,
    secretaryId,
    subjects: subjects.map(({ appraisalId }) => appraisalId),
    invited: participants.map(({ personId, reason, votes }) => ({ personId, reason, votes })),
  })
  return [
    event(held, '2024-12-05T02:00:00.000Z', 'called', called(held)),
    event(held, HELD_AT, 'opened', { stage: 'open' }),
    event(held, CLOSED_AT, 'minutes-adopted', { stage: 'closed', contentHash }),
    event(coming, new Date(sources.now.getTime() - 86_400_000).toISOString(), 'called', called(coming)),
  ]
}
