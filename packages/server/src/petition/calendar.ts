import type { WorkingCalendarReply } from '@thuoc-do/contract'
import { readCalendar } from '@thuoc-do/domain'
import type { Actor } from '../platform/actor.ts'
import { done, refuse, refuseAll, type Answer } from '../platform/transaction.ts'
import type { PetitionDesk } from './ports.ts'

type Desk = Pick<PetitionDesk, 'calendars' | 'actor' | 'record'>

/** The personnel body of the whole tenant keeps the calendar: its limits hold everywhere in it. */
const mayKeep = ({ relations, rootUnitId }: Actor): boolean =>
  rootUnitId !== null && relations.some(({ role, unitId }) => role === 'personnel' && unitId === rootUnitId)

/** A year's days off and days made working; everybody may see what his limits are counted by. */
export async function showCalendar(
  { calendars, actor }: Pick<Desk, 'calendars' | 'actor'>,
  year: number,
): Promise<Answer<WorkingCalendarReply>> {
  return done({ year, days: await calendars.days(year), can: { keep: mayKeep(actor) } })
}

/** Takes over a year's list as it was pasted, in place of what was kept for the year; the event keeps both. */
export async function keepCalendar(
  desk: Desk,
  act: { year: number; pasted: string; document: string },
): Promise<Answer<WorkingCalendarReply>> {
  const { calendars, actor } = desk
  const { year, document } = act
  if (!mayKeep(actor)) return refuse('forbidden', 'not-yours')
  const read = readCalendar(act.pasted, year)
  if (!read.ok)
    return refuseAll(
      'unusable',
      read.problems.map((found) => ({ ...found, path: `body.pasted.${found.path}` })),
    )
  const before = await calendars.days(year)
  await calendars.replaceYear(year, read.value)
  await desk.record([
    {
      action: 'working-calendar.kept',
      role: 'personnel',
      object: { kind: 'working-calendar', id: String(year) },
      unitId: actor.rootUnitId,
      personId: null,
      before,
      after: { days: read.value, document },
    },
  ])
  return showCalendar(desk, year)
}
