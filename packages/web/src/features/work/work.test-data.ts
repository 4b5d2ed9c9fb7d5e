import type { WorkLineDetail, WorkLineRow } from '@thuoc-do/contract'

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

/** The same line with its history: assigned, accepted, one report, one delay. */
export function lineDetail(facts: Partial<WorkLineDetail> = {}): WorkLineDetail {
  const event = (key: string, kind: string, act: Record<string, unknown>, at: string, by: string, role: string) => ({
    key,
    kind,
    act,
    onDay: at.slice(0, 10),
    at,
    by,
    role,
    standing: null,
  })
  return {
    ...lineRow(),
    periodOpen: true,
    giver: null,
    receivers: [],
    files: [],
    events: [
      event(
        'a',
        'assigned',
        { quantity: '4', deadline: '2026-11-25' },
        '2026-11-02T01:00:00Z',
        'Lê Thị Mai Hương',
        'head',
      ),
      event('b', 'accepted', {}, '2026-11-02T03:00:00Z', 'Nguyễn Văn Khải', 'self'),
      event(
        'c',
        'completed',
        { quantity: '1', note: 'Gửi Sở', evidence: [] },
        '2026-11-12T03:00:00Z',
        'Nguyễn Văn Khải',
        'self',
      ),
      {
        ...event(DELAY, 'delayed', { reason: 'Nộp sau hạn' }, '2026-11-14T03:00:00Z', 'Lê Thị Mai Hương', 'head'),
        standing: 'counts',
      },
    ],
    can: {
      accept: false,
      object: false,
      report: true,
      claimCause: true,
      amend: false,
      withdraw: false,
      judge: false,
      answerCause: false,
      handOver: false,
    },
    ...facts,
  }
}
