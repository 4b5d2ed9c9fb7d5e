import type { LocalText, Source } from '../document/cited.ts'
import type { CriterionGroup, ScoredCriterion } from '../document/criterion.ts'

/** The wording is the decree's; it divides neither the 30 nor the 70 points, so every maximum is ours. */
function ours(place: string): Source {
  return {
    citation: { instrument: '335/2025/NĐ-CP', article: `${place} (nội dung theo văn bản; mức điểm là giả định)` },
    basis: 'assumption',
  }
}

function text(place: string): Source {
  return { citation: { instrument: '335/2025/NĐ-CP', article: place }, basis: 'text' }
}

function scored(
  code: string,
  number: string,
  maximum: string,
  mayNotApply: boolean,
  source: Source,
  label: LocalText,
): ScoredCriterion {
  return {
    kind: 'scored',
    code,
    number,
    label,
    maximum,
    audience: 'all',
    scoring: { kind: 'any' },
    mayNotApply,
    ...source,
  }
}

const general = (code: string, label: LocalText): ScoredCriterion =>
  scored(`I.${code}`, code, '10', false, ours(`Điều 6 khoản ${code}`), label)

const result = (code: string, number: string, maximum: string, label: LocalText, ifAny = false): ScoredCriterion =>
  scored(`II.${code}`, number, maximum, ifAny, ours(`Điều 7 khoản 1 điểm ${number.slice(0, 1)}`), label)

/** Article 6: 30 points in three groups of content. */
export const generalCriteria: readonly CriterionGroup[] = [
  {
    kind: 'group',
    code: 'I',
    number: 'I',
    label: { vi: 'Tiêu chí chung', en: 'General criteria' },
    maximum: '30',
    audience: 'all',
    ...text('Điều 6'),
    of: [
      general('1', {
        vi: 'Chấp hành nghiêm đường lối, chủ trương của Đảng, chính sách, pháp luật của Nhà nước; thực hiện sự chỉ đạo, điều hành của cấp trên; khả năng xây dựng và tổ chức thực hiện chiến lược, kế hoạch phát triển của đơn vị gắn với mục tiêu quốc gia, ngành, địa phương; năng lực nhận diện, dự báo xu hướng phát triển, chủ động thích ứng với thay đổi môi trường',
        en: 'Follows the Party line and the law and the direction of superiors; builds and carries out strategy and plans; foresees trends and adapts to change',
      }),
      general('2', {
        vi: 'Hiệu quả trong việc quản lý, sử dụng công chức theo vị trí việc làm; xây dựng môi trường làm việc chuyên nghiệp, hiện đại, minh bạch, tạo điều kiện cho công chức phát huy năng lực; hiệu quả phối hợp công tác và xây dựng đoàn kết nội bộ; mức độ chấp hành kỷ luật, kỷ cương hành chính và tinh thần phục vụ của công chức',
        en: 'Manages civil servants by position; a professional, modern, transparent place of work; coordination and unity; discipline and spirit of service',
      }),
      general('3', {
        vi: 'Kết quả thực hiện các giải pháp cải cách hành chính, ứng dụng công nghệ thông tin, chuyển đổi số trong hoạt động nội bộ và cung cấp dịch vụ công; mức độ thường xuyên rà soát, cải tiến các quy chế làm việc, quy trình nội bộ, đảm bảo hoạt động hiệu năng, hiệu lực; việc xây dựng và tổ chức thực hiện các biện pháp khắc phục những tồn tại, hạn chế về tổ chức, quản lý, quy trình nội bộ đã được chỉ ra qua đánh giá, kiểm tra, thanh tra, kiểm toán (nếu có)',
        en: 'Administrative reform, information technology and digital work inside and in public services; improving internal rules; remedying shortcomings pointed out by inspection or audit, if any',
      }),
    ],
  },
]

/**
 * Article 7: 70 points; ministries and provinces set the weights, ours are equal but for the rate of
 * completion. What stands with "(nếu có)" is a criterion of its own, so that it can be left out alone.
 */
export const resultCriteria: readonly CriterionGroup[] = [
  {
    kind: 'group',
    code: 'II',
    number: 'II',
    label: { vi: 'Tiêu chí về kết quả thực hiện nhiệm vụ', en: 'Results of duties' },
    maximum: '70',
    audience: 'all',
    ...text('Điều 7 khoản 1'),
    of: [
      result('a', 'a', '8', {
        vi: 'Kết quả thể chế hóa chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước thành chiến lược, quy hoạch, kế hoạch, đề án, văn bản quy phạm pháp luật',
        en: 'Turning the Party line and the law into strategies, plans, projects and legal documents',
      }),
      result('b', 'b', '14', {
        vi: 'Tỷ lệ hoàn thành các nhiệm vụ trong chương trình, kế hoạch công tác của năm và các nhiệm vụ phát sinh',
        en: "Rate of completion of the year's programme and of tasks that came up",
      }),
      result('c.1', 'c.1', '6', {
        vi: 'Kết quả hoạt động quản lý, điều hành của tổ chức; không để xảy ra sai phạm trong ban hành chính sách, văn bản',
        en: 'Management of the organisation; no wrongdoing in issuing policies and documents',
      }),
      result(
        'c.2',
        'c.2',
        '2',
        { vi: 'Tháo gỡ điểm nghẽn thể chế (nếu có)', en: 'Removing institutional bottlenecks, if any' },
        true,
      ),
      result('d.1', 'd.1', '6', {
        vi: 'Kết quả phối hợp với các cơ quan liên quan, điều phối chính sách liên ngành, liên vùng',
        en: 'Coordination with other bodies and of policies across sectors and regions',
      }),
      result(
        'd.2',
        'd.2',
        '2',
        { vi: 'Có sáng kiến, mô hình điều phối được ghi nhận (nếu có)', en: 'Recognised ways of coordinating, if any' },
        true,
      ),
      result('dd.1', 'đ.1', '6', {
        vi: 'Kết quả thực hiện chuyển đổi số, đơn giản hóa thủ tục hành chính, giảm thời gian, chi phí cho người dân, doanh nghiệp',
        en: 'Digital transformation, simpler procedures, less time and cost for citizens and businesses',
      }),
      result(
        'dd.2',
        'đ.2',
        '2',
        { vi: 'Có sáng kiến cụ thể áp dụng hiệu quả (nếu có)', en: 'Concrete initiatives that work, if any' },
        true,
      ),
      result('e', 'e', '8', {
        vi: 'Kết quả thực hiện chính sách, chương trình khoa học - công nghệ, đổi mới sáng tạo tác động rõ rệt đến hiệu quả hoạt động của cơ quan, tổ chức, đơn vị',
        en: 'Science, technology and innovation with a clear effect on the work of the body',
      }),
      result('g.1', 'g.1', '6', {
        vi: 'Kết quả giải quyết hồ sơ, thủ tục hành chính',
        en: 'Handling of dossiers and administrative procedures',
      }),
      result(
        'g.2',
        'g.2',
        '2',
        { vi: 'Tỷ lệ xử lý hồ sơ trực tuyến (nếu có)', en: 'Share of dossiers handled online, if any' },
        true,
      ),
      result(
        'h',
        'h',
        '8',
        {
          vi: 'Kết quả giải quyết đơn thư, khiếu nại, tố cáo, phản ánh, kiến nghị của người dân, doanh nghiệp (nếu có)',
          en: 'Handling of complaints, denunciations and petitions of citizens and businesses, if any',
        },
        true,
      ),
    ],
  },
]
