import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication, type Reply } from '../../test/fresh-application.ts'
import { handEverythingIn } from '../../test/hand-in.ts'
import { inventAgency, inventRound, scoresAddingUpTo, type InventedAgency } from '../../test/invented-round.ts'
import { arrangeSmallProvince, type SmallProvince } from '../../test/small-province.ts'

/**
 * Random sequences of every act by everybody, against the real server and database. The model below is written from the
 * regulation, not from the code: who may move a form from where to where, and what may never happen.
 */

let fresh: FreshApplication
let province: SmallProvince
let outsider: Caller
const now = new Date('2024-01-15T02:00:00Z')

beforeAll(async () => {
  fresh = await freshApplication(() => now)
  province = await arrangeSmallProvince(fresh.database.owner)
  await fresh.addAccount(province.tenantId, 'personnel', province.person.provincePersonnel)
  await fresh.addAccount(province.tenantId, 'chairman', province.person.chairman)
  await fresh.addAccount(province.tenantId, 'outsider', province.person.libraryHead)
  outsider = await fresh.signIn('outsider')
})
afterAll(async () => fresh.close())

type Form = {
  id: number
  person: number
  reviewer: number | null
  stage: string
  level: string | null
  version: number
}
type State = {
  forms: Form[]
  stage: string
  version: number
  frozen: Map<number, string>
  reasons: number
  places: number
}

const SIZE = 6
type World = {
  agency: InventedAgency
  roundId: number
  base: string
  callers: { role: string; person: number | null; call: Caller }[]
}

let serial = 0
async function world(totals: readonly number[]): Promise<World> {
  serial += 1
  const agency = await inventAgency(fresh.database.owner, province, `M${serial}`, SIZE)
  const { roundId } = await inventRound(fresh.database.owner, province, `Mô hình ${serial}`, [
    { agency, totals, stage: 'head-review' },
  ])
  await handEverythingIn(fresh.database.owner)
  const callers: World['callers'] = [
    { role: 'personnel', person: province.person.provincePersonnel, call: await fresh.signIn('personnel') },
    { role: 'chairman', person: province.person.chairman, call: await fresh.signIn('chairman') },
    { role: 'outsider', person: province.person.libraryHead, call: outsider },
  ]
  for (const [at, person] of agency.people.slice(0, 3).entries()) {
    await fresh.addAccount(province.tenantId, `m${serial}p${at}`, person.id)
    const role = at === 0 ? 'head' : 'official'
    callers.push({ role, person: person.id, call: await fresh.signIn(`m${serial}p${at}`) })
  }
  return { agency, roundId, base: `/api/rounds/${roundId}/agencies/${agency.agencyId}`, callers }
}

async function read({ roundId }: World): Promise<State> {
  const { rows } = await fresh.database.owner.query<{
    forms: Form[] | null
    stage: string
    version: number
    frozen: [number, string][] | null
    reasons: number
    places: number | null
  }>(
    `select (select jsonb_agg(jsonb_build_object('id', id, 'person', person_id, 'reviewer', reviewer_id, 'stage', stage,
        'level', level, 'version', version) order by id) from appraisal where round_id = $1) as forms,
      d.stage, d.version,
      (select jsonb_agg(jsonb_build_array(i.appraisal_id, i.content_hash || i.frozen) order by i.appraisal_id)
        from decision_item i join appraisal a on a.id = i.appraisal_id where a.round_id = $1) as frozen,
      (select count(*)::int from event_text) as reasons,
      (select (select sum((c.value ->> 'places')::int) from jsonb_each(result -> 'caps') c)::int
        from allocation where round_id = $1 order by id desc limit 1) as places
    from dossier d where d.round_id = $1`,
    [roundId],
  )
  const row = rows[0]
  if (row === undefined) throw new Error('no dossier')
  const { forms, frozen, places, ...rest } = row
  return { ...rest, forms: forms ?? [], frozen: new Map(frozen ?? []), places: places ?? 0 }
}

/** One move the procedure knows: the act, from where to where, by whom. */
type Move = { act: string; from: string; to: string; by: (form: Form, who: World['callers'][number]) => boolean }
const isSelf: Move['by'] = (form, { person }) => form.person === person
const isReviewer: Move['by'] = (form, { person }) => form.reviewer === person && form.person !== person
const personnelBody: Move['by'] = (form, { role, person }) => role === 'personnel' && form.person !== person
const proposes: Move['by'] = (_form, { role }) => role === 'personnel' || role === 'head'
const gives: Move['by'] = (_form, { role }) => role === 'personnel'
/** The head of the agency decides for all but himself, the one above him for him. */
const decides =
  (head: number): Move['by'] =>
  (form, { role, person }) =>
    form.person !== person && (form.person === head ? role === 'chairman' : role === 'head')

