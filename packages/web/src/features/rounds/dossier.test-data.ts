import type { AppraisalRow, Dossier } from '@thuoc-do/contract'

/** One person of an invented dossier. */
export function row(id: number, fullName: string, facts: Partial<AppraisalRow> = {}): AppraisalRow {
  return {
    id,
    roundId: 1,
    roundName: 'Năm 2023',
    personId: 100 + id,
    personCode: `M${id}`,
    fullName,
    postTitle: 'Chuyên viên',
    unitName: 'Phòng Tổ chức',
    kind: 'civil-servant',
    leadership: 'none',
    stage: 'allocated',
    selfTotal: null,
    selfLevel: null,
    reviewTotal: '95',
    reviewLevel: 'outstanding',
    level: null,
    notRatedReason: null,
    waitsForMe: false,
    byMonths: false,
    ...facts,
  }
}

/** An invented dossier at the stage "allocated", with one full set. */
export function dossier(facts: Partial<Dossier> = {}): Dossier {
  return {
    roundId: 1,
    roundName: 'Năm 2023',
    agencyId: 7,
    agencyName: 'Sở Nội vụ',
    parentName: 'Khối sở, ban, ngành',
    stage: 'allocated',
    counts: {
      'self-scoring': 0,
      'head-review': 0,
      confirmed: 0,
      proposed: 0,
      allocated: 18,
      decided: 0,
      'not-rated': 0,
    },
    notReported: 0,
    version: 4,
    rows: [],
    quotaRule: {
      percent: '20',
      base: 'good-or-better',
      rounding: 'floor',
      citation: '1120-QĐ/TU, Điều 5',
      basis: 'assumption',
    },
    caps: [{ set: 'agency:7', name: 'Sở Nội vụ', base: 18, percent: '20', places: 3, used: 3, exception: null }],
    refused: [],
    ties: [],
    waiting: [],
    unused: { kind: 'all-used' },
    loss: [{ family: 'agency', sets: 1, nominal: '18/5', usable: 3, withoutPlace: { sets: 0, people: 0 } }],
    pivotal: [],
    replaced: null,
    exceptions: { inForce: null, proposed: null, scopes: [] },
    verified: true,
    decisions: [],
    can: {
      propose: false,
      takeBack: false,
      proposeException: false,
      confirmException: false,
      withdrawException: false,
      allocate: false,
      resolveTie: false,
      decide: false,
      export: true,
    },
    blocks: [],
    ...facts,
  }
}

/** Why the fourth has no place: three others hold all three. */
export const REFUSAL: Dossier['refused'][number] = {
  appraisalId: 4,
  set: 'agency:7',
  name: 'Sở Nội vụ',
  base: 18,
  places: 3,
  holders: [
    { fullName: 'Trần Minh Đức', priority: ['486/5', '67'] },
    { fullName: 'Võ Thị Ngọc Ánh', priority: ['1921/20', '66'] },
    { fullName: 'Phạm Gia Bình', priority: ['951/10', '133/2'] },
  ],
}
