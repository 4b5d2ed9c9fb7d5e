import type { Source } from '../document/cited.ts'
import type { PetitionRule, Stage, UseRule } from '../document/procedure.ts'

const PRESS: Source = {
  citation: { instrument: '124-QĐ/TW', article: 'ba bước đánh giá, xếp loại, theo trang pháp luật' },
  basis: 'reported',
}

const OURS: Source = {
  citation: { instrument: '124-QĐ/TW', article: 'chưa đọc được văn bản; giá trị là giả định' },
  basis: 'assumption',
}

const COMMON = { audience: 'all', deadline: null, ballot: null, ...PRESS } as const

/** Three steps. The directly higher committee may cancel a result and have it done again, which starts them anew. */
export const procedure: readonly Stage[] = [
  {
    ...COMMON,
    code: 'self-rating',
    label: { vi: 'Bước 1: Tự đánh giá, xếp loại', en: 'Step 1: self-rating' },
    actor: 'self',
    leaves: ['self-scores'],
    mayReturnTo: [],
  },
  {
    ...COMMON,
    code: 'appraise',
    label: { vi: 'Bước 2: Thẩm định, đề xuất mức xếp loại', en: 'Step 2: appraising and proposing the level' },
    actor: 'personnel-body',
    leaves: ['confirmed-scores', 'proposed-level'],
    mayReturnTo: ['self-rating'],
  },
  {
    ...COMMON,
    code: 'decide',
    label: { vi: 'Bước 3: Quyết định mức xếp loại', en: 'Step 3: deciding the level' },
    actor: 'party-committee',
    leaves: ['quota-allocation', 'decision'],
    mayReturnTo: ['appraise'],
  },
]

/** No limit was found, so none is applied. */
export const petition: PetitionRule = {
  filingWorkingDays: { value: null, ...OURS },
  resolvingWorkingDays: { value: null, ...OURS },
}

/** An input to personnel work; the list of uses was not to be had. */
export const uses: readonly UseRule[] = [
  {
    code: 'personnel-work',
    period: 'year',
    label: { vi: 'Căn cứ cho công tác cán bộ', en: 'An input to personnel work' },
    citation: { instrument: '124-QĐ/TW', article: 'theo trang pháp luật' },
    basis: 'reported',
  },
]