const movesOf = (head: number): readonly Move[] => [
  { act: 'self', from: 'self-scoring', to: 'self-scoring', by: isSelf },
  { act: 'submit', from: 'self-scoring', to: 'head-review', by: isSelf },
  { act: 'withdraw-submission', from: 'head-review', to: 'self-scoring', by: isSelf },
  { act: 'review', from: 'head-review', to: 'head-review', by: isReviewer },
  { act: 'confirm', from: 'head-review', to: 'confirmed', by: isReviewer },
  { act: 'return', from: 'head-review', to: 'self-scoring', by: isReviewer },
  { act: 'return', from: 'confirmed', to: 'self-scoring', by: isReviewer },
  ...['self-scoring', 'head-review', 'confirmed'].flatMap((stage): Move[] => [
    { act: 'withdraw-form', from: stage, to: 'withdrawn', by: personnelBody },
    { act: 'reassign', from: stage, to: stage, by: personnelBody },
  ]),
  { act: 'propose', from: 'confirmed', to: 'proposed', by: proposes },
  { act: 'take-back', from: 'proposed', to: 'confirmed', by: proposes },
  { act: 'take-back', from: 'allocated', to: 'confirmed', by: proposes },
  { act: 'allocate', from: 'proposed', to: 'allocated', by: gives },
  { act: 'allocate', from: 'allocated', to: 'allocated', by: gives },
  { act: 'ties', from: 'allocated', to: 'allocated', by: gives },
  { act: 'decide', from: 'allocated', to: 'decided', by: decides(head) },
]

const FORM_ACTS = [
  'self',
  'submit',
  'withdraw-submission',
  'review',
  'confirm',
  'return',
  'withdraw-form',
  'reassign',
] as const
const DOSSIER_ACTS = ['propose', 'take-back', 'allocate', 'ties', 'decide'] as const
type Step = {
  actor: number
  act: (typeof FORM_ACTS)[number] | (typeof DOSSIER_ACTS)[number]
  form: number
  points: number
}

const GIVES_REASON: ReadonlySet<string> = new Set(['return', 'withdraw-form', 'reassign', 'ties'])

/** The head, the one above him, or somebody who leads nobody. */
function namedReviewer({ agency }: World, points: number): number {
  return [agency.head.id, province.person.chairman, agency.people[1]?.id ?? 0][points % 3] ?? 0
}

async function perform(made: World, state: State, step: Step): Promise<Reply> {
  const who = made.callers[step.actor % made.callers.length]
  const form = state.forms[step.form % state.forms.length]
  if (who === undefined || form === undefined) throw new Error('nobody acts')
  const leader = form.person === made.agency.head.id
  const scores = scoresAddingUpTo(step.points, leader)
  const url = `/api/appraisals/${form.id}/${step.act}`
  const { version } = form
  const reason = `Lý do ${step.points}`
  switch (step.act) {
    case 'self':
      return who.call('PUT', url, { version, scores, strengths: '', weaknesses: '', level: null })
    case 'review':
      return who.call('PUT', url, { version, scores, comment: step.points % 2 === 0 ? 'Có nhận xét' : '' })
    case 'submit':
    case 'withdraw-submission':
    case 'confirm':
      return who.call('POST', url, { version })
    case 'return':
    case 'withdraw-form':
      return who.call('POST', url, { version, reason })
    case 'reassign':
      return who.call('POST', url, { version, reason, reviewerId: namedReviewer(made, step.points) })
    case 'propose':
    case 'take-back':
    case 'allocate':
      return who.call('POST', `${made.base}/${step.act}`, { version: state.version })
    case 'ties': {
      const tied = await who.call('GET', made.base)
      const [tie] = (tied.body as { ties?: { set: string; appraisalIds: number[] }[] }).ties ?? []
      const order = tie?.appraisalIds.toReversed() ?? [form.id, form.id + 1]
      const body = { version: state.version, set: tie?.set ?? 'agency:1', order, minutes: '1/BB', reason }
      return who.call('POST', `${made.base}/ties`, body)
    }
    case 'decide':
      return who.call('POST', `${made.base}/decide`, {
        version: state.version,
        number: `${made.roundId}-${step.points}-${step.actor}`,
        on: '2024-01-10',
      })
    default:
      return step.act satisfies never
  }
}

