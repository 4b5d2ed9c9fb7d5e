import { handEverythingIn } from '../../test/hand-in.ts'
import {
  meetingProposalSchema,
  meetingsSchema,
  noticesSchema,
  partyOpinionsSchema,
  todaySchema,
} from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, meetingAt, meetingWorld, roundUnder, type MeetingWorld } from '../../test/meeting-world.ts'

let world: MeetingWorld
let decree: Awaited<ReturnType<typeof roundUnder>>
let party: Awaited<ReturnType<typeof roundUnder>>
beforeAll(async () => {
  world = await meetingWorld([
    'officeHead',
    'officeDeputy',
    'officePersonnel',
    'committeeMember',
    'planningHead',
    'planner1',
    'official',
    'libraryHead',
  ])
  const { owner } = world.fresh.database
  decree = await roundUnder(owner, world.province, 'decree-335-2025', [
    { who: 'officeHead', unit: 'office', leadership: 'head' },
    { who: 'officeDeputy', unit: 'office', leadership: 'deputy' },
    { who: 'official', unit: 'planning' },
  ])
  party = await roundUnder(owner, world.province, 'party-366-2025', [
    { who: 'official', unit: 'planning' },
    { who: 'peer', unit: 'planning' },
  ])
})
afterAll(async () => world.close())

const outputs = async (appraisalId: number) => {
  const { rows } = await world.fresh.database.owner.query<{ step: string; output: string }>(
    `select step, output from appraisal_output where appraisal_id = $1 order by id`,
    [appraisalId],
  )
  return rows.map(({ step, output }) => `${step}/${output}`)
}

