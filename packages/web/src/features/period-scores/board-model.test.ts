import type { WorkBoardRow } from '@thuoc-do/contract'
import { describe, expect, it } from 'vitest'
import { BOARD_FILTERS, confirmable, inOrder, passes, remindable } from './board-model.ts'
import { boardRow } from './board.test-data.ts'

const handedIn = (facts: Partial<WorkBoardRow>) =>
  boardRow({ score: { id: facts.personId ?? 1, version: 2, stage: 'handed-in' }, waitsForMe: true, ...facts })

describe('the board of a unit', () => {
  const rows = [
    boardRow({ personId: 1 }),
    handedIn({ personId: 2, unremarkable: true }),
    handedIn({ personId: 3, unusual: [{ code: 'everything-full', params: {} }] }),
    boardRow({ personId: 4, score: { id: 4, version: 5, stage: 'confirmed' }, lateLines: 2 }),
    boardRow({ personId: 5, score: null, openClaims: 1 }),
  ]
  it('puts first who waits for me with something to look at', () => {
    expect(inOrder(rows).map(({ personId }) => personId)).toEqual([3, 2, 1, 4, 5])
  })
  it('narrows to what is looked at', () => {
    const found = Object.fromEntries(
      BOARD_FILTERS.map((filter) => [
        filter,
        rows.filter((row) => passes(row, filter)).map(({ personId }) => personId),
      ]),
    )
    expect(found).toEqual({
      all: [1, 2, 3, 4, 5],
      mine: [2, 3],
      unusual: [3],
      questions: [5],
      late: [4],
      'not-handed-in': [1],
      confirmed: [4],
    })
  })
  it('confirms together only what waits for me and is unremarkable', () => {
    expect(confirmable(rows)).toEqual([{ id: 2, version: 2, fullName: 'Trần Quốc Bảo' }])
    expect(confirmable([boardRow({ unremarkable: true })])).toEqual([])
  })
  it('reminds whoever has not handed in, once a day', () => {
    expect(remindable(rows, '2026-11-28')).toEqual([1])
    expect(remindable([boardRow({ remindedOn: '2026-11-28' })], '2026-11-28')).toEqual([])
    expect(remindable([boardRow({ remindedOn: '2026-11-27' })], '2026-11-28')).toEqual([1])
  })
})
