import pg from 'pg'
import { findRuleSet, type PublishedRuleSet } from '@thuoc-do/domain'
import { publish } from '../rulebook/index.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts.ts'
import { continueIds } from './fill.ts'
import { loadAccounts } from './load-accounts.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { loadCharges } from './load-charges.ts'
import { loadBodies } from './load-bodies.ts'
import { historyOf } from './history-of.ts'
import { loadMeetings } from './load-meetings.ts'
import { loadPetition } from './load-petition.ts'
import { loadLiveRound } from './load-live-round.ts'
import { loadOrganisation } from './load-organisation.ts'
import { loadRound } from './load-round.ts'
import { loadWork } from './load-work.ts'
import { inventProvince } from './province.ts'
import { writeEvents } from './write-events.ts'

export type LoadProgress = { done: number; total: number; step: string }

const RULE_SET = 'hau-giang-1120-2022'

function ruleSetInForce(): PublishedRuleSet {
  const document = findRuleSet(RULE_SET)
  if (document === undefined) throw new Error(`rule set ${RULE_SET} does not ship`)
  return publish(document)
}

/**
 * Fills an empty, migrated database with the demonstration province, in one transaction: a load that was interrupted
 * has written nothing. The same every time, except that work of this year ends with what has happened by `now`.
 * @throws when the database already holds a tenant
 */
export async function loadDemonstration(
  ownerUrl: string,
  report: (progress: LoadProgress) => void,
  now: Date = new Date(),
): Promise<void> {
  const published = ruleSetInForce()
  const province = inventProvince(published.document)
  const total = province.people.length * 2 + province.appraisals.length * 2
  let count = 0
  const filled = (step: string) => (more: number) => {
    count += more
    report({ done: Math.min(count, total), total, step })
  }
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c search_path=app' })
  await client.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ n: string }>('select count(*) as n from app.tenant')
    if (rows[0]?.n !== '0') throw new Error('the demonstration is loaded into an empty database only')
    const tenant = await client.query<{ id: number }>(
      `insert into app.tenant (code, name, place, demonstration) values ('hau-giang', 'Tỉnh Hậu Giang', 'Hậu Giang', true) returning id`,
    )
    const tenantId = tenant.rows[0]?.id
    if (tenantId === undefined) throw new Error('the tenant was not made')
    const ids = await loadOrganisation(client, tenantId, province, filled('organisation'))
    await loadAccounts(client, tenantId, province, ids)
    await loadCharges(client, tenantId, province, ids)
    const catalogues = await loadCatalogue(client, tenantId, province, ids)
    const work = await loadWork(client, tenantId, province, ids, now)
    const decided = await loadRound(client, tenantId, province, ids, published, filled('appraisals'))
    const live = await loadLiveRound(
      client,
      tenantId,
      province,
      ids,
      published,
      province.appraisals.length + province.newcomers.length + 1,
    )
    const bodies = await loadBodies(client, tenantId, province, ids)
    const meetings = await loadMeetings(client, tenantId, province, ids, { stories: live, published, now })
    const petitions = await loadPetition(client, tenantId, ids, { stories: decided, now })
    const appraisals = historyOf([...decided, ...live], published.hash)
    await writeEvents(client, tenantId, [...appraisals, ...catalogues, ...work, ...bodies, ...meetings, ...petitions])
    await continueIds(client, [
      'unit',
      'post',
      'person',
      'post_holding',
      'office',
      'charge',
      'round',
      'appraisal',
      'allocation',
      'decision',
      'catalogue_version',
      'work_line',
      'body_weights',
      'body_task',
      'body_score',
      'meeting',
      'meeting_opinion',
      'petition',
      'petition_entry',
    ])
    await client.query('commit')
    await client.query('analyze')
    report({ done: total, total, step: 'done' })
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}

/** The accounts of the demonstration as the start prints them and the sign-in page offers them; none elsewhere. */
export async function readDemoAccounts(
  ownerUrl: string,
): Promise<{ username: string; password: string; fullName: string; about: string }[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ username: string; full_name: string | null }>(
      `select a.username, p.full_name from app.account a join app.tenant t on t.id = a.tenant_id and t.demonstration
       left join app.person p on p.tenant_id = a.tenant_id and p.id = a.person_id`,
    )
    return DEMO_ACCOUNTS.flatMap(({ username, about }) => {
      const row = rows.find((account) => account.username === username)
      return row === undefined ? [] : [{ username, password: DEMO_PASSWORD, fullName: row.full_name ?? '', about }]
    })
  } finally {
    await client.end()
  }
}
