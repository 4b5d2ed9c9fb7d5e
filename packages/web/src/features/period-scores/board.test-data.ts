import type { WorkBoardRow } from '@thuoc-do/contract'

/** Somebody on the board whose form is not handed in yet. */
export function boardRow(facts: Partial<WorkBoardRow> = {}): WorkBoardRow {
  return {
    personId: 1,
    personCode: 'VT-0002',
    fullName: 'Trần Quốc Bảo',
    postTitle: 'Chuyên viên',
    leadership: 'none',
    unitId: 5,
    unitName: 'Phòng Nội vụ',
    score: { id: 71, version: 1, stage: 'self-scoring' },
    quantity: '27/28',
    quality: '1',
    timeliness: '1',
    total: '90',
    level: 'outstanding',
    load: '28',
    completed: '27',
    lines: 9,
    lateLines: 0,
    openClaims: 0,
    objections: 0,
    unusual: [],
    missing: [],
    unremarkable: false,
    waitsForMe: false,
    remindedOn: null,
    ...facts,
  }
}
