import type { LocalText, Source } from '../../document/cited.ts'
import type { AxesRule, Axis } from '../../mechanisms/axes-rule.ts'
import { frameOfAxis } from './hd03-quarter.frames.ts'

const GUIDANCE: Source = {
  citation: {
    instrument: '02-HD/BTCTW',
    article: 'ngày 22/5/2026; theo tài liệu của các nơi đang áp dụng; chưa đọc văn bản',
  },
  basis: 'reported',
}

const FRAMES: Source = {
  citation: {
    instrument: '03-HD/TVĐU',
    article: 'điểm trục và trọng số khung K1–K4 theo bản trích của đơn vị; khung nào cho trục nào là giả định',
  },
  basis: 'assumption',
}

const OTHERS: Source = {
  citation: { instrument: '366-QĐ/TW', article: 'Phụ lục 4, 5; (a + b + c) / 3 theo tài liệu cơ sở' },
  basis: 'reported',
}

const COLLECTIVES: Source = {
  citation: {
    instrument: '366-QĐ/TW',
    article: 'Phụ lục 1; 50 + 20 điểm theo tài liệu cơ sở, tên trục và trọng số là giả định',
  },
  basis: 'assumption',
}

const OURS: Source = {
  citation: { instrument: '366-QĐ/TW', article: 'chưa đọc được văn bản; giá trị là giả định' },
  basis: 'assumption',
}

/** Nobody reported it of this instrument: taken over from a place that applies the regulation this way. */
const DEDUCTION: Source = {
  citation: {
    instrument: '03-HD/TVĐU',
    article: 'giả định là trừ 25 % cho mỗi lỗi lớn, mỗi việc chậm, như một nơi áp dụng Quy định 366-QĐ/TW',
  },
  basis: 'assumption',
}

/** Three components in equal weights. */
const THIRD_EACH = { A: '1', B: '1', C: '1' } as const

/** The six axes of leaders, weighed by the frames. */
const SIX: readonly { readonly maximum: string; readonly label: LocalText }[] = [
  {
    maximum: '15',
    label: {
      vi: 'Phát triển kinh tế - xã hội, thực hiện nhiệm vụ chính trị',
      en: 'Economic and social development, political tasks',
    },
  },
  {
    maximum: '10',
    label: {
      vi: 'Xây dựng, hoàn thiện thể chế; phân cấp, phân quyền; kiểm tra, giám sát',
      en: 'Institutions, decentralisation, inspection and supervision',
    },
  },
  {
    maximum: '10',
    label: {
      vi: 'Phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
      en: 'Science, technology, innovation and digital transformation',
    },
  },
  {
    maximum: '15',
    label: {
      vi: 'Xây dựng Đảng và hệ thống chính trị, đoàn kết nội bộ; phòng, chống tham nhũng, lãng phí, tiêu cực',
      en: 'Building the Party and the political system, unity; fighting corruption, waste and misconduct',
    },
  },
  {
    maximum: '10',
    label: {
      vi: 'Phát triển văn hóa, con người; bảo đảm an sinh xã hội',
      en: 'Culture, people and social security',
    },
  },
  { maximum: '10', label: { vi: 'Quốc phòng, an ninh, đối ngoại', en: 'Defence, security and foreign relations' } },
]

const leaderAxes: readonly Axis[] = SIX.map(({ maximum, label }, at) => ({
  code: String(at + 1),
  label,
  maximum,
  audience: 'leaders',
  weights: frameOfAxis(at + 1),
  ...FRAMES,
}))

/** One axis for people without a post, two for collectives. */
const otherAxes: readonly Axis[] = [
  {
    code: 'N',
    label: { vi: 'Kết quả thực hiện chức trách, nhiệm vụ được giao', en: 'Results of assigned duties' },
    audience: 'non-leaders',
    maximum: '70',
    weights: THIRD_EACH,
    ...OTHERS,
  },
  {
    code: 'C1',
    label: {
      vi: 'Kết quả thực hiện nhiệm vụ chính trị, chuyên môn',
      en: 'Results of political and professional tasks',
    },
    audience: 'collectives',
    maximum: '50',
    weights: THIRD_EACH,
    ...COLLECTIVES,
  },
  {
    code: 'C2',
    label: {
      vi: 'Kết quả xây dựng Đảng, xây dựng cơ quan, tổ chức, đơn vị và nhiệm vụ khác',
      en: 'Results of building the Party and the body, and other tasks',
    },
    audience: 'collectives',
    maximum: '20',
    weights: THIRD_EACH,
    ...COLLECTIVES,
  },
]

/** The 70 points for results: quantity, quality and progress, and for leaders the ability to lead. */
export const resultMechanism: AxesRule = {
  kind: 'axes',
  components: [
    { code: 'A', label: { vi: 'Số lượng', en: 'Quantity' }, ...GUIDANCE },
    { code: 'B', label: { vi: 'Chất lượng', en: 'Quality' }, ...GUIDANCE },
    { code: 'C', label: { vi: 'Tiến độ', en: 'Progress' }, ...GUIDANCE },
    { code: 'D', label: { vi: 'Năng lực lãnh đạo', en: 'Ability to lead' }, ...GUIDANCE },
  ],
  axes: [...leaderAxes, ...otherAxes],
  whenNotApplicable: { value: 'share-out', ...OURS },
  fromWork: { deductionPercent: '25', deductionPer: 'unit', ...DEDUCTION },
  result: {
    label: { vi: 'Điểm kết quả thực hiện nhiệm vụ', en: 'Points for the results of assigned duties' },
    ...GUIDANCE,
  },
}
