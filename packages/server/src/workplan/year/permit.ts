import type { NewEvent } from '../../platform/events.ts'
import { done, refuse, type Answer } from '../../platform/transaction.ts'
import type { RecordDesk, YearPerson } from './ports.ts'
import { isPersonnelOf, mayRecord, maySeeYear } from './reach.ts'

/** The person, if the actor may record for him. */
export async function mayRecordFor({ store, actor }: RecordDesk, personId: number): Promise<Answer<YearPerson>> {
  const person = await store.person(personId)
  if (person === undefined || !maySeeYear(actor, person)) return refuse('not-found', 'no-such-record')
  if (mayRecord(actor, person)) return done(person)
  return refuse('forbidden', isPersonnelOf(actor, person) ? 'absence-of-oneself' : 'absence-needs-personnel-body')
}

/** The event of a record about a person. */
export function recorded(
  action: string,
  { kind, id }: { kind: 'absence' | 'carried-score'; id: number },
  person: YearPerson,
  before: unknown,
  after: unknown,
): NewEvent {
  return {
    action,
    role: 'personnel',
    object: { kind, id: String(id) },
    unitId: person.unitId,
    personId: person.id,
    before,
    after,
  }
}
