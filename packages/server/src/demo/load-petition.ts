import { createHash } from 'node:crypto'
import type pg from 'pg'
import { commit } from '../meeting/index.ts'
import { fill } from './fill.ts'
import type { Story } from './history-of.ts'
import type { DemoIds } from './load-organisation.ts'
import { actorOf, type DemoEvent } from './write-events.ts'

const TEXT =
  'Tôi đề nghị xem lại điểm tiêu chí về tiến độ: hai nhiệm vụ tôi nhận bàn giao trong tháng 9 đã hoàn thành đúng hạn mới.'

/** A unit of the agency whose head has an account. */
const UNIT = 'S.03.04'

/** Writes one petition about a decided result that waits for the head of his agency. */
export async function loadPetition(
  client: pg.ClientBase,
  tenantId: number,
  ids: DemoIds,
  { stories, now }: { stories: readonly Story[]; now: Date },
): Promise<DemoEvent[]> {
  // Somebody who did well, of another unit than the accounts: their own results stay free to be petitioned about.
  const story = stories.find(({ record, decision }) => record.unitId === ids.unit(UNIT) && decision?.level === 'good')
  const personId = story?.record.personId ?? 0
  const { rows } = await client.query<{ decision: number; round: number; agency: number }>(
    `select i.decision_id as decision, a.round_id as round, a.agency_id as agency from app.decision_item i
     join app.appraisal a on a.tenant_id = i.tenant_id and a.id = i.appraisal_id
     where i.tenant_id = $1 and i.appraisal_id = $2`,
    [tenantId, story?.record.id],
  )
  const [decided] = rows
  if (story === undefined || decided === undefined) throw new Error('nobody to petition in the demonstration')
  const { record } = story
  const at = new Date(now.getTime() - 86_400_000)
  // The same every time the demonstration is loaded; nothing in it has to stay secret.
  const salt = createHash('sha256').update('petition/1').digest('hex').slice(0, 32)
  const { commitment } = commit(TEXT, salt)
  const key = { tenant_id: tenantId, id: 1 }
  await fill(client, 'petition', [
    {
      ...key,
      appraisal_id: record.id,
      decision_id: decided.decision,
      round_id: decided.round,
      person_id: personId,
      unit_id: record.unitId,
      agency_id: decided.agency,
      filed_on: at.toISOString().slice(0, 10),
    },
  ])
  await fill(client, 'petition_entry', [
    {
      ...key,
      petition_id: 1,
      kind: 'filed',
      part: 'petitioner',
      account: actorOf(personId),
      at: at.toISOString(),
      commitment,
    },
  ])
  await fill(client, 'petition_text', [{ tenant_id: tenantId, entry_id: 1, salt, content: TEXT }])
  return [
    {
      at: at.toISOString(),
      actor: actorOf(personId),
      role: 'self',
      action: 'petition.filed',
      object: { kind: 'petition', id: '1' },
      unitId: decided.agency,
      personId,
      before: null,
      after: { stage: 'filed', appraisal: record.id, decision: decided.decision, entry: '1', text: commitment },
    },
  ]
}
