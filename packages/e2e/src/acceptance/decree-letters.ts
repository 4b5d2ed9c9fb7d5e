import {
  addedBodyTasksSchema,
  appraisalListSchema,
  appraisalSchema,
  assignedSchema,
  bodyCandidatesSchema,
  bodySchema,
  calledSchema,
  importStartedSchema,
  jobSchema,
  meetingProposalSchema,
  meetingSchema,
  peoplePageSchema,
  periodScoreSchema,
  periodScoresSchema,
  queuedSchema,
  readRuleSetDocument,
  savedSchema,
  treeSchema,
  workPeopleSchema,
} from '@thuoc-do/contract'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { request } from 'playwright-core'
import type { APIRequestContext } from 'playwright-core'
import { fetchJson, send } from './correspondent.ts'
import {
  AGENCY,
  CHAIRMAN,
  DECREE_SHEETS,
  DIRECTOR,
  HEAD,
  OFFICER,
  PERIODS,
  ROOT,
  SECRETARY,
  STAFF,
  UNIT,
  YEARS,
} from './decree-office.ts'
import type { Office } from './office.ts'
import { ADMINISTRATOR } from './served.ts'
import { readFirstSheet, workbookOf } from './sheets.ts'
import { openPeriod } from './work-letters.ts'
import { generalOf } from './year-office.ts'

const PATIENCE = 30_000
const IN_FORCE = '2020-03-01'

async function jobEnds(http: APIRequestContext, started: unknown): Promise<string> {
  const { jobId } = queuedSchema.parse(started)
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const { kind, state, problems } = jobSchema.parse(await fetchJson(http, `/api/jobs/${jobId}`))
    if (state === 'done') return jobId
    if (state === 'failed' || Date.now() > deadline) throw new Error(`${kind}: ${JSON.stringify(problems)}`)
    await wait(25)
  }
}

/** The administrator brings the department in, issues accounts and gives the standing roles; answers units by name. */
export async function moveIn(office: Office): Promise<ReadonlyMap<string, number>> {
  const admin = await request.newContext({ baseURL: office.origin() })
  await send(admin, 'POST', '/api/auth/sign-in/username', ADMINISTRATOR)
  const uploaded = await admin.post('/api/organisation/imports?fileName=Sở.xlsx', {
    data: Buffer.from(workbookOf(DECREE_SHEETS)),
    headers: { 'content-type': 'application/octet-stream' },
  })
  const { importId, jobId } = importStartedSchema.parse(await uploaded.json())
  await jobEnds(admin, { jobId })
  await jobEnds(admin, await send(admin, 'POST', `/api/organisation/imports/${importId}/confirm`, {}))

  const { units } = treeSchema.parse(await fetchJson(admin, '/api/organisation/tree'))
  const unitOf = new Map(units.map(({ name, id }) => [name, id]))
  const issued = await jobEnds(admin, await send(admin, 'POST', '/api/accounts', { unitId: unitOf.get(ROOT) }))
  const { rows } = readFirstSheet(new Uint8Array(await (await admin.get(`/api/jobs/${issued}/file`)).body()))
  for (const [number = '', fullName = '', , , username = '', password = ''] of rows)
    if (/^\d+$/u.test(number)) office.handOut(fullName, { username, password })

  const people = peoplePageSchema.parse(await fetchJson(admin, '/api/organisation/people')).rows
  for (const [fullName, role] of [
    [OFFICER, 'personnel'],
    [SECRETARY, 'party-committee'],
  ] as const) {
    const personId = people.find((one) => one.fullName === fullName)?.id
    await send(admin, 'POST', '/api/offices', { personId, role, unitId: unitOf.get(AGENCY), from: IN_FORCE })
  }
  await admin.dispose()
  return unitOf
}

/** The last day of a month or quarter of 2026, on which what was done in it is reported. */
function lastDayOf(period: string): string {
  const at = period.slice(5)
  const month = at.startsWith('Q') ? Number(at.slice(1)) * 3 : Number(at)
  return new Date(Date.UTC(2026, month, 0)).toISOString().slice(0, 10)
}

/** One head gives each of his people as many products as the year of each says; answers the lines by name. */
async function assign(head: APIRequestContext, period: string, names: readonly string[]): Promise<Map<string, number>> {
  const { people } = workPeopleSchema.parse(await fetchJson(head, `/api/work-people?period=${period}`))
  const shares = names.map((name) => ({
    personId: people.find(({ fullName }) => fullName === name)?.personId,
    quantity: YEARS[name]?.[PERIODS.findIndex((one) => one === period)]?.[1],
    output: '',
  }))
  const described = { from: 'described', name: 'Văn bản tham mưu', coefficient: '1', productUnit: 'văn bản' }
  const product = { ...described, complexity: null }
  const deadline = lastDayOf(period)
  const line = { key: randomUUID(), period, product, origin: 'planned', deadline, shares }
  const { ids } = assignedSchema.parse(await send(head, 'POST', '/api/work-lines', line))
  return new Map(names.map((name, at) => [name, ids[at] ?? 0]))
}

