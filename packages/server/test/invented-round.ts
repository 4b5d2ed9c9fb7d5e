import { criteriaFor, evaluate, findRuleSet, toFraction, toHundredths, type PublishedRuleSet } from '@thuoc-do/domain'
import type pg from 'pg'
import { continueIds, fill } from '../src/demo/fill.ts'
import { publish } from '../src/rulebook/index.ts'
import type { SmallProvince } from './small-province.ts'

type Leadership = 'none' | 'deputy' | 'head'
export type InventedPerson = { id: number; unitId: number; leadership: Leadership; reviewerId: number | null }
export type InventedAgency = { agencyId: number; head: InventedPerson; people: InventedPerson[] }

/** The rule set every invented round is held under. */
export function regulation1120(): PublishedRuleSet {
  const document = findRuleSet('hau-giang-1120-2022')
  if (document === undefined) throw new Error('the rule set ships')
  return publish(document)
}

/** Points for every criterion of a form, filled from the top, that add up to the total (hundredths of a point). */
export function scoresAddingUpTo(total: number, leader: boolean): Record<string, string> {
  let left = total
  const rows = criteriaFor(regulation1120().document, { kind: 'civil-servant', leader })
  return Object.fromEntries(
    rows
      .filter((row) => row.kind === 'scored')
      .map((row) => {
        const points = Math.min(left, row.maximumHundredths)
        left -= points
        return [row.code, `${Math.trunc(points / 100)}.${String(points % 100).padStart(2, '0')}`]
      }),
  )
}

/** Makes an agency right below the root with a head and `size - 1` others. Invented; nobody may sign in yet. */
export async function inventAgency(
  owner: pg.Pool,
  province: SmallProvince,
  code: string,
  size: number,
): Promise<InventedAgency> {
  const { rows } = await owner.query<{ unit: number; head_post: number; post: number }>(
    `with u as (insert into unit (tenant_id, code) values ($1, $2) returning id),
       s as (insert into unit_state (tenant_id, unit_id, valid_from, parent_id, name, kind)
         select $1, id, '2020-01-01', $3, 'Sở ' || $2, 'agency' from u)
     select u.id as unit,
       (select min(id) from post where tenant_id = $1 and leadership = 'head') as head_post,
       (select min(id) from post where tenant_id = $1 and leadership = 'none') as post from u`,
    [province.tenantId, code, province.unit.root],
  )
  const made = rows[0]
  if (made === undefined) throw new Error(`no agency ${code}`)
  const people = await owner.query<{ id: number; place: number }>(
    `with p as (insert into person (tenant_id, code, full_name, search_name, unit_id)
         select $1, $2 || '-' || n, 'Người ' || $2 || ' ' || lpad(n::text, 3, '0'), $2 || n, $3 from generate_series(0, $4) n returning id, code),
       h as (insert into post_holding (tenant_id, person_id, unit_id, post_id, valid_from, main)
         select $1, id, $3, case when code = $2 || '-0' then $5::int else $6::int end, '2020-01-01', true from p)
     select id, split_part(code, $2 || '-', 2)::int as place from p order by place`,
    [province.tenantId, code, made.unit, size - 1, made.head_post, made.post],
  )
  const invented = people.rows.map(({ id, place }, at): InventedPerson => ({
    id,
    unitId: made.unit,
    leadership: place === 0 ? 'head' : 'none',
    reviewerId: at === 0 ? province.person.chairman : (people.rows[0]?.id ?? null),
  }))
  const head = invented[0]
  if (head === undefined) throw new Error(`nobody in ${code}`)
  return { agencyId: made.unit, head, people: invented }
}

/** Totals in hundredths by place in the agency, or null for somebody who is not rated. */
export type InventedForms = {
  agency: InventedAgency
  totals: readonly (number | null)[]
  stage?: 'confirmed' | 'head-review'
}

/** Writes a round of 2023 with a dossier for each agency, everybody scored by the engine as far as the head's confirmation. */
export async function inventRound(
  owner: pg.Pool,
  province: SmallProvince,
  name: string,
  forms: readonly InventedForms[],
  rules: PublishedRuleSet = regulation1120(),
): Promise<{ roundId: number; appraisals: ReadonlyMap<number, number> }> {
  const { document, hash } = rules
  const { tenantId } = province
  const client = await owner.connect()
  try {
    const round = await client.query<{ id: number }>(
      `insert into round (tenant_id, name, period_from, period_to, rule_set_id, rule_set_version, rule_set_hash, rule_set)
       values ($1, $2, '2023-01-01', '2023-12-31', $3, $4, $5, $6) returning id`,
      [tenantId, name, document.id, document.version, hash, JSON.stringify(document)],
    )
    const roundId = round.rows[0]?.id
    if (roundId === undefined) throw new Error('no round')
    const next = await client.query<{ id: number }>(`select coalesce(max(id), 0)::int as id from appraisal`)
    let id = next.rows[0]?.id ?? 0
    const rows = forms.flatMap(({ agency, totals, stage = 'confirmed' }) =>
      totals.map((total, at) => {
        const person = agency.people[at]
        if (person === undefined) throw new Error('more totals than people')
        id += 1
        return appraisalRow({ tenantId, roundId, id, agencyId: agency.agencyId, person, total, stage })
      }),
    )
    await client.query(`insert into dossier (tenant_id, round_id, unit_id) select $1, $2, unnest($3::int[])`, [
      tenantId,
      roundId,
      forms.map(({ agency }) => agency.agencyId),
    ])
    await fill(client, 'appraisal', rows)
    await continueIds(client, ['appraisal'])
    return { roundId, appraisals: new Map(rows.map((row) => [row.person_id, row.id])) }
  } finally {
    client.release()
  }
}

type RowSpec = {
  tenantId: number
  roundId: number
  id: number
  agencyId: number
  person: InventedPerson
  total: number | null
  stage: string
}

function appraisalRow({ tenantId, roundId, id, agencyId, person, total, stage }: RowSpec) {
  const leader = person.leadership !== 'none'
  const scores = total === null ? {} : scoresAddingUpTo(total, leader)
  const outcome =
    total === null ? undefined : evaluate(regulation1120(), { person: { kind: 'civil-servant', leader }, scores })
  if (outcome !== undefined && !outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  const result = outcome?.value.total ?? null
  const texts = {
    exact: result === null ? null : toFraction(result),
    floor: result === null ? null : toHundredths(result),
  }
  const level = outcome?.value.level ?? null
  return {
    tenant_id: tenantId,
    id,
    round_id: roundId,
    person_id: person.id,
    unit_id: person.unitId,
    agency_id: agencyId,
    post_title: leader ? 'Giám đốc' : 'Chuyên viên',
    person_kind: 'civil-servant',
    leadership: person.leadership,
    comparable_group: leader ? 'Lãnh đạo' : 'Chuyên viên',
    reviewer_id: person.reviewerId,
    stage: total === null ? 'not-rated' : stage,
    not_rated_reason: total === null ? 'under-six-months' : null,
    version: 3,
    facts: {},
    self_scores: scores,
    self_strengths: total === null ? '' : 'Hoàn thành nhiệm vụ được giao.',
    self_weaknesses: '',
    self_level: level,
    self_total: texts.exact,
    self_submitted_at: total === null ? null : '2023-12-05T02:00:00Z',
    review_scores: scores,
    review_comment: total === null ? '' : 'Thống nhất.',
    review_total: texts.exact,
    review_level: level,
    total_floor: texts.floor,
  }
}
