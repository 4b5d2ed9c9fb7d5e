import type pg from 'pg'
import { credentialRows, hashPassword } from '../access/index.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts.ts'
import { fill } from './fill.ts'
import type { DemoIds } from './load-organisation.ts'
import type { DemoProvince } from './province.ts'

const OFFICE_SINCE = '2020-01-01'

/** Writes the demonstration's accounts with their offices. */
export async function loadAccounts(
  client: pg.ClientBase,
  tenantId: number,
  province: DemoProvince,
  ids: DemoIds,
): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  let office = 0
  for (const plan of DEMO_ACCOUNTS) {
    const person = plan.person?.(province)
    if (plan.person !== null && person === undefined) throw new Error(`nobody to sign in as ${plan.username}`)
    const personId = person === undefined ? null : ids.person(person.code)
    const { userId, statements } = credentialRows({
      username: plan.username,
      name: person?.fullName ?? plan.username,
      passwordHash,
    })
    for (const { text, values } of statements) await client.query(text, values)
    await fill(client, 'account', [
      {
        tenant_id: tenantId,
        user_id: userId,
        username: plan.username,
        person_id: personId,
        administrator: plan.person === null,
        state: 'active',
        must_change_password: false,
      },
    ])
    if (plan.office === undefined || personId === null) continue
    office += 1
    await fill(client, 'office', [
      {
        tenant_id: tenantId,
        id: office,
        person_id: personId,
        role: plan.office.role,
        unit_id: ids.unit(plan.office.unit),
        valid_from: OFFICE_SINCE,
      },
    ])
  }
}
