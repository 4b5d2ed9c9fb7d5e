import { foldForSearch } from '@thuoc-do/domain'
import type { NewNotice } from '../../notices/index.ts'
import type { NewEvent } from '../../platform/events.ts'
import { done, refuse, type Answer } from '../../platform/transaction.ts'
import { assignedNotices } from './line-notices.ts'
import type { LineDesk, NewLine, Worker } from './ports.ts'

/** A line to be made for somebody, before it is known where he stands. */
export type LineToMake = Omit<NewLine, 'personId' | 'unitId' | 'agencyId' | 'searchName'> & { readonly worker: Worker }

function newLine({ worker, ...line }: LineToMake): NewLine {
  const words = [line.entryCode ?? '', line.name, line.output, worker.personCode, worker.fullName]
  return {
    ...line,
    personId: worker.personId,
    unitId: worker.unitId,
    agencyId: worker.agencyId,
    searchName: foldForSearch(words.join(' ')),
  }
}

/** People without repetition, as `changed` wants them. */
export const peopleOf = (lines: readonly { readonly personId: number }[]): number[] =>
  [...new Set(lines.map(({ personId }) => personId))].toSorted((a, b) => a - b)

/** Lines that were made, and what is to be recorded of them. */
export type MadeLines = {
  readonly ids: readonly number[]
  readonly events: readonly NewEvent[]
  readonly notices: readonly NewNotice[]
}

/**
 * Writes new lines with their first event. What is recorded of them comes last in the transaction, after what follows
 * from the lines: the record is one queue for the whole tenant, and two changes must not wait for each other in turn.
 */
export async function makeLines({ store, now }: LineDesk, toMake: readonly LineToMake[]): Promise<Answer<MadeLines>> {
  const lines = toMake.map(newLine)
  const ids = await store.make(lines, 'head', now)
  if (ids === undefined) return refuse('conflict', 'work-key-used-otherwise', 'body.key')
  const events = lines.map((line, at): NewEvent => ({
    action: 'work-line.assigned',
    role: 'head',
    object: { kind: 'work-line', id: String(ids[at]) },
    unitId: line.unitId,
    personId: line.personId,
    before: null,
    after: {
      period: line.period,
      origin: line.origin,
      entryCode: line.entryCode,
      name: line.name,
      coefficient: line.coefficient,
      assigned: line.assigned,
      deadline: line.deadline,
      givenLineId: line.givenLineId,
    },
  }))
  return done({ ids, events, notices: assignedNotices(lines) })
}
