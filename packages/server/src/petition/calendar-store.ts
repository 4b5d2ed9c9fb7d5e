import type { CalendarDay, IsoDate } from '@thuoc-do/domain'
import type { Tx } from '../platform/actor.ts'
import type { CalendarStore } from './ports.ts'

/** The calendar's store on the caller's transaction; see {@link CalendarStore}. */
export function calendarStore(tx: Tx, tenantId: number): CalendarStore {
  const read = async (from: string, to: string): Promise<CalendarDay[]> => {
    const rows = await tx
      .selectFrom('calendar_day')
      .select(['day', 'kind', 'name'])
      .where('tenant_id', '=', tenantId)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .orderBy('day')
      .execute()
    return rows.map(({ day, kind, name }) => ({
      day: day as IsoDate,
      kind: kind === 'working' ? 'working' : 'off',
      name,
    }))
  }
  return {
    days: (year) => read(`${year}-01-01`, `${year}-12-31`),
    calendar: async () => {
      const days = await read('0001-01-01', '9999-12-31')
      const of = (kind: CalendarDay['kind']): ReadonlySet<string> =>
        new Set(days.filter((day) => day.kind === kind).map(({ day }) => day))
      return { off: of('off'), working: of('working') }
    },
    replaceYear: async (year, days) => {
      await tx
        .deleteFrom('calendar_day')
        .where('tenant_id', '=', tenantId)
        .where('day', '>=', `${year}-01-01`)
        .where('day', '<=', `${year}-12-31`)
        .execute()
      await tx
        .insertInto('calendar_day')
        .values(days.map(({ day, kind, name }) => ({ tenant_id: tenantId, day, kind, name })))
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'day'])
            .doUpdateSet((eb) => ({ kind: eb.ref('excluded.kind'), name: eb.ref('excluded.name') })),
        )
        .execute()
    },
  }
}
