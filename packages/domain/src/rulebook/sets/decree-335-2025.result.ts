import type { Source } from '../document/cited.ts'
import type { ConvertedProductsRule } from '../mechanisms/converted-products-rule.ts'

function article(place: string, basis: Source['basis'] = 'text'): Source {
  return { citation: { instrument: '335/2025/NĐ-CP', article: place }, basis }
}

/**
 * Articles 13–17. Where the text is silent the basis is `assumption` and an office may set the switch itself: "25 % of
 * the points of that product" is read as one product of the line, and only the criterion as a whole stops at 70 points.
 */
export const resultMechanism: ConvertedProductsRule = {
  kind: 'converted-products',
  points: { value: '70', ...article('Điều 12 khoản 3 và Điều 17 khoản 1') },
  quantity: {
    symbol: 'a',
    label: { vi: 'Số lượng kết quả thực hiện nhiệm vụ', en: 'Quantity of results' },
    ...article('Điều 14 khoản 2 điểm a'),
  },
  quality: {
    symbol: 'b',
    label: { vi: 'Chất lượng kết quả thực hiện nhiệm vụ', en: 'Quality of results' },
    ...article('Điều 14 khoản 2 điểm b'),
  },
  timeliness: {
    symbol: 'c',
    label: { vi: 'Tiến độ kết quả thực hiện nhiệm vụ', en: 'Timeliness of results' },
    ...article('Điều 14 khoản 2 điểm c'),
  },
  leadership: [
    {
      code: 'unitResult',
      symbol: 'd',
      label: {
        vi: 'Kết quả hoạt động của cơ quan, tổ chức, đơn vị hoặc lĩnh vực được giao lãnh đạo, quản lý, phụ trách',
        en: 'Results of the body, or of the field the leader is in charge of',
      },
      ...article('Điều 15 khoản 3 điểm a'),
    },
    {
      code: 'organising',
      symbol: 'đ',
      label: {
        vi: 'Khả năng tổ chức triển khai thực hiện nhiệm vụ',
        en: 'Ability to organise the carrying out of tasks',
      },
      ...article('Điều 15 khoản 3 điểm b'),
    },
    {
      code: 'cohesion',
      symbol: 'e',
      label: {
        vi: 'Năng lực tập hợp, đoàn kết công chức thuộc phạm vi quản lý',
        en: 'Ability to bring together and unite the civil servants under management',
      },
      ...article('Điều 15 khoản 3 điểm c'),
    },
  ],
  leadershipValues: { value: ['50', '100'], ...article('Điều 15 khoản 3') },
  deductionPercent: { value: '25', ...article('Điều 14 khoản 2 điểm b, điểm c') },
  deductionPer: { value: 'unit', ...article('Điều 14 khoản 2 điểm b, điểm c', 'assumption') },
  capEachComponent: { value: false, ...article('Điều 12 khoản 3', 'assumption') },
  result: {
    label: { vi: 'Điểm tiêu chí kết quả thực hiện nhiệm vụ', en: 'Points for the results of assigned duties' },
    ...article('Điều 16 và Điều 17 khoản 1'),
  },
}