type Form = { readonly path: string; readonly version: number }

/** Sends an act to a form as it stood after the one before; answers how it stands then. */
async function actOn(http: APIRequestContext, { path, version }: Form, act: string, what: object = {}): Promise<Form> {
  const method = act === 'self' || act === 'review' ? 'PUT' : 'POST'
  const saved = savedSchema.parse(await send(http, method, `${path}/${act}`, { version, ...what }))
  return { path, version: saved.version }
}

/** Somebody reports what he did and hands his score in; answers the form. */
async function handIn(office: Office, period: string, name: string, line: number): Promise<Form> {
  const [general, , quantity] = YEARS[name]?.[PERIODS.findIndex((one) => one === period)] ?? []
  const own = await office.session(name)
  const evidence = [{ kind: 'document', number: `${line}/BC` }]
  const act = { kind: 'completed', quantity, note: '', evidence }
  const onDay = lastDayOf(period)
  await send(own, 'POST', `/api/work-lines/${line}/events`, { key: randomUUID(), version: 0, onDay, act })
  const mine = `/api/period-scores?scope=mine&period=${period}`
  const [row] = periodScoresSchema.parse(await fetchJson(own, mine)).rows
  const path = `/api/period-scores/${row?.id}`
  const { version } = periodScoreSchema.parse(await fetchJson(own, path))
  const said = { scores: generalOf(general ?? ''), strengths: 'Hoàn thành các việc được giao.', weaknesses: 'Không.' }
  return actOn(own, await actOn(own, { path, version }, 'self', said), 'hand-in')
}

/** The superior of a head gives đ and e in full and confirms him. */
async function confirmHead(superior: APIRequestContext, form: Form): Promise<void> {
  const grounds = 'Báo cáo công tác của đơn vị.'
  const leadership = ['organising', 'cohesion'].map((code) => ({ code, value: '100', grounds }))
  const review = { scores: {}, comment: '', leadership }
  await actOn(superior, await actOn(superior, form, 'review', review), 'confirm')
}

/** The months and quarters of everybody, from the bottom upwards: assigned, done, scored and confirmed. */
export async function passTheYear(office: Office): Promise<void> {
  const [personnel, head, director, chairman] = [
    await office.session(OFFICER),
    await office.session(HEAD),
    await office.session(DIRECTOR),
    await office.session(CHAIRMAN),
  ]
  for (const period of PERIODS) {
    await openPeriod(personnel, period, AGENCY)
    const lines = await assign(head, period, STAFF)
    const forms = await Promise.all(STAFF.map((name) => handIn(office, period, name, lines.get(name) ?? 0)))
    for (const form of forms) await actOn(head, form, 'confirm')
    for (const [superior, name] of [
      [director, HEAD],
      [chairman, DIRECTOR],
    ] as const) {
      const line = (await assign(superior, period, [name])).get(name) ?? 0
      await confirmHead(superior, await handIn(office, period, name, line))
    }
  }
}

/** The unit and then the agency report their tasks, appraise themselves at 88 points and are recognised; answers the levels. */
export async function recogniseBodies(office: Office, unitOf: ReadonlyMap<string, number>): Promise<unknown[]> {
  const levels: unknown[] = []
  const personnel = await office.session(OFFICER)
  const { units } = bodyCandidatesSchema.parse(await fetchJson(personnel, '/api/bodies/candidates?year=2026'))
  const unitIds = units.filter(({ unitName }) => unitName === UNIT || unitName === AGENCY).map(({ unitId }) => unitId)
  await send(personnel, 'POST', '/api/bodies', { year: 2026, unitIds })
  for (const [name, who, authority, document] of [
    [UNIT, HEAD, DIRECTOR, '118/QĐ-SNV'],
    [AGENCY, DIRECTOR, CHAIRMAN, '402/QĐ-UBND'],
  ] as const) {
    const [unitId, own, above] = [unitOf.get(name), await office.session(who), await office.session(authority)]
    const path = `/api/bodies/${unitId}/2026`
    const bodyAt = async (http: APIRequestContext) => bodySchema.parse(await fetchJson(http, path))
    const tasks = { key: randomUUID(), unitId, year: 2026, source: 'programme', document: '01/KH', dueOn: '2026-06-30' }
    const { ids } = addedBodyTasksSchema.parse(
      await send(own, 'POST', '/api/body-tasks', { ...tasks, names: ['Đề án vị trí việc làm', 'Kế hoạch tuyển dụng'] }),
    )
    const done = { kind: 'reported', doneOn: '2026-06-25', exceeded: false, evidence: '12/BC' }
    for (const id of ids) await send(own, 'POST', `/api/body-tasks/${id}/events`, { key: randomUUID(), act: done })
    await send(own, 'PUT', `${path}/self`, {
      version: (await bodyAt(own)).version,
      ...selfOf((await bodyAt(own)).document),
    })
    await send(own, 'POST', `${path}/hand-in`, { version: (await bodyAt(own)).version })
    const stated = { scores: {}, comment: '', findings: null, wrongdoing: false, complaints: 'none' }
    const review = { version: (await bodyAt(above)).version, ...stated, levelByAuthority: null, grounds: '' }
    await send(above, 'PUT', `${path}/review`, review)
    await send(above, 'POST', `${path}/recognise`, { version: (await bodyAt(above)).version, document })
    levels.push((await bodyAt(above)).result?.level)
  }
  return levels
}

