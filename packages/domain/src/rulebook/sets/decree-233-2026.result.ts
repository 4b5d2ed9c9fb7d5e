import type { Source } from '../document/cited.ts'
import type { ConvertedProductsRule } from '../mechanisms/converted-products-rule.ts'

function place(article: string, basis: Source['basis'] = 'reported'): Source {
  return { citation: { instrument: '233/2026/NĐ-CP', article }, basis }
}

const LIKE_335 = 'chưa đọc được văn bản; giả định như Nghị định 335/2025/NĐ-CP'

/**
 * Article 11: quantity, quality, timeliness, and three proportions more for managers. The formulas were not to be had;
 * equal weights are ours, since units may weigh the three differently in their own regulations.
 */
export const resultMechanism: ConvertedProductsRule = {
  kind: 'converted-products',
  points: { value: '70', ...place('Điều 11') },
  quantity: { symbol: 'a', label: { vi: 'Số lượng', en: 'Quantity' }, ...place('Điều 11 khoản 1') },
  quality: { symbol: 'b', label: { vi: 'Chất lượng', en: 'Quality' }, ...place('Điều 11 khoản 1') },
  timeliness: { symbol: 'c', label: { vi: 'Tiến độ', en: 'Timeliness' }, ...place('Điều 11 khoản 1') },
  leadership: [
    {
      code: 'unitResult',
      symbol: 'd',
      label: {
        vi: 'Kết quả hoạt động của đơn vị hoặc lĩnh vực được giao quản lý, phụ trách',
        en: 'Results of the unit, or of the field in charge',
      },
      ...place('Điều 11 khoản 2'),
    },
    {
      code: 'organising',
      symbol: 'đ',
      label: { vi: 'Khả năng tổ chức triển khai thực hiện nhiệm vụ', en: 'Ability to organise tasks' },
      ...place('Điều 11 khoản 2'),
    },
    {
      code: 'cohesion',
      symbol: 'e',
      label: { vi: 'Năng lực tập hợp, đoàn kết viên chức', en: 'Ability to unite the public employees' },
      ...place('Điều 11 khoản 2'),
    },
  ],
  leadershipValues: { value: ['50', '100'], ...place('Điều 11 khoản 2, theo một dự thảo quy chế của đơn vị') },
  deductionPercent: { value: '25', ...place(LIKE_335, 'assumption') },
  deductionPer: { value: 'unit', ...place(LIKE_335, 'assumption') },
  capEachComponent: { value: false, ...place(LIKE_335, 'assumption') },
  result: {
    label: { vi: 'Điểm tiêu chí kết quả thực hiện nhiệm vụ', en: 'Points for the results of duties' },
    ...place('Điều 11 (trọng số bằng nhau là giả định)', 'assumption'),
  },
}
