import { join } from 'node:path'
import { meetingsSchema } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApplication, type Application } from '../wiring/application.ts'
import {
  codesOf,
  meetingWorld,
  NOW,
  openPlanningMeeting,
  roundUnder,
  VOTERS,
  type MeetingWorld,
} from '../../test/meeting-world.ts'

type Voter = (typeof VOTERS)[number]
const WORDS = /outstanding|unsatisfactory|satisfactory|not-rated/u

let world: MeetingWorld
let round: Awaited<ReturnType<typeof roundUnder>>
let meeting: Awaited<ReturnType<typeof openPlanningMeeting>>
const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
beforeAll(async () => {
  world = await meetingWorld([...VOTERS, 'newcomer', 'libraryHead'])
  round = await roundUnder(world.fresh.database.owner, world.province, 'party-366-2025', [
    { who: 'official', unit: 'planning' },
    { who: 'peer', unit: 'planning' },
  ])
  meeting = await openPlanningMeeting(world, round.roundId, [round.form('official'), round.form('peer')])
})
afterAll(async () => world.close())

/** Every row of every table as a superuser reads it, with the columns PostgreSQL keeps of its own. */
async function everything(): Promise<Map<string, string>> {
  const { owner } = world.fresh.database
  const { rows: tables } = await owner.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const seen = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await owner.query<{ at: string; row: string }>(
      `select t.ctid::text as at, t.xmin::text || ' ' || t::text as row from ${name} t`,
    )
    for (const { at, row } of rows) seen.set(`${name} ${at}`, row)
  }
  return seen
}

const newRows = (before: Map<string, string>, after: Map<string, string>) =>
  [...after].filter(([at, row]) => before.get(at) !== row).map(([at, row]) => ({ table: at.split(' ')[0], row }))

const slip = (who: Voter, official: string | null, peer: string | null) =>
  [
    { appraisalId: round.form('official'), choice: official },
    { appraisalId: round.form('peer'), choice: peer },
  ].filter(({ appraisalId }) => (who !== 'official' && who !== 'peer') || appraisalId !== round.form(who))

const cast = (who: Voter, official: string | null, peer: string | null) =>
  meeting.onBallot(world.as(who), 'slip', { version: undefined, slip: slip(who, official, peer) })

async function orderAndOpen(): Promise<void> {
  const chair = world.as('planningHead')
  expect((await meeting.act(chair, 'POST', 'ballots', { kind: 'electronic' })).status).toBe(200)
  expect((await meeting.onBallot(chair, 'open')).status).toBe(200)
}