/** Everything that must hold between the state before an act and the one after it. */
function check(made: World, step: Step, before: State, after: State, reply: Reply): void {
  const who = made.callers[step.actor % made.callers.length]
  if (who === undefined) throw new Error('nobody acts')
  const said = `${step.act} by ${who.role}: ${JSON.stringify(reply.body).slice(0, 300)}`
  const refused = reply.status !== 200
  // A refusal is a sentence, never a crash, and leaves everything as it was.
  expect([said, reply.status < 500]).toEqual([said, true])
  const kept = refused ? before : after
  expect([said, { ...after, frozen: [...after.frozen] }]).toEqual([said, { ...kept, frozen: [...kept.frozen] }])
  if (refused) return
  const moves = movesOf(made.agency.head.id)
  const isDossierAct = (DOSSIER_ACTS as readonly string[]).includes(step.act)
  const touched = before.forms[step.form % before.forms.length]
  for (const form of after.forms) {
    const was = before.forms.find(({ id }) => id === form.id)
    if (was === undefined) throw new Error(`a form out of nothing: ${said}`)
    const same = JSON.stringify(form) === JSON.stringify(was)
    if (same) continue
    const known = moves.some(
      ({ act, from, to, by }) => act === step.act && from === was.stage && to === form.stage && by(was, who),
    )
    const concerned = isDossierAct || form.id === touched?.id
    expect([said, was.stage, form.stage, known && concerned]).toEqual([said, was.stage, form.stage, true])
  }
  // What was decided is the same for ever, byte by byte.
  for (const [id, frozen] of before.frozen) expect(after.frozen.get(id)).toBe(frozen)
  for (const was of before.forms.filter(({ stage }) => stage === 'decided'))
    expect(after.forms.find(({ id }) => id === was.id)).toEqual(was)
  // The quota is never exceeded, neither of what was decided nor of what was given.
  const standing = after.forms.filter(({ stage }) => stage === 'allocated' || stage === 'decided')
  const better = standing.filter(({ level }) => level === 'outstanding' || level === 'good' || level === null).length
  const outstanding = standing.filter(({ level }) => level === 'outstanding').length
  expect([said, outstanding <= Math.floor(better / 5)]).toEqual([said, true])
  // A reason that was given is kept.
  expect(after.reasons).toBeGreaterThanOrEqual(before.reasons + (GIVES_REASON.has(step.act) ? 1 : 0))
}

const step: fc.Arbitrary<Step> = fc.record({
  actor: fc.nat(5),
  act: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...FORM_ACTS) },
    { weight: 2, arbitrary: fc.constantFrom(...DOSSIER_ACTS) },
  ),
  form: fc.nat(SIZE - 1),
  points: fc.integer({ min: 4000, max: 10_000 }),
})

/** Somebody gets his form back, scores himself anew and hands it in: rare by chance, so offered as one. */
const again: fc.Arbitrary<Step[]> = fc
  .record({ form: fc.nat(2), points: fc.integer({ min: 8_000, max: 10_000 }), upTo: fc.integer({ min: 1, max: 3 }) })
  .map(({ form, points, upTo }) =>
    (['return', 'self', 'submit'] as const).slice(0, upTo).map((act): Step => {
      const reviewer = form === 0 ? 1 : 3
      return { actor: act === 'return' ? reviewer : 3 + form, act, form, points }
    }),
  )
const some = fc.oneof({ weight: 5, arbitrary: step.map((one) => [one]) }, { weight: 1, arbitrary: again })

/** Acts that bring a dossier forward, so that random ones also meet the later stages. */
const forward: readonly Step[] = [
  { actor: 0, act: 'reassign', form: 4, points: 1 },
  { actor: 0, act: 'withdraw-form', form: 5, points: 1 },
  ...Array.from({ length: SIZE }, (_, form) => form).flatMap((form): Step[] =>
    [1, 3].flatMap((actor): Step[] => [
      { actor, act: 'review', form, points: 9_400 - (form % 3) * 200 },
      { actor, act: 'confirm', form, points: 9_400 },
    ]),
  ),
  { actor: 0, act: 'propose', form: 0, points: 1 },
  { actor: 0, act: 'allocate', form: 0, points: 1 },
  { actor: 0, act: 'ties', form: 0, points: 1 },
  { actor: 3, act: 'decide', form: 0, points: 2 },
  { actor: 1, act: 'decide', form: 0, points: 3 },
]

describe('any sequence of acts by anybody', () => {
  it('keeps to the procedure, changes nothing decided, stays within the quota and loses no reason', async () => {
    const reached = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(some, { minLength: 22, maxLength: 32 }).map((parts) => parts.flat()),
        fc.integer({ min: 0, max: 30 }),
        fc.array(fc.integer({ min: 8_000, max: 9_900 }), { minLength: SIZE, maxLength: SIZE }),
        async (random, pace, totals) => {
          const made = await world(totals)
          let state = await read(made)
          // Random acts between the forward ones: the later a forward act, the more has happened around it.
          const steps = forward.flatMap((one, at) => [...random.slice(at * 2, at * 2 + (pace % 3)), one])
          for (const one of [...steps, ...random]) {
            const reply = await perform(made, state, one)
            const after = await read(made)
            check(made, one, state, after, reply)
            if (reply.status === 200) reached.set(one.act, (reached.get(one.act) ?? 0) + 1)
            state = after
          }
          for (const { stage } of state.forms) reached.set(stage, (reached.get(stage) ?? 0) + 1)
        },
      ),
      { numRuns: 5, seed: 20_240_115, endOnFailure: true },
    )
    // The sequences did get somewhere: every act but the rarest was done, and some results were decided.
    for (const act of [
      'submit',
      'return',
      'confirm',
      'withdraw-form',
      'reassign',
      'propose',
      'allocate',
      'decide',
      'decided',
    ])
      expect([act, (reached.get(act) ?? 0) > 0]).toEqual([act, true])
  }, 120_000)
})
