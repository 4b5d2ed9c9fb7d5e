import type { LocalText, Source } from '../../document/cited.ts'
import type { CriterionGroup, ScoredCriterion } from '../../document/criterion.ts'
import { CONDUCT, DARING, metOrNot, SELF_CRITICISM } from './hd03-quarter.items.ts'

const LEADERS: Source = {
  citation: { instrument: '03-HD/TVĐU', article: 'biểu điểm lãnh đạo, theo bản trích của đơn vị' },
  basis: 'reported',
}

const OTHERS: Source = {
  citation: { instrument: '03-HD/TVĐU', article: 'biểu điểm cá nhân là giả định, lấy như biểu 366 nhiều nơi dùng' },
  basis: 'assumption',
}

/** Which lines group 2 of the other people's form leaves out was not reported, only that it is 2 + 1 + 1. */
const OTHERS_DARING: Source = {
  citation: { instrument: '03-HD/TVĐU', article: `${OTHERS.citation.article}; nội dung nhóm 2 là giả định` },
  basis: 'assumption',
}

const COLLECTIVES: Source = {
  citation: {
    instrument: '03-HD/TVĐU',
    article: 'Phụ lục I; 6 tiêu chí × 5 điểm theo tài liệu cơ sở, nội dung là giả định',
  },
  basis: 'assumption',
}

const twos = (times: number): readonly string[] => Array.from({ length: times }, () => '2')

function ofCollectives(number: number, label: LocalText): ScoredCriterion {
  return {
    kind: 'scored',
    code: `T.${number}`,
    number: String(number),
    label,
    maximum: '5',
    audience: 'collectives',
    scoring: { kind: 'any' },
    mayNotApply: false,
    ...COLLECTIVES,
  }
}

const [, propose, daring, face] = DARING.items

/** Six criteria of five points for a leadership collective or a body. */
const collectiveCriteria: CriterionGroup = {
  kind: 'group',
  code: 'T',
  number: 'A',
  label: { vi: 'Tiêu chí chung của tập thể, tổ chức', en: 'General criteria of the collective or body' },
  maximum: '30',
  audience: 'collectives',
  ...COLLECTIVES,
  of: [
    ofCollectives(1, {
      vi: 'Quán triệt, chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước',
      en: 'Follows Party policy and the law',
    }),
    ofCollectives(2, {
      vi: 'Thực hiện nguyên tắc tập trung dân chủ, quy chế làm việc',
      en: 'Keeps to democratic centralism and to its working rules',
    }),
    ofCollectives(3, {
      vi: 'Giữ gìn đoàn kết nội bộ, trách nhiệm nêu gương',
      en: 'Keeps unity; sets an example',
    }),
    ofCollectives(4, {
      vi: 'Đổi mới, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm',
      en: 'Innovates; dares to think, act and take responsibility',
    }),
    ofCollectives(5, {
      vi: 'Kiểm tra, giám sát; phòng, chống tham nhũng, lãng phí, tiêu cực',
      en: 'Inspection and supervision; fighting corruption, waste and misconduct',
    }),
    ofCollectives(6, {
      vi: 'Tự phê bình, phê bình và khắc phục hạn chế, khuyết điểm',
      en: 'Criticism, self-criticism and remedying shortcomings',
    }),
  ],
}

/** The 30 general points: 17 lines for leaders (18 + 4 + 8), 16 for everyone else, six for collectives. */
export const generalCriteria: readonly CriterionGroup[] = [
  metOrNot({ ...CONDUCT, code: 'L.1', points: twos(9), maximum: '18', audience: 'leaders' }, LEADERS),
  metOrNot({ ...DARING, code: 'L.2', points: ['1', '1', '1', '1'], maximum: '4', audience: 'leaders' }, LEADERS),
  metOrNot({ ...SELF_CRITICISM, code: 'L.3', points: twos(4), maximum: '8', audience: 'leaders' }, LEADERS),
  metOrNot({ ...CONDUCT, code: 'N.1', points: twos(9), maximum: '18', audience: 'non-leaders' }, OTHERS),
  metOrNot(
    {
      ...DARING,
      items: [daring, propose, face],
      code: 'N.2',
      points: ['2', '1', '1'],
      maximum: '4',
      audience: 'non-leaders',
    },
    OTHERS_DARING,
  ),
  metOrNot({ ...SELF_CRITICISM, code: 'N.3', points: twos(4), maximum: '8', audience: 'non-leaders' }, OTHERS),
  collectiveCriteria,
]
