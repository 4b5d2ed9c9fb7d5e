import type pg from 'pg'
import type { PublishedRuleSet } from '@thuoc-do/domain'
import type { AppraisalRecord, DossierRecord, ExceptionHand, RoundRules } from '../classification/index.ts'
import { DEMO_ACCOUNTS } from './accounts.ts'
import { appraisalRow } from './appraisal-row.ts'
import { decideAgency, type DecidedAgency, type Signers } from './decide-agency.ts'
import { fill } from './fill.ts'
import type { Story } from './history-of.ts'
import type { DemoIds } from './load-organisation.ts'
import type { DemoPerson } from './people.ts'
import type { DemoProvince } from './province.ts'
import { directoryOf, recordOf } from './records.ts'
import { scoreAll } from './score-all.ts'

const ROUND_ID = 1
const DECIDED_ON = '2023-12-31'
const EXCEPTION_ON = '2023-12-20'
/** Versions an appraisal went through: opened, saved, submitted, reviewed, confirmed, proposed, allocated, decided. */
const VERSION = 7

type Filled = (count: number) => void

function signersOf(head: DemoPerson, leader: DemoPerson, ids: DemoIds): Signers {
  const signer = (person: DemoPerson): Signers['head'] => ({
    signerId: ids.person(person.code),
    signerName: person.fullName,
    signerTitle: person.post.title,
  })
  return { head: signer(head), above: signer(leader) }
}

/** The personnel officer of the province, who proposes the higher shares. */
function officerOf(province: DemoProvince): DemoPerson {
  const officer = DEMO_ACCOUNTS.find(({ username }) => username === 'to.chuc')?.person?.(province)
  if (officer === undefined) throw new Error('the province has no personnel officer')
  return officer
}

const hand = (person: DemoPerson, ids: DemoIds): ExceptionHand => ({
  account: `person:${ids.person(person.code)}`,
  personId: ids.person(person.code),
  fullName: person.fullName,
  on: EXCEPTION_ON,
})

/** Decides every agency's dossier of the round in memory. */
function decideAll(
  round: RoundRules,
  province: DemoProvince,
  records: readonly AppraisalRecord[],
  ids: DemoIds,
): DecidedAgency[] {
  const directory = directoryOf(province)
  const byAgency = Map.groupBy(
    province.appraisals.map(({ person }, at) => ({ person, record: records[at] })),
    ({ person }) => person.agency,
  )
  return province.agencies.map((agency, at) => {
    const own = byAgency.get(agency.code) ?? []
    const head = own.find(({ person }) => person.unit === agency.code && person.post.leadership === 'head')?.person
    const unit = province.units.find(({ code }) => code === agency.code)
    if (head === undefined || unit === undefined) throw new Error(`agency ${agency.code} has no head`)
    const exception = province.levels.find((plan) => plan.agency === agency.code)?.exception === true
    const dossier: DossierRecord = {
      roundId: round.id,
      agencyId: ids.unit(agency.code),
      agencyName: unit.name,
      parentName: directory.unitName(unit.parent ?? ''),
      stage: 'allocated',
      elsewhere: null,
      version: 2,
      exception: exception
        ? {
            percent: '25',
            authority: 'Ban Thường vụ Tỉnh ủy',
            document: `${210 + at}-TB/TU`,
            scope: { kind: 'every-set' },
            reason: 'Cơ quan hoàn thành vượt kế hoạch năm',
            proposedBy: hand(officerOf(province), ids),
            confirmedBy: hand(province.leader, ids),
          }
        : null,
      proposedException: null,
      tieOrders: [],
    }
    const numbers = { head: `${at + 101}/QĐ-XLCL`, above: `${at + 1}/QĐ-XLCL-T` }
    return decideAgency(
      round,
      dossier,
      own.flatMap(({ record }) => record ?? []),
      signersOf(head, province.leader, ids),
      numbers,
      DECIDED_ON,
    )
  })
}

/** People on the list who cannot be rated, and who was left off it. */
async function loadUnrated(
  client: pg.ClientBase,
  tenantId: number,
  province: DemoProvince,
  ids: DemoIds,
  firstId: number,
): Promise<void> {
  const empty = {
    self_scores: {},
    self_strengths: '',
    self_weaknesses: '',
    review_scores: {},
    review_comment: '',
    facts: {},
    version: 0,
  }
  await fill(
    client,
    'appraisal',
    province.newcomers.map((person, at) => ({
      tenant_id: tenantId,
      id: firstId + at,
      round_id: ROUND_ID,
      person_id: ids.person(person.code),
      unit_id: ids.unit(person.unit),
      agency_id: ids.unit(person.agency ?? ''),
      post_title: person.post.title,
      person_kind: person.post.kind,
      leadership: person.post.leadership,
      comparable_group: person.post.comparableGroup,
      reviewer_id: ids.person(person.reviewer ?? ''),
      stage: 'not-rated',
      not_rated_reason: 'under-six-months',
      ...empty,
    })),
  )
  const { leader } = province
  await fill(client, 'round_skip', [
    {
      tenant_id: tenantId,
      round_id: ROUND_ID,
      person_id: ids.person(leader.code),
      unit_id: ids.unit(leader.unit),
      reason: 'no-superior',
    },
  ])
}

