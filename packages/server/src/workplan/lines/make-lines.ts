import { foldForSearch } from '@thuoc-do/domain'
import { refuse, type Answer, done } from '../../platform/transaction.ts'
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

/** Writes new lines with their first event and what the record says of them. */
export async function makeLines(
  { store, record, now }: LineDesk,
  toMake: readonly LineToMake[],
): Promise<Answer<readonly number[]>> {
  const lines = toMake.map(newLine)
  const ids = await store.make(lines, 'head', now)
  if (ids === undefined) return refuse('conflict', 'work-key-used-otherwise', 'body.key')
  await record(
    lines.map((line, at) => ({
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
    })),
  )
  return done(ids)
}
