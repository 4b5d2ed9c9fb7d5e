import { sql } from 'kysely'
import { isWorkPeriod } from '@thuoc-do/domain'
import type { AfterChargesChanged } from '../../organisation/index.ts'
import { liveStore } from './live-store.ts'
import { refreshScores } from './refresh.ts'

/**
 * What has to follow when a deputy's charges change: d of his live scores in every open period from the first day on.
 * Nothing above rests on a score that is not confirmed, and a confirmed one stays as it is.
 */
export const afterChargesChanged: AfterChargesChanged = async ({ tx, actor, personId, from }) => {
  const { rows } = await sql<{ period: string }>`
    select s.period from app.period_score s join app.work_period p
      on p.tenant_id = s.tenant_id and p.agency_id = s.agency_id and p.period = s.period and p.state = 'open'
    where s.tenant_id = ${actor.tenantId} and s.person_id = ${personId} and s.leadership = 'deputy'
      and s.stage <> 'confirmed' and app.period_end(s.period) >= ${from}::date
    order by s.period`.execute(tx)
  for (const { period } of rows)
    if (isWorkPeriod(period)) await refreshScores(liveStore(tx, actor.tenantId), period, [personId])
}
