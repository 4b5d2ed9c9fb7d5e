import type { LocalText, Source } from '../../document/cited.ts'
import type { AxesRule } from '../../mechanisms/axes-rule.ts'

const GUIDANCE: Source = {
  citation: {
    instrument: '02-HD/BTCTW',
    article: 'ngày 22/5/2026; theo tài liệu của các nơi đang áp dụng; chưa đọc văn bản',
  },
  basis: 'reported',
}

const PROVINCE: Source = {
  citation: { instrument: '03-HD/TU', article: 'sáu trục 15/10/10/15/10/10, theo tài liệu nơi áp dụng' },
  basis: 'reported',
}

const QUANTITY: Source = {
  citation: {
    instrument: '03-HD/TU',
    article: 'A = Σ(đã làm × hệ số) / Σ(kế hoạch × hệ số), theo tài liệu nơi áp dụng',
  },
  basis: 'reported',
}

const OURS: Source = {
  citation: { instrument: '03-HD/TU', article: 'chưa đọc được văn bản; giá trị là giả định' },
  basis: 'assumption',
}

/** Nobody reported it of this instrument: taken over from a place that applies the regulation this way. */
const DEDUCTION: Source = {
  citation: {
    instrument: '03-HD/TU',
    article: 'giả định là trừ 25 % cho mỗi lỗi lớn, mỗi việc chậm, như một nơi áp dụng Quy định 366-QĐ/TW',
  },
  basis: 'assumption',
}

/** A quarter each, as the central guidance suggests for leaders. */
const QUARTER_EACH = { A: '25', B: '25', C: '25', D: '25' } as const

/** The six axes of leaders, 15 / 10 / 10 / 15 / 10 / 10. */
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

/** The 70 points for results: quantity, quality, progress and the ability to lead, a quarter each. */
export const resultMechanism: AxesRule = {
  kind: 'axes',
  components: [
    { code: 'A', label: { vi: 'Số lượng', en: 'Quantity' }, ...QUANTITY },
    { code: 'B', label: { vi: 'Chất lượng', en: 'Quality' }, ...GUIDANCE },
    { code: 'C', label: { vi: 'Tiến độ', en: 'Progress' }, ...GUIDANCE },
    { code: 'D', label: { vi: 'Năng lực lãnh đạo', en: 'Ability to lead' }, ...GUIDANCE },
  ],
  axes: SIX.map(({ maximum, label }, at) => ({
    code: String(at + 1),
    label,
    maximum,
    audience: 'leaders',
    weights: QUARTER_EACH,
    ...PROVINCE,
  })),
  whenNotApplicable: { value: 'share-out', ...OURS },
  fromWork: { deductionPercent: '25', deductionPer: 'unit', ...DEDUCTION },
  result: {
    label: { vi: 'Điểm kết quả thực hiện nhiệm vụ', en: 'Points for the results of assigned duties' },
    ...GUIDANCE,
  },
}