describe('a secret ballot on the screen', () => {
  it('is ordered and opened by the chair, where the rule set has one', async () => {
    expect(codesOf(await meeting.act(world.as('official'), 'POST', 'ballots', { kind: 'electronic' }))).toEqual([
      'meeting-not-your-part',
    ])
    await orderAndOpen()
    const waits = async (who: Voter): Promise<unknown[]> =>
      ((await world.as(who)('GET', '/api/today')).body as { items: { kind: string; step?: string }[] }).items
        .filter(({ kind }) => kind === 'meeting')
        .map(({ step }) => step)
    const told = async (who: Voter): Promise<string[]> =>
      ((await world.as(who)('GET', '/api/notices')).body as { notices: { kind: string }[] }).notices.map(
        ({ kind }) => kind,
      )
    for (const who of VOTERS) {
      expect(await waits(who)).toEqual(['vote'])
      expect(await told(who)).toEqual(who === 'planningHead' ? [] : ['ballot-to-cast', 'meeting-invited'])
    }
    expect(codesOf(await meeting.act(world.as('planningHead'), 'POST', 'ballots', { kind: 'paper' }))).toEqual([
      'ballot-already-there',
    ])
    const { rows } = meetingsSchema.parse((await world.as('peer')('GET', '/api/meetings')).body)
    expect(rows).toMatchObject([{ myVoteDue: true, present: 6, invited: 7 }])
    const [ballot] = (await meeting.show(world.as('peer'))).ballots
    expect(ballot).toMatchObject({ voters: 6, mayVote: true, hasVoted: false, ownAppraisalId: round.form('peer') })
    expect(ballot?.choices).toHaveLength(5)
    expect(ballot?.subjects.map(({ voters }) => voters)).toEqual([5, 5])
  })

  it('takes a slip for everybody but oneself, once, from those who are there, with boxes that exist', async () => {
    const [own, other] = [round.form('official'), round.form('peer')]
    const tried = (who: Voter | 'newcomer', given: object[]) =>
      meeting.onBallot(world.as(who), 'slip', { version: undefined, slip: given })
    expect(codesOf(await tried('official', [{ appraisalId: own, choice: 'good' }]))).toEqual(['ballot-slip-incomplete'])
    expect(
      codesOf(
        await tried('official', [
          { appraisalId: own, choice: 'good' },
          { appraisalId: other, choice: 'good' },
        ]),
      ),
    ).toEqual(['ballot-slip-incomplete'])
    expect(codesOf(await tried('newcomer', []))).toEqual(['ballot-not-your-part'])
    expect((await tried('official', [{ appraisalId: other, choice: 'splendid' }])).status).toBe(422)
    expect(await world.as('libraryHead')('GET', `/api/meetings/${meeting.id}`)).toMatchObject({ status: 404 })
  })

  it('leaves in the database after each vote that somebody voted, and nothing of what he chose', async () => {
    const votes: readonly (readonly [Voter, string | null, string | null])[] = [
      ['planner1', 'unsatisfactory', 'outstanding'],
      ['official', null, 'outstanding'],
      ['planningHead', 'outstanding', 'not-rated'],
    ]
    let before = await everything()
    for (const [who, official, peer] of votes) {
      const reply = await cast(who, official, peer)
      expect(reply).toMatchObject({ status: 200, body: { taken: true } })
      const after = await everything()
      const added = newRows(before, after)
      // Sessions and the queue of jobs beat in tables of their own; what is written there is looked at all the same.
      const written = added.map(({ table }) => table ?? '').filter((table) => table.startsWith('app.'))
      expect(new Set(written)).toEqual(new Set(['app.ballot_participation', 'app.event', 'app.event_head']))
      expect(added.filter(({ row }) => WORDS.test(row))).toEqual([])
      before = after
    }
    expect(codesOf(await cast('planner1', 'good', 'good'))).toEqual(['ballot-already-voted'])
    const [ballot] = (await meeting.show(world.as('planningHead'))).ballots
    expect(ballot).toMatchObject({ results: null, box: null })
    expect(ballot?.voted).toHaveLength(3)
    expect(WORDS.test(JSON.stringify({ ...ballot, choices: [] }))).toBe(false)
  })

  it('leaves the same in the database whatever was chosen', async () => {
    const { owner } = world.fresh.database
    const { rows } = await owner.query<{ canon: string }>(
      `select canon from event where action = 'meeting.slip-cast' order by seq`,
    )
    const told = rows.map(({ canon }) => {
      const { actor, reqId, ...rest } = JSON.parse(canon) as Record<string, unknown>
      expect([typeof actor, typeof reqId]).toEqual(['string', 'string'])
      return JSON.stringify(rest)
    })
    expect(new Set(told).size).toBe(1)
  })

  it('closes only when two tellers say so, and not while the count would tell a vote', async () => {
    expect(codesOf(await meeting.onBallot(world.as('planningHead'), 'closing'))).toEqual(['ballot-not-your-part'])
    expect(codesOf(await meeting.onBallot(world.as('planner1'), 'closing'))).toEqual(['ballot-too-few-cast'])
    await cast('peer', 'good', null)
    await cast('planner2', 'outstanding', 'outstanding')
    expect((await meeting.onBallot(world.as('planner1'), 'closing')).body).toMatchObject({ closed: false })
    expect(codesOf(await meeting.onBallot(world.as('planner1'), 'closing'))).toEqual(['ballot-closing-confirmed'])
    // Voting goes on until the second teller.
    expect((await cast('planningDeputy', 'good', 'good')).status).toBe(200)
    expect((await meeting.onBallot(world.as('planner2'), 'closing')).body).toMatchObject({ closed: true })
    expect(codesOf(await meeting.onBallot(world.as('planningHead'), 'void', { reason: 'x' }))).toEqual([
      'ballot-counts-known',
    ])
  })

  it('cannot be joined by a superuser: not by transaction, place, order, id or time', async () => {
    const { owner } = world.fresh.database
    const { rows: joined } = await owner.query(
      `select 1 from ballot_participation p join ballot_box b on b.xmin = p.xmin`,
    )
    expect(joined).toEqual([])
    const { rows: sums } = await owner.query<{ xmin: string; appraisal_id: number; counts: object }>(
      `select xmin::text, appraisal_id, counts from ballot_box order by ctid`,
    )
    // One row a subject, all of one transaction, in the order of the ballot: as many rows as people, not as votes.
    expect(new Set(sums.map(({ xmin }) => xmin)).size).toBe(1)
    expect(sums.map(({ appraisal_id: id }) => id)).toEqual([round.form('official'), round.form('peer')])
    expect(sums[0]?.counts).toEqual({
      appraisalId: round.form('official'),
      issued: 5,
      collected: 5,
      invalid: 0,
      blank: 0,
      choices: { outstanding: 2, good: 2, satisfactory: 0, unsatisfactory: 1, 'not-rated': 0 },
    })
    const { rows: columns } = await owner.query(
      `select column_name from information_schema.columns where table_schema = 'app'
       and table_name in ('ballot_participation', 'ballot_box') and (data_type like 'time%' or is_identity = 'YES'
         or column_default is not null)`,
    )
    expect(columns).toEqual([])
    const named = [...(await everything())].filter(([, row]) => /slip-cast/u.test(row) && WORDS.test(row))
    expect(named).toEqual([])
  })

  it('is counted when both tellers have confirmed the sums, which only they see before', async () => {
    const sight = async (who: Voter) => (await meeting.show(world.as(who))).ballots[0]
    expect((await sight('planner1'))?.box).toHaveLength(2)
    expect((await sight('planningHead'))?.box).toBeNull()
    expect((await meeting.onBallot(world.as('planner1'), 'count', { counts: null })).body).toMatchObject({
      counted: false,
    })
    expect((await meeting.onBallot(world.as('planner2'), 'count', { counts: null })).body).toMatchObject({
      counted: true,
    })
    const ballot = await sight('official')
    expect(ballot?.results?.[0]).toMatchObject({
      fullName: world.province.fullName.official,
      valid: 5,
      proposal: { kind: 'no-majority-rule' },
      unanimous: false,
    })
    expect(ballot?.results?.[0]?.shares[0]).toMatchObject({ choice: 'outstanding', ofIssued: '2/5', ofValid: '2/5' })
    const { owner } = world.fresh.database
    for (const change of [
      `update ballot set state = 'open' where id = $1`,
      `update ballot_count set counts = '[]' where ballot_id = $1`,
      `delete from ballot_box where ballot_id = $1`,
      `delete from ballot_participation where ballot_id = $1`,
    ])
      await expect(owner.query(change, [ballot?.id])).rejects.toMatchObject({ code: '42501' })
  })
})

