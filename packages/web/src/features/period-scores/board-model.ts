import type { WorkBoardRow } from '@thuoc-do/contract'

/** What a head looks at on the board. */
export const BOARD_FILTERS = ['all', 'mine', 'unusual', 'questions', 'late', 'not-handed-in', 'confirmed'] as const
export type BoardFilter = (typeof BOARD_FILTERS)[number]

/** Whether a person belongs to what is looked at. */
export function passes(row: WorkBoardRow, filter: BoardFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'mine':
      return row.waitsForMe
    case 'unusual':
      return row.unusual.length > 0
    case 'questions':
      return row.openClaims > 0 || row.objections > 0
    case 'late':
      return row.lateLines > 0
    case 'not-handed-in':
      return row.score?.stage === 'self-scoring'
    case 'confirmed':
      return row.score?.stage === 'confirmed'
    default:
      return filter satisfies never
  }
}

/** Those who wait for me first, among them the ones with something to look at; then by unit as they came. */
export function inOrder(rows: readonly WorkBoardRow[]): WorkBoardRow[] {
  const rank = (row: WorkBoardRow) => (row.waitsForMe ? (row.unremarkable ? 1 : 0) : 2)
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

/** Scores that can be confirmed together: they wait for me and there is nothing to look at. */
export function confirmable(rows: readonly WorkBoardRow[]): { id: number; version: number; fullName: string }[] {
  return rows.flatMap(({ waitsForMe, unremarkable, score, fullName }) =>
    waitsForMe && unremarkable && score ? [{ id: score.id, version: score.version, fullName }] : [],
  )
}

/** People who can be reminded: their form is not handed in and nobody reminded them today. */
export function remindable(rows: readonly WorkBoardRow[], today: string): number[] {
  return rows.flatMap(({ score, remindedOn, personId }) =>
    score?.stage === 'self-scoring' && remindedOn !== today ? [personId] : [],
  )
}