/** Every criterion at its maximum, but the three general ones at 6 of 10: 88 points. */
function selfOf(document: unknown): object {
  const read = readRuleSetDocument(document)
  if (!read.ok) throw new Error('the rule set of bodies cannot be read')
  const criteria = read.value.parts.flatMap(({ criteria: groups }) =>
    groups.flatMap((entry) => (entry.kind === 'group' ? entry.of : [entry])),
  )
  const rows = criteria.flatMap((row) => (row.kind === 'scored' ? [row] : []))
  return {
    scores: Object.fromEntries(rows.map(({ code, maximum }) => [code, code.startsWith('I.') ? '6' : maximum])),
    notes: Object.fromEntries(rows.map(({ code }) => [code, 'Báo cáo số 12/BC'])),
    notApplicable: [],
    findings: 'none',
    findingsNote: '',
    comment: '',
    proposed: 'good',
  }
}

/** Somebody fills in Mẫu số 02 with the level his points give and hands it in; answers the form. */
export async function handInYear(office: Office, name: string): Promise<number> {
  const http = await office.session(name)
  const [row] = appraisalListSchema.parse(await fetchJson(http, '/api/appraisals?scope=mine')).rows
  const path = `/api/appraisals/${row?.id}`
  const { id, version, year } = appraisalSchema.parse(await fetchJson(http, path))
  const level = year?.total.levelByPoints
  await send(http, 'PUT', `${path}/self`, { version, scores: {}, strengths: '', weaknesses: '', level })
  await send(http, 'POST', `${path}/submit`, { version: appraisalSchema.parse(await fetchJson(http, path)).version })
  return id
}

/** The meeting of the leaders on those who head something, from the call to the minutes; everybody comes and agrees. */
export async function holdLeadersMeeting(office: Office, roundId: number, unitId: number): Promise<void> {
  const [chair, secretary] = [await office.session(DIRECTOR), await office.session(SECRETARY)]
  const asked = `roundId=${roundId}&unitId=${unitId}&convener=leadership-collective&on=2027-01-06`
  const { candidates, invitees } = meetingProposalSchema.parse(
    await fetchJson(chair, `/api/meetings/proposal?${asked}`),
  )
  const idOf = (name: string) => invitees.find(({ fullName }) => fullName === name)?.personId
  const subjects = candidates.flatMap(({ appraisalId, conveners }) =>
    conveners.includes('leadership-collective') ? [appraisalId] : [],
  )
  const { id } = calledSchema.parse(
    await send(chair, 'POST', '/api/meetings', {
      roundId,
      unitId,
      convener: 'leadership-collective',
      title: 'Họp tập thể lãnh đạo Sở',
      place: '',
      startsAt: '2027-01-06T01:00:00Z',
      chairId: idOf(DIRECTOR),
      secretaryId: idOf(SECRETARY),
      tellerIds: [],
      large: false,
      quorumPercent: null,
      subjects,
      participants: invitees.map(({ personId, votes }) => ({ personId, votes })),
    }),
  )
  const path = `/api/meetings/${id}`
  const now = async () => ({ version: meetingSchema.parse(await fetchJson(chair, path)).version })
  const marks = invitees.map(({ personId }) => ({ personId, presence: 'present' }))
  await send(secretary, 'PUT', `${path}/presence`, { marks })
  await send(chair, 'POST', `${path}/open`, await now())
  await send(secretary, 'POST', `${path}/opinions`, { kind: 'none', appraisalIds: subjects })
  await send(chair, 'POST', `${path}/adopt`, { ...(await now()), agreed: invitees.length })
}