describe('when something goes wrong', () => {
  let other: Application
  beforeAll(async () => {
    meeting = await openPlanningMeeting(world, round.roundId, [round.form('official'), round.form('peer')])
    other = await createApplication({
      appUrl: world.fresh.database.appUrl,
      origin: 'http://localhost',
      secret: 'a-long-secret-that-only-tests-use-1234567890',
      filesFolder: join(world.fresh.application.context.filesFolder, 'other'),
      clock: () => NOW,
    })
  })
  afterAll(async () => other.stop())

  it('another server, or one that restarted, has no box: it says so, takes no slip and closes nothing', async () => {
    await orderAndOpen()
    await cast('planner1', 'good', 'good')
    const ask = async (who: Voter, method: 'GET' | 'POST', url: string, payload?: object) => {
      const reply = await other.http.inject({
        method,
        url,
        headers: { host: 'localhost', cookie: world.as(who).cookie },
        ...(payload && { payload }),
      })
      return { status: reply.statusCode, body: reply.json<unknown>() }
    }
    const shown = await ask('planner2', 'GET', `/api/meetings/${meeting.id}`)
    const [ballot] = (shown.body as { ballots: { id: number; boxHere: boolean; version: number }[] }).ballots
    expect(ballot?.boxHere).toBe(false)
    const url = `/api/ballots/${ballot?.id}`
    expect(codesOf(await ask('planner2', 'POST', `${url}/slip`, { slip: slip('planner2', 'good', 'good') }))).toEqual([
      'ballot-box-elsewhere',
    ])
    expect(codesOf(await ask('planner2', 'POST', `${url}/closing`, { version: ballot?.version }))).toEqual([
      'ballot-box-elsewhere',
    ])
    const { ballots } = await meeting.show(world.as('planner2'))
    expect(ballots[0]).toMatchObject({ boxHere: true, hasVoted: false })
  })

  it('a vote that is stored without its slip is found: the ballot is void and repeated under a new number', async () => {
    const { owner } = world.fresh.database
    for (const who of ['planner2', 'planningHead', 'planningDeputy'] as const) await cast(who, 'good', 'good')
    await owner.query(
      `insert into ballot_participation (tenant_id, ballot_id, person_id)
       select tenant_id, id, $1 from ballot where state = 'open'`,
      [world.province.person.peer],
    )
    expect(codesOf(await meeting.onBallot(world.as('planner1'), 'closing'))).toEqual(['ballot-slips-lost'])
    const chair = world.as('planningHead')
    expect((await meeting.onBallot(chair, 'void', { reason: 'Máy chủ dừng giữa chừng' })).status).toBe(200)
    await orderAndOpen()
    const { ballots } = await meeting.show(chair)
    expect(ballots.map(({ number, state, voted }) => [number, state, voted.length])).toEqual([
      [1, 'void', 5],
      [2, 'open', 0],
    ])
    expect(ballots[0]?.results).toBeNull()
    expect((await cast('planner1', 'good', 'good')).status).toBe(200)
  })

  it('votes that come in at the same moment are all held, and one who votes twice at once has one slip', async () => {
    const at = VOTERS.filter((who) => who !== 'planner1')
    const replies = await Promise.all(
      [...at, 'planner2' as const, 'peer' as const].map((who) => cast(who, 'good', 'good')),
    )
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(5)
    await meeting.onBallot(world.as('planner1'), 'closing')
    await meeting.onBallot(world.as('planner2'), 'closing')
    const teller = await meeting.show(world.as('planner1'))
    expect(teller.ballots[1]?.box?.map(({ collected, choices }) => [collected, choices.good])).toEqual([
      [5, 5],
      [5, 5],
    ])
    for (const who of ['planner1', 'planner2'] as const)
      await meeting.onBallot(world.as(who), 'count', { counts: null })
    const { ballots } = await meeting.show(world.as('official'))
    expect(ballots[1]?.results?.map(({ unanimous }) => unanimous)).toEqual([true, true])
  })

  it('three voters are the least, and nobody counts for himself', async () => {
    const few = await openPlanningMeeting(world, round.roundId, [round.form('official')])
    const { person } = world.province
    const marks = (['planningDeputy', 'peer', 'planner2'] as const).map((who) => ({
      personId: person[who],
      presence: 'absent',
    }))
    await few.plain(world.as('planningHead'), 'PUT', 'presence', { marks })
    await few.act(world.as('planningHead'), 'POST', 'ballots', { kind: 'electronic' })
    // Present with a vote: the chair, planner1 and the official himself, who does not vote on himself.
    expect(codesOf(await few.onBallot(world.as('planningHead'), 'open'))).toEqual(['ballot-too-few-voters'])
  })

  it('nothing of all this was written to the output of the server', () => {
    expect(logged).not.toHaveBeenCalled()
  })
})
