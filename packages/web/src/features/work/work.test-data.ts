import type { WorkLineRow } from '@thuoc-do/contract'

/** A line of work under way. */
export function lineRow(facts: Partial<WorkLineRow> = {}): WorkLineRow {
  return {
    id: 31,
    period: '2026-11',
    personId: 1,
    personCode: 'VT-0001',
    fullName: 'Nguyễn Văn Khải',
    unitId: 5,
    unitName: 'Phòng Nội vụ',
    origin: 'planned',
    entryCode: 'NV-012',
    name: 'Báo cáo cải cách hành chính',
    output: 'Báo cáo quý IV',
    productUnit: 'báo cáo',
    complexity: 3,
    coefficient: '1.5',
    assigned: '4',
    converted: '6',
    deadline: '2026-11-25',
    acceptance: 'accepted',
    completed: '1',
    handedOver: '0',
    delays: 0,
    qualityFailures: 0,
    openClaims: 0,
    evidence: 1,
    lastDoneOn: '2026-11-12',
    late: false,
    withdrawn: false,
    version: 3,
    ...facts,
  }
}

export const DELAY = '0192f0c4-0000-4000-8000-00000000000d'