describe('a meeting of the leaders of a body with constituent units (Điều 21 khoản 1)', () => {
  const propose = async (on: 'yes' | 'no') => {
    const { office } = world.province.unit
    const url = `/api/meetings/proposal?roundId=${decree.roundId}&unitId=${office}&convener=leadership-collective&large=${on}&on=2026-12-05`
    return world.as('officePersonnel')('GET', url)
  }

  it('proposes leaders, Party committee and heads of constituent units, and whom the meeting treats', async () => {
    const proposal = meetingProposalSchema.parse((await propose('yes')).body)
    const { fullName } = world.province
    expect(proposal.invitees.map((one) => [one.fullName, one.reason, one.mayWrite])).toEqual([
      [fullName.officeHead, 'leader', false],
      [fullName.officeDeputy, 'leader', false],
      [fullName.committeeMember, 'party-representative', false],
      [fullName.planningHead, 'head-of-constituent', true],
      [fullName.financeHead, 'head-of-constituent', true],
      [fullName.recordsHead, 'head-of-constituent', true],
    ])
    expect(proposal.candidates.map((one) => [one.fullName, one.conveners])).toEqual([
      [fullName.officeHead, ['leadership-collective']],
      [fullName.officeDeputy, ['leadership-collective']],
      [fullName.official, ['unit-meeting']],
    ])
    expect(proposal).toMatchObject({ ballot: null, article: 'Điều 21 khoản 1 điểm b, khoản 2 điểm b' })
  })

  const call = (change: object = {}) => {
    const { person, unit } = world.province
    return world.as('officePersonnel')('POST', '/api/meetings', {
      roundId: decree.roundId,
      unitId: unit.office,
      convener: 'leadership-collective',
      title: 'Họp nhận xét, đánh giá lãnh đạo sở',
      place: 'Hội trường',
      startsAt: '2026-12-05T02:00:00Z',
      chairId: person.officeHead,
      secretaryId: person.officeDeputy,
      tellerIds: [],
      large: true,
      quorumPercent: null,
      subjects: [decree.form('officeHead'), decree.form('officeDeputy')],
      participants: (['officeHead', 'officeDeputy', 'committeeMember', 'planningHead'] as const).map((who) => ({
        personId: person[who],
        votes: true,
      })),
      ...change,
    })
  }

  it('is called only with officers that fit and forms of the unit that are handed in', async () => {
    const { person, unit } = world.province
    const tried = async (change: object) => codesOf(await call(change))
    expect(await tried({ secretaryId: person.officeHead })).toEqual(['meeting-same-chair-and-secretary'])
    expect(await tried({ tellerIds: [person.officeHead, person.planningHead] })).toEqual(['meeting-tellers-two'])
    expect(await tried({ chairId: person.planner1 })).toEqual(['meeting-chair-not-invited'])
    expect(await tried({ subjects: [party.form('official')] })).toEqual(['meeting-form-not-in-unit'])
    expect(await tried({ unitId: unit.library })).toEqual(['meeting-call-needs-head'])
    await world.fresh.database.owner.query(`update appraisal set stage = 'self-scoring' where id = $1`, [
      decree.form('officeDeputy'),
    ])
    expect(await tried({})).toEqual(['meeting-form-not-handed-in'])
    await world.fresh.database.owner.query(`update appraisal set stage = 'head-review' where id = $1`, [
      decree.form('officeDeputy'),
    ])
  })

  it('is held: presence, opinions spoken and in writing, the conclusion, the minutes', async () => {
    const { person } = world.province
    const called = await call()
    expect(called.status).toBe(200)
    const meeting = meetingAt((called.body as { id: number }).id)
    const [chair, secretary, head] = [world.as('officeHead'), world.as('officeDeputy'), world.as('planningHead')]
    const [first, second] = [decree.form('officeHead'), decree.form('officeDeputy')]
    expect(codesOf(await meeting.act(chair, 'POST', 'open'))).toEqual(['meeting-nobody-present'])
    // Invited, he sees the meeting and the self-appraisal that is presented, though he does not see the form.
    const seen = await meeting.show(head)
    expect(seen.subjects[0]?.presented).toMatchObject({ total: '85/1', level: 'good', strengths: 'Đúng hạn.' })
    expect(seen.actions).toEqual(['write-opinion'])
    expect(
      (await meeting.plain(head, 'POST', 'written-opinions', { appraisalId: second, content: 'Tận tụy.' })).status,
    ).toBe(200)
    expect(
      codesOf(
        await meeting.plain(world.as('committeeMember'), 'POST', 'written-opinions', {
          appraisalId: second,
          content: 'x',
        }),
      ),
    ).toEqual(['meeting-writing-not-open'])
    const marks = [
      { personId: person.officeHead, presence: 'present' },
      { personId: person.officeDeputy, presence: 'present' },
      { personId: person.planningHead, presence: 'written' },
    ]
    expect((await meeting.plain(secretary, 'PUT', 'presence', { marks })).status).toBe(200)
    expect((await meeting.act(chair, 'POST', 'open')).status).toBe(200)
    expect(codesOf(await meeting.act(chair, 'POST', 'ballots', { kind: 'paper' }))).toEqual(['ballot-not-in-rule'])
    const record = (body: object) => meeting.plain(secretary, 'POST', 'opinions', body)
    expect(
      codesOf(await record({ kind: 'spoken', appraisalId: first, speakerId: person.officeHead, content: 'Tốt' })),
    ).toEqual(['meeting-own-opinion'])
    const { body } = await record({
      kind: 'spoken',
      appraisalId: first,
      speakerId: person.officeDeputy,
      content: 'Nhầm',
    })
    await meeting.plain(secretary, 'POST', `opinions/${(body as { ids: number[] }).ids[0]}/withdraw`)
    const refused = await meeting.act(chair, 'POST', 'adopt', { agreed: 3 })
    expect(codesOf(refused)).toEqual([
      'meeting-presence-unmarked',
      'meeting-subject-untreated',
      'meeting-more-agreed-than-present',
    ])
    await meeting.plain(secretary, 'PUT', 'presence', {
      marks: [{ personId: person.committeeMember, presence: 'absent' }],
    })
    await record({
      kind: 'spoken',
      appraisalId: first,
      speakerId: person.officeDeputy,
      content: 'Điều hành quyết liệt.',
    })
    await record({ kind: 'none', appraisalIds: [first, second] })
    await meeting.act(secretary, 'PUT', 'conclusion', { conclusion: 'Nhất trí.' })
    expect(codesOf(await meeting.act(secretary, 'POST', 'adopt', { agreed: 2 }))).toEqual(['meeting-not-your-part'])
    expect((await meeting.act(chair, 'POST', 'adopt', { agreed: 2 })).status).toBe(200)

    const closed = await meeting.show(head)
    expect(closed).toMatchObject({
      stage: 'closed',
      agreed: 2,
      attendance: { present: 2, share: '1/2', quorumMet: null },
    })
    expect(closed.subjects[0]?.opinions.map(({ content }) => content)).toEqual(['Điều hành quyết liệt.', ''])
    expect(closed.subjects[1]?.opinions.map(({ kind }) => kind)).toEqual(['written', 'none'])
    expect(await outputs(first)).toEqual(['leaders-meeting/minutes'])
    expect(codesOf(await record({ kind: 'none', appraisalIds: [first] }))).toEqual(['meeting-closed'])
    expect((await meeting.plain(secretary, 'POST', 'addenda', { content: 'Đính chính họ tên.' })).status).toBe(200)
    expect((await meeting.show(head)).addenda).toMatchObject([{ number: 1, content: 'Đính chính họ tên.' }])
  })

  it('has minutes that never change, from which words can be erased and which can still be proved', async () => {
    const { owner } = world.fresh.database
    for (const change of [
      `update meeting set title = 'x' where stage = 'closed'`,
      `update meeting_participant set presence = 'absent'`,
      `update meeting_opinion set content = 'x' where kind = 'spoken' and not withdrawn`,
      `update meeting_subject set full_name = 'x'`,
      `delete from meeting_opinion`,
      `update meeting_addendum set content = 'x'`,
    ])
      await expect(owner.query(change)).rejects.toMatchObject({ code: '42501' })
    const proof = () =>
      owner.query<{ kept: boolean; hash: boolean }>(
        `select encode(sha256(convert_to(m.frozen, 'UTF8')), 'hex') = m.content_hash as hash,
           bool_and(position(o.commitment in m.frozen) > 0) as kept
         from meeting m join meeting_opinion o on o.meeting_id = m.id and not o.withdrawn
         where m.stage = 'closed' group by m.frozen, m.content_hash`,
      )
    expect((await proof()).rows).toEqual([{ kept: true, hash: true }])
    const { rows } = await owner.query(
      `update meeting_opinion set content = null, salt = null where kind = 'spoken' and not withdrawn returning id`,
    )
    expect(rows).toHaveLength(1)
    expect((await proof()).rows).toEqual([{ kept: true, hash: true }])
    const { rows: words } = await owner.query(
      `select 1 from meeting where frozen like '%quyết liệt%' or frozen like '%Đúng hạn%' or frozen like '%Nhất trí%'
       union all select 1 from event where canon like '%quyết liệt%' union all select 1 from event_text where content like '%quyết liệt%'`,
    )
    expect(words).toEqual([])
  })

  it('is seen by those invited and those above, and by nobody else', async () => {
    const titles = async (who: Parameters<MeetingWorld['as']>[0]) =>
      meetingsSchema.parse((await world.as(who)('GET', '/api/meetings')).body).rows.length
    expect([await titles('committeeMember'), await titles('officePersonnel')]).toEqual([1, 1])
    expect([await titles('official'), await titles('libraryHead'), await titles('planner1')]).toEqual([0, 0, 0])
  })

  it('tells whom it concerns that he is invited, that it moved, that it was called off; and what waits for whom', async () => {
    const { person } = world.province
    const told = async (who: Parameters<MeetingWorld['as']>[0], id: number) =>
      noticesSchema
        .parse((await world.as(who)('GET', '/api/notices')).body)
        .notices.filter(({ link }) => link === `/meetings/${id}`)
        .map(({ kind, deadline }) => `${kind} ${deadline}`)
        .toSorted()
    const waits = async (who: Parameters<MeetingWorld['as']>[0]) =>
      todaySchema
        .parse((await world.as(who)('GET', '/api/today')).body)
        .items.flatMap((item) =>
          item.kind === 'meeting'
            ? [`${item.step} ${item.by} ${item.place}`]
            : item.kind === 'party-opinion'
              ? [`opinion on ${item.people}`]
              : [],
        )
    const { id } = (await call()).body as { id: number }
    const meeting = meetingAt(id)
    const arranged = await meeting.act(world.as('officeHead'), 'PUT', 'arrangement', {
      place: 'Phòng họp B',
      startsAt: '2026-12-07T02:00:00Z',
      tellerIds: [],
      participants: (['officeHead', 'officeDeputy', 'committeeMember', 'planner1'] as const).map((who) => ({
        personId: person[who],
        votes: true,
      })),
    })
    expect(arranged.status).toBe(200)
    expect(await told('officeHead', id)).toEqual(['meeting-invited 2026-12-05'])
    expect(await told('officeDeputy', id)).toEqual(['meeting-changed 2026-12-07', 'meeting-invited 2026-12-05'])
    expect(await told('planner1', id)).toEqual(['meeting-invited 2026-12-07'])
    expect(await told('officePersonnel', id)).toEqual([])
    expect(await waits('planner1')).toEqual(['attend 2026-12-07 Phòng họp B'])
    expect(await waits('committeeMember')).toEqual(['attend 2026-12-07 Phòng họp B', 'opinion on 2'])
    expect(await waits('officePersonnel')).toEqual([])
    expect((await meeting.act(world.as('officeHead'), 'POST', 'cancel')).status).toBe(200)
    expect(await told('planner1', id)).toEqual(['meeting-cancelled 2026-12-07', 'meeting-invited 2026-12-07'])
    expect(await waits('planner1')).toEqual([])
  })
})