/** Writes the round of 2023 from self-scores to decisions; answers the story of every appraisal. */
export async function loadRound(
  client: pg.ClientBase,
  tenantId: number,
  province: DemoProvince,
  ids: DemoIds,
  published: PublishedRuleSet,
  filled: Filled,
): Promise<Story[]> {
  const { document, hash } = published
  const round: RoundRules = { id: ROUND_ID, name: 'Năm 2023', from: '2023-01-01', to: '2023-12-31', published }
  const scored = scoreAll(published, province.appraisals)
  const directory = directoryOf(province)
  const records = scored.map((one, at) => recordOf(one, at + 1, ids, directory))
  const decided = decideAll(round, province, records, ids)
  const levels = new Map(
    decided.flatMap(({ dossier, decisions }) =>
      decisions.flatMap(({ people }) =>
        people.map(({ appraisalId, level }) => [appraisalId, { level, agencyId: dossier.agencyId }] as const),
      ),
    ),
  )

  await fill(client, 'round', [
    {
      tenant_id: tenantId,
      id: ROUND_ID,
      name: round.name,
      period_from: round.from,
      period_to: round.to,
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
    decided.map(({ dossier }) => ({
      tenant_id: tenantId,
      round_id: ROUND_ID,
      unit_id: dossier.agencyId,
      stage: 'decided',
      version: dossier.version + 2,
      quota_exception: dossier.exception,
      tie_orders: dossier.tieOrders,
      handed_in_at: '2023-12-20T02:00:00Z',
    })),
  )
  await fill(
    client,
    'appraisal',
    records.map((record, at) => {
      const [end, one] = [levels.get(record.id), scored[at]]
      if (end === undefined || one === undefined) throw new Error(`appraisal ${record.id} was not decided`)
      return appraisalRow(one, record, {
        tenantId,
        roundId: ROUND_ID,
        agencyId: end.agencyId,
        stage: 'decided',
        version: VERSION,
        level: end.level,
      })
    }),
    filled,
  )
  await loadUnrated(client, tenantId, province, ids, records.length + 1)
  await fill(
    client,
    'allocation',
    decided.map(({ dossier, request, result }, at) => ({
      tenant_id: tenantId,
      id: at + 1,
      round_id: ROUND_ID,
      unit_id: dossier.agencyId,
      request,
      result,
      created_at: '2023-12-28T03:00:00Z',
    })),
  )
  const decisions = decided.flatMap(({ dossier, decisions: both }) =>
    both.map((one) => ({ agencyId: dossier.agencyId, ...one })),
  )
  await fill(
    client,
    'decision',
    decisions.map(({ agencyId, decision }, at) => ({
      tenant_id: tenantId,
      id: at + 1,
      round_id: ROUND_ID,
      unit_id: agencyId,
      number: decision.number,
      decided_on: decision.on,
      signer_id: decision.signerId,
      signer_name: decision.signerName,
      signer_title: decision.signerTitle,
      created_at: '2023-12-31T03:00:00Z',
    })),
  )
  const hashes = new Map<number, string>()
  // One decision's results at a time, while the database takes in the ones before.
  function* frozenItems(): Generator<object> {
    for (const [at, { agencyId, freeze }] of decisions.entries())
      for (const item of freeze()) {
        hashes.set(item.appraisalId, item.contentHash)
        yield {
          tenant_id: tenantId,
          decision_id: at + 1,
          appraisal_id: item.appraisalId,
          unit_id: item.unitId,
          agency_id: agencyId,
          person_id: item.personId,
          level: item.level,
          frozen: item.frozen,
          content_hash: item.contentHash,
        }
      }
  }
  await fill(client, 'decision_item', frozenItems(), filled)
  const byId = new Map(records.map((record) => [record.id, record]))
  return decisions.flatMap(({ decision, people }) =>
    people.flatMap(({ appraisalId, level }): Story[] => {
      const [record, contentHash] = [byId.get(appraisalId), hashes.get(appraisalId)]
      return record === undefined || contentHash === undefined
        ? []
        : [{ record, stage: 'decided', decision: { by: decision, level, contentHash }, year: 2023 }]
    }),
  )
}
