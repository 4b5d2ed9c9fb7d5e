import type { LocalText, Source } from '../../document/cited.ts'
import type { Audience, CriterionGroup } from '../../document/criterion.ts'

/** One line of the general criteria; `read` tells whether its subject was reported, or the words are ours. */
type Item = { readonly label: LocalText; readonly read: boolean }

const read = (vi: string, en: string): Item => ({ label: { vi, en }, read: true })
const ours = (vi: string, en: string): Item => ({ label: { vi, en }, read: false })

/** A heading of the form with its lines and what each of them is worth. */
export type Heading = {
  readonly code: string
  readonly number: string
  readonly label: LocalText
  readonly items: readonly Item[]
  readonly points: readonly string[]
  readonly maximum: string
  readonly audience: Audience
}

/** The heading as criteria that are met or not met: a line gives all its points or none. */
export function metOrNot(heading: Heading, source: Source): CriterionGroup {
  const { code, number, label, items, points, maximum, audience } = heading
  const { instrument, article } = source.citation
  const unread: Source = {
    citation: { instrument, article: `${article}; lời văn tiêu chí là giả định` },
    basis: 'assumption',
  }
  return {
    kind: 'group',
    code,
    number,
    label,
    maximum,
    audience,
    of: items.map((item, at) => {
      const most = points[at] ?? '0'
      return {
        kind: 'scored',
        code: `${code}.${at + 1}`,
        number: `${number}.${at + 1}`,
        label: item.label,
        maximum: most,
        audience,
        scoring: { kind: 'choice', values: ['0', most] },
        mayNotApply: false,
        ...(item.read ? source : unread),
      }
    }),
    ...source,
  }
}

/** Group 1: political quality, ethics, setting an example. */
export const CONDUCT = {
  number: '1',
  label: {
    vi: 'Phẩm chất chính trị, đạo đức, lối sống, trách nhiệm nêu gương',
    en: 'Political quality, ethics, lifestyle, setting an example',
  },
  items: [
    read(
      'Trung thành với Đảng, Tổ quốc và Nhân dân, kiên định mục tiêu, lý tưởng cách mạng',
      'Loyal to the Party, the country and the people',
    ),
    read('Yêu nước, tận tụy phục vụ Nhân dân', 'Loves the country, serves the people with devotion'),
    read(
      'Chấp hành chủ trương của Đảng, pháp luật của Nhà nước, các nguyên tắc tổ chức và kỷ luật của Đảng',
      'Abides by Party policy, the law and the principles of organisation',
    ),
    read('Ý thức học tập, nâng cao trình độ', 'Keeps learning'),
    read(
      'Giữ gìn đạo đức, lối sống, nêu gương; không vi phạm những điều đảng viên không được làm',
      'Keeps to ethics and sets an example; does nothing Party members must not do',
    ),
    read(
      'Không tham vọng quyền lực, không tham nhũng, lãng phí, tiêu cực',
      'No craving for power, no corruption, waste or misconduct',
    ),
    read('Có uy tín, giữ gìn và là trung tâm đoàn kết', 'Trusted; keeps unity and is its centre'),
    read('Chủ động, đổi mới, sáng tạo trong công việc', 'Takes the initiative; innovative and creative at work'),
    read(
      'Kê khai tài sản, thu nhập đúng quy định; báo cáo trung thực',
      'Declares assets and income as required; reports truthfully',
    ),
  ],
} as const

/** Group 2: new thinking, daring to think and act. One line of it was reported. */
export const DARING = {
  number: '2',
  label: {
    vi: 'Tư duy đổi mới, tinh thần dám nghĩ, dám làm, dám chịu trách nhiệm',
    en: 'New thinking; daring to think, to act and to take responsibility',
  },
  items: [
    ours(
      'Có tư duy đổi mới, tầm nhìn, phương pháp làm việc khoa học',
      'New thinking, vision, a methodical way of working',
    ),
    ours('Chủ động đề xuất giải pháp, cách làm mới có hiệu quả', 'Proposes new and effective solutions'),
    read(
      'Nói đi đôi với làm; dám nghĩ, dám làm, dám chịu trách nhiệm, dám đột phá',
      'Deeds match words; dares to think, act, take responsibility and break through',
    ),
    ours(
      'Dám đương đầu với khó khăn, thử thách, hành động vì lợi ích chung',
      'Faces difficulties and acts for the common good',
    ),
  ],
} as const

/** Group 3: self-criticism and remedying shortcomings. One line of it was reported. */
export const SELF_CRITICISM = {
  number: '3',
  label: {
    vi: 'Tự phê bình, phê bình và khắc phục hạn chế, khuyết điểm',
    en: 'Criticism, self-criticism and remedying shortcomings',
  },
  items: [
    ours('Nghiêm túc tự phê bình, nhận khuyết điểm, hạn chế của mình', 'Criticises himself in earnest'),
    ours('Thẳng thắn phê bình, cầu thị tiếp thu ý kiến góp ý', 'Criticises openly and accepts advice'),
    read(
      'Khắc phục ít nhất 80 % nội dung hạn chế, khuyết điểm đã được chỉ ra',
      'At least 80 % of the shortcomings pointed out are remedied',
    ),
    ours(
      'Có kế hoạch, biện pháp cụ thể và báo cáo kết quả khắc phục đúng hạn',
      'Has a concrete plan of remedies and reports on it in time',
    ),
  ],
} as const