describe('the opinion of the Party committee (Điều 21 khoản 1 điểm c)', () => {
  const enter = (who: Parameters<MeetingWorld['as']>[0], appraisalId: number, content = 'Thống nhất xếp loại tốt.') =>
    world.as(who)('POST', '/api/party-opinions', {
      roundId: decree.roundId,
      document: '12-NX/ĐU',
      on: '2026-12-06',
      opinions: [{ appraisalId, content }],
    })

  it('is entered by who stands for the committee, on heads and deputies, and corrected by a newer one', async () => {
    const first = decree.form('officeHead')
    expect(codesOf(await enter('officePersonnel', first))).toEqual(['party-opinion-needs-committee'])
    // Of others than heads and deputies the committee sees nothing before the agency has handed in.
    const official = () => enter('committeeMember', decree.form('official'))
    expect(codesOf(await official())).toEqual(['party-opinion-needs-committee'])
    await handEverythingIn(world.fresh.database.owner)
    expect(codesOf(await official())).toEqual(['party-opinion-not-asked'])
    expect((await enter('committeeMember', first)).body).toEqual({ entered: 1 })
    expect((await enter('committeeMember', first, 'Đính chính: xuất sắc.')).body).toEqual({ entered: 1 })
    expect(await outputs(first)).toEqual(['leaders-meeting/minutes', 'party-opinion/party-opinion'])
    const list = partyOpinionsSchema.parse(
      (await world.as('committeeMember')('GET', `/api/party-opinions?roundId=${decree.roundId}`)).body,
    )
    expect(list.rows.map(({ opinion }) => [opinion?.content, opinion?.versions])).toEqual([
      ['Đính chính: xuất sắc.', 2],
      [undefined, undefined],
    ])
  })

  it('keeps the scanned document with every opinion entered from it, for whoever sees the opinion', async () => {
    const opinions = async (who: 'committeeMember' | 'officeHead') =>
      partyOpinionsSchema
        .parse((await world.as(who)('GET', `/api/party-opinions?roundId=${decree.roundId}`)).body)
        .rows.flatMap(({ opinion }) => (opinion === null ? [] : [opinion]))
    const both = { roundId: decree.roundId, document: '14-NX/ĐU', on: '2026-12-06' }
    const entered = await world.as('committeeMember')('POST', '/api/party-opinions', {
      ...both,
      opinions: (['officeHead', 'officeDeputy'] as const).map((who) => ({
        appraisalId: decree.form(who),
        content: 'Nhất trí.',
      })),
    })
    expect(entered.body).toEqual({ entered: 2 })
    const id = (await opinions('committeeMember'))[0]?.id ?? 0
    const scan = Buffer.from('%PDF-1.4\n%scan\n')
    const send = (who: 'committeeMember' | 'officePersonnel', content: Buffer) =>
      world.fresh.application.http.inject({
        method: 'POST',
        url: `/api/party-opinions/${id}/files?name=${encodeURIComponent('14-NX.pdf')}`,
        headers: { host: 'localhost', cookie: world.as(who).cookie, 'content-type': 'application/octet-stream' },
        payload: content,
      })
    expect((await send('officePersonnel', scan)).statusCode).toBe(403)
    expect((await send('committeeMember', Buffer.from('MZ run me'))).statusCode).toBe(422)
    expect((await send('committeeMember', scan)).statusCode).toBe(200)
    expect((await send('committeeMember', scan)).statusCode).toBe(200)
    expect((await opinions('committeeMember')).map(({ files }) => files.map(({ name }) => name))).toEqual([
      ['14-NX.pdf'],
      ['14-NX.pdf'],
    ])
    const [own] = await opinions('officeHead')
    const read = await world.fresh.application.http.inject({
      method: 'GET',
      url: `/api/party-opinions/${own?.id}/files/${own?.files[0]?.id}`,
      headers: { host: 'localhost', cookie: world.as('officeHead').cookie },
    })
    expect([read.statusCode, read.headers['content-type'], read.body]).toEqual([
      200,
      'application/pdf',
      scan.toString(),
    ])
    const hidden = await world.as('planner1')('GET', `/api/party-opinions/${own?.id}/files/${own?.files[0]?.id}`)
    expect(hidden.status).toBe(404)
  })

  it('waits for the minutes where the procedure has them first, and goes through when they are there', async () => {
    const late = await roundUnder(world.fresh.database.owner, world.province, 'decree-90-2020', [
      { who: 'officeHead', unit: 'office', leadership: 'head' },
    ])
    const reply = await world.as('committeeMember')('POST', '/api/party-opinions', {
      roundId: late.roundId,
      document: '13-NX/ĐU',
      on: '2026-12-06',
      opinions: [{ appraisalId: late.form('officeHead'), content: 'Tốt' }],
    })
    expect(codesOf(reply)).toEqual(['step-before-missing'])
    const { rows } = await world.fresh.database.owner.query(`select 1 from party_opinion where document = '13-NX/ĐU'`)
    expect(rows).toEqual([])
  })
})
