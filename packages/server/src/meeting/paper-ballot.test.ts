import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, meetingWorld, openPlanningMeeting, roundUnder, type MeetingWorld } from '../../test/meeting-world.ts'

let world: MeetingWorld
let party: Awaited<ReturnType<typeof roundUnder>>
beforeAll(async () => {
  world = await meetingWorld(['planningHead', 'planningDeputy', 'planner1', 'planner2', 'official'])
  party = await roundUnder(world.fresh.database.owner, world.province, 'party-366-2025', [
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

describe('a ballot on paper', () => {
  it('is counted by two tellers apart; where they differ both count again; then minutes and result are left behind', async () => {
    const forms = [party.form('official'), party.form('peer')]
    const meeting = await openPlanningMeeting(world, party.roundId, forms)
    const chair = world.as('planningHead')
    await meeting.act(chair, 'POST', 'ballots', { kind: 'paper' })
    await meeting.onBallot(chair, 'open')
    expect(codesOf(await meeting.onBallot(world.as('official'), 'slip', { version: undefined, slip: [] }))).toEqual([
      'ballot-on-paper',
    ])
    for (const who of ['planner1', 'planner2'] as const) await meeting.onBallot(world.as(who), 'closing')
    const count = (good: number, blank: number) =>
      forms.map((appraisalId) => ({ appraisalId, issued: 5, collected: 5, invalid: 0, blank, choices: { good } }))
    const give = (who: 'planner1' | 'planner2', counts: object[] | null) =>
      meeting.onBallot(world.as(who), 'count', { counts })
    expect(codesOf(await give('planner1', null))).toEqual(['ballot-count-missing'])
    expect(codesOf(await give('planner1', count(5, 1)))).toEqual(['count-does-not-add-up', 'count-does-not-add-up'])
    expect((await give('planner1', count(4, 1))).body).toMatchObject({ counted: false, differing: [] })
    const waiting = await meeting.show(world.as('planner2'))
    expect(waiting.ballots[0]).toMatchObject({ counted: [world.province.fullName.planner1], box: null, results: null })
    const { fullName } = world.province
    expect((await give('planner2', count(5, 0))).body).toMatchObject({
      counted: false,
      differing: [fullName.official, fullName.peer],
    })
    await give('planner2', count(5, 0))
    expect((await give('planner1', count(5, 0))).body).toMatchObject({ counted: true })
    expect((await meeting.act(chair, 'POST', 'adopt', { agreed: 6 })).status).toBe(200)
    for (const form of forms)
      expect(await outputs(form)).toEqual(['collective-ballot/minutes', 'collective-ballot/ballot-result'])
    const paper = async (what: string) => {
      const reply = await world.fresh.application.http.inject({
        url: `/api/meetings/${meeting.id}/${what}`,
        headers: { host: 'localhost', cookie: world.as('official').cookie },
      })
      return { status: reply.statusCode, bytes: reply.rawPayload }
    }
    const words = async (what: string) =>
      strFromU8(unzipSync((await paper(what)).bytes)['word/document.xml'] ?? new Uint8Array()).replaceAll(
        /<[^>]+>/g,
        ' ',
      )
    const minutes = await words('minutes.docx')
    for (const said of [
      'BIÊN BẢN HỌP',
      fullName.official,
      'có mặt 6 người',
      'do cơ quan đặt',
      '6/6',
      'Sở Mẫu Một'.toUpperCase(),
    ])
      expect(minutes).toContain(said)
    const tally = await words('tally.docx')
    for (const said of ['BIÊN BẢN KIỂM PHIẾU', fullName.planner1, fullName.planner2, 'không quy định tỷ lệ quá bán'])
      expect(tally).toContain(said)
    expect((await paper('tally.pdf')).bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const { rows } = await world.fresh.database.owner.query<{ action: string }>(
      `select distinct action from event where action like 'meeting.ballot%' order by 1`,
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'meeting.ballot-closed',
      'meeting.ballot-closing-confirmed',
      'meeting.ballot-count-given',
      'meeting.ballot-counted',
      'meeting.ballot-counts-differed',
      'meeting.ballot-opened',
      'meeting.ballot-ordered',
    ])
  })
})
