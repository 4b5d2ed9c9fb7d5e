import type { RecordedOutput } from '@thuoc-do/domain'
import { leaveBehind, type LeftFor } from '../src/appraisal/leave-behind.ts'
import { leaveStore } from '../src/appraisal/leave-store.ts'
import { recordEvent } from '../src/platform/events.ts'
import { done, type Answer } from '../src/platform/transaction.ts'
import type { ProvinceApplication } from './province-application.ts'
import type { ProvincePerson } from './small-province.ts'

/** What a meeting or a Party committee would leave for people's forms, recorded by somebody who does not see them. */
export async function leaveFor(
  app: ProvinceApplication,
  output: RecordedOutput,
  whose: readonly ProvincePerson[],
): Promise<Answer<LeftFor[]>> {
  const { rows } = await app.fresh.database.owner.query<{ user_id: string }>(
    `select user_id from account where person_id = $1`,
    [app.province.person.librarian1],
  )
  const outputs = await Promise.all(
    whose.map(async (who) => ({
      appraisalId: await app.appraisalOf(who),
      output,
      sourceKind: 'meeting',
      sourceId: 7,
    })),
  )
  return app.fresh.application.context.doors.change(rows[0]?.user_id ?? '', async (tx, actor) => {
    const now = new Date('2024-01-10T03:00:00Z')
    const left = await leaveBehind(leaveStore(tx), now, outputs)
    const event = { role: 'self', object: { kind: 'meeting', id: '7' }, unitId: null, personId: null, before: null }
    if (left.ok) await recordEvent(tx, actor, now, { ...event, action: 'meeting.closed', after: null }, 'r')
    return left.ok ? done(left.value) : left
  })
}
