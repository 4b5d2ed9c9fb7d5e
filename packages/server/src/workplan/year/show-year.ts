import type { WorkYearReply } from '@thuoc-do/contract'
import { applicableSets, rollUpYear, thoseThatApply, type ApplicableSet, type YearSubject } from '@thuoc-do/domain'
import { done, refuse, type Answer } from '../../platform/transaction.ts'
import { headedBody } from './headed-body.ts'
import type { ServiceStretch, YearDesk } from './ports.ts'
import { presentYear } from './present-year.ts'
import { mayRecord, maySeeYear } from './reach.ts'

/** A person's year as its reader is shown it, and the body that rates it. */
export type ShownYear = { reply: WorkYearReply; agencyId: number | null }

/** One person's twelve months and what they come to, for himself, the heads above him and the personnel body. */
export async function showYear(desk: YearDesk, personId: number, asked?: number): Promise<Answer<ShownYear>> {
  const { store, actor, today } = desk
  const person = await store.person(personId)
  if (person === undefined || !maySeeYear(actor, person)) return refuse('not-found', 'no-such-record')
  const thisYear = Number(today.slice(0, 4))
  const year = asked ?? thisYear
  const service = await store.service(personId)
  const on = dayInYear(year, today)
  const stretch = stretchOn(service, on)
  const place =
    stretch === undefined ? { unitName: '', agencyId: null, agencyName: '' } : await store.place(stretch.unitId, on)
  const applicable = stretch === undefined ? undefined : await setFor(desk, stretch, on)
  const absences = await store.absences(personId)
  const carried = await store.carried(personId)
  const headed =
    stretch === undefined || applicable === undefined
      ? null
      : await headedBody(store, stretch, { unitName: place.unitName, year, on }, applicable.published)
  const subject: YearSubject | null =
    applicable === undefined
      ? null
      : {
          person: applicable.subject,
          on,
          headOfUnit: stretch?.leadership === 'head',
          unitLevel: headed?.level ?? null,
        }
  const rolled = rollUpYear(
    {
      year,
      today,
      agencyId: place.agencyId,
      service,
      scores: await store.scores(personId, year),
      absences: absences.filter(({ withdrawn }) => !withdrawn),
      carried: carried.filter(({ withdrawn }) => !withdrawn),
      leftOut: place.agencyId === null ? [] : await store.leftOut(place.agencyId, year),
    },
    subject,
    applicable?.published ?? null,
  )
  const reply = presentYear({
    year,
    years: [...new Set([thisYear, year, ...(await store.years(personId))])].toSorted((a, b) => b - a),
    person,
    stretch,
    place,
    published: applicable?.published ?? null,
    rolled,
    headedBody: headed,
    absences: absences.filter(
      ({ from, to }) => from.slice(0, 4) <= `${year}` && (to === null || `${year}` <= to.slice(0, 4)),
    ),
    carried: carried.filter(({ period }) => period.startsWith(`${year}-`)),
    mayRecord: mayRecord(actor, person),
  })
  return done({ reply, agencyId: place.agencyId })
}

/** The day a year is looked at: today, or its last day when it is over. */
function dayInYear(year: number, today: string): string {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  return today < first ? first : today > last ? last : today
}

/** The post held on that day; of somebody who holds none then, the last before it, else the first after. */
function stretchOn(service: readonly ServiceStretch[], on: string): ServiceStretch | undefined {
  return service.findLast(({ from }) => from <= on) ?? service[0]
}

/** The set that scores the person by converted products on that day. */
async function setFor(
  { store }: YearDesk,
  { kind, leadership }: ServiceStretch,
  on: string,
): Promise<ApplicableSet | undefined> {
  const appraisee = { kind, leader: leadership !== 'none', partyMember: false }
  const findings = applicableSets(await store.sets(), appraisee, on, await store.adoptions())
  return thoseThatApply(findings).find(({ published }) => published.document.mechanism.kind === 'converted-products')
}
