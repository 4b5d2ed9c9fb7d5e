import type { Source } from '../document/cited.ts'
import type { Period, UseRule } from '../document/procedure.ts'

function use(place: string, period: Period, code: string, vi: string, en: string): UseRule {
  const source: Source = { citation: { instrument: '335/2025/NĐ-CP', article: `Điều 23 ${place}` }, basis: 'text' }
  return { code, period, label: { vi, en }, ...source }
}

const INCOME_VI =
  'Căn cứ xác định tiền thu nhập tăng thêm, tiền thưởng từ quỹ tiền thưởng hằng năm của cơ quan, tổ chức, đơn vị (nếu có)'
const INCOME_EN = 'Basis for additional income and bonuses, if any'

/** Article 23: what the results of a quarter, of six months and of the year may be used for. */
export const uses: readonly UseRule[] = [
  use(
    'khoản 1 điểm a',
    'quarter',
    'quarter-obstacles',
    'Xử lý hoặc báo cáo cấp có thẩm quyền xử lý vướng mắc, bất cập trong tổ chức, hoạt động',
    'Dealing with obstacles in the organisation and work of the body',
  ),
  use(
    'khoản 1 điểm b',
    'quarter',
    'quarter-remedies',
    'Phát hiện, khắc phục kịp thời tồn tại, hạn chế trong quá trình thực hiện nhiệm vụ',
    'Finding and mending shortcomings in time',
  ),
  use(
    'khoản 1 điểm c',
    'quarter',
    'quarter-improvement',
    'Đề xuất biện pháp nâng cao chất lượng thực thi công vụ',
    'Measures to improve public service',
  ),
  use('khoản 1 điểm d', 'quarter', 'quarter-income', INCOME_VI, INCOME_EN),
  use(
    'khoản 2 điểm a',
    'half-year',
    'half-year-duties',
    'Đánh giá mức độ chấp hành, thực hiện nhiệm vụ, công vụ; việc khắc phục những vấn đề phát sinh trong tháng, quý',
    'Judging how duties are carried out and how problems of the months and quarters were mended',
  ),
  use(
    'khoản 2 điểm b',
    'half-year',
    'half-year-assignment',
    'Rà soát việc phân công, giao việc và việc tổ chức thực hiện nhiệm vụ trong đơn vị',
    'Reviewing how work is assigned and organised in the unit',
  ),
  use(
    'khoản 2 điểm c',
    'half-year',
    'half-year-position',
    'Xem xét bố trí, thay đổi vị trí việc làm phù hợp với năng lực',
    'Considering a change to a position that fits the abilities',
  ),
  use('khoản 2 điểm d', 'half-year', 'half-year-income', INCOME_VI, INCOME_EN),
  use(
    'khoản 3 điểm a',
    'year',
    'party-classification',
    'Đánh giá, xếp loại chất lượng đảng viên',
    'Classification of Party members',
  ),
  use(
    'khoản 3 điểm b',
    'year',
    'remedies',
    'Đề ra nhiệm vụ, giải pháp phát huy ưu điểm, khắc phục hạn chế, khuyết điểm để nâng cao năng lực lãnh đạo, chỉ đạo của tập thể lãnh đạo, quản lý',
    'Tasks and measures to build on strengths and mend shortcomings',
  ),
  use(
    'khoản 3 điểm c',
    'year',
    'personnel-work',
    'Bố trí, sử dụng, đào tạo, bồi dưỡng, quy hoạch, bổ nhiệm, miễn nhiệm, điều động, luân chuyển, biệt phái, thi đua, khen thưởng, kỷ luật, thực hiện các chính sách khác',
    'Placement, training, planning, appointment, transfer, rotation, secondment, emulation, discipline and other policies',
  ),
  use(
    'khoản 3 điểm d',
    'year',
    'higher-position',
    'Xem xét bố trí vào vị trí việc làm cao hơn',
    'Consideration for a higher position',
  ),
  use(
    'khoản 3 điểm đ',
    'year',
    'lower-position',
    'Xem xét bố trí vào vị trí việc làm thấp hơn hoặc cho thôi việc khi không hoàn thành nhiệm vụ hoặc không đáp ứng yêu cầu nhiệm vụ',
    'Consideration for a lower position or dismissal when unsatisfactory or not meeting the requirements',
  ),
  use('khoản 3 điểm e', 'year', 'income', INCOME_VI, INCOME_EN),
]
