import type { Source } from '../../document/cited.ts'
import type { CriterionGroup } from '../../document/criterion.ts'
import { CONDUCT, DARING, metOrNot, SELF_CRITICISM } from './thanh-hoa-366.items.ts'

const TABLE: Source = {
  citation: {
    instrument: '03-HD/TU',
    article: 'biểu điểm 10/10/10, cùng Quy định 73-QĐ/TU Điều 13, theo tài liệu nơi áp dụng',
  },
  basis: 'reported',
}

/** The 30 general points of leaders: the 17 lines of the central table with points of the province's own. */
export const generalCriteria: readonly CriterionGroup[] = [
  metOrNot(
    {
      ...CONDUCT,
      code: 'L.1',
      points: ['1', '1', '1', '1', '1.5', '1.5', '1', '1', '1'],
      maximum: '10',
      audience: 'leaders',
    },
    TABLE,
  ),
  metOrNot({ ...DARING, code: 'L.2', points: ['4', '2', '2', '2'], maximum: '10', audience: 'leaders' }, TABLE),
  metOrNot({ ...SELF_CRITICISM, code: 'L.3', points: ['4', '2', '2', '2'], maximum: '10', audience: 'leaders' }, TABLE),
]
