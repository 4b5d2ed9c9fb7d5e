import type { Source } from '../../document/cited.ts'
import type { RuleSet } from '../../document/document.ts'
import type { ConvertedProductsRule } from '../../mechanisms/converted-products-rule.ts'

function at(article: string, basis: Source['basis'] = 'text'): Source {
  return { citation: { instrument: '335/2025/NĐ-CP', article }, basis }
}

/** What this set has as Decree 335/2025/NĐ-CP has it. Copied: the two may diverge. */
export const base: Pick<
  RuleSet,
  'total' | 'bands' | 'whenConditionFails' | 'disqualifiers' | 'headCap' | 'quota' | 'petition' | 'rounding' | 'uses'
> = {
  total: {
    label: { vi: 'Tổng điểm theo dõi, đánh giá', en: 'Total of monitoring and appraisal' },
    ...at('Điều 17 khoản 1'),
  },
  bands: [
    { level: 'outstanding', from: '90', conditions: [], ...at('Điều 20 khoản 1') },
    { level: 'good', from: '70', conditions: [], ...at('Điều 20 khoản 2') },
    { level: 'satisfactory', from: '50', conditions: [], ...at('Điều 20 khoản 3') },
    { level: 'unsatisfactory', from: '0', conditions: [], ...at('Điều 20 khoản 4 điểm a') },
  ],
  whenConditionFails: { ifNoneHolds: 'lowest-level', ...at('Điều 20', 'assumption') },
  disqualifiers: [
    {
      code: 'degradation-or-breach',
      label: {
        vi: 'Bị cấp có thẩm quyền kết luận có biểu hiện suy thoái về tư tưởng chính trị, đạo đức, lối sống, “tự diễn biến”, “tự chuyển hóa”; vi phạm những điều đảng viên không được làm; vi phạm trách nhiệm nêu gương, ảnh hưởng xấu đến uy tín của bản thân và cơ quan, đơn vị nơi công tác',
        en: 'Concluded degradation; conduct forbidden to Party members; or breach of the duty to set an example',
      },
      audience: 'all',
      when: {
        kind: 'any',
        of: [
          { kind: 'holds', fact: 'degradationConcluded' },
          { kind: 'holds', fact: 'forbiddenConductConcluded' },
          { kind: 'holds', fact: 'exemplaryDutyBreached' },
        ],
      },
      ...at('Điều 20 khoản 4 điểm b'),
    },
    {
      code: 'disciplined',
      label: {
        vi: 'Có hành vi vi phạm liên quan đến hoạt động công vụ bị kỷ luật bằng hình thức từ khiển trách trở lên trong năm đánh giá',
        en: 'Disciplined (reprimand or heavier) in the year for a violation related to public duties',
      },
      audience: 'all',
      when: {
        kind: 'all',
        of: [
          { kind: 'holds', fact: 'disciplinedInPeriod' },
          {
            kind: 'not',
            of: {
              kind: 'any',
              of: [
                { kind: 'holds', fact: 'violationCountedElsewhere' },
                { kind: 'holds', fact: 'violationAtFormerBody' },
              ],
            },
          },
        ],
      },
      ...at('Điều 20 khoản 4 điểm c, Điều 11 khoản 3'),
    },
    {
      code: 'unit-corruption',
      label: {
        vi: 'Cơ quan, tổ chức, đơn vị thuộc thẩm quyền phụ trách, quản lý trực tiếp liên quan đến tham ô, tham nhũng, lãng phí và bị xử lý theo quy định của pháp luật',
        en: 'The unit directly in charge was involved in corruption or waste and was dealt with by law',
      },
      audience: 'leaders',
      when: { kind: 'holds', fact: 'unitCorruptionHandled' },
      ...at('Điều 20 khoản 4 điểm d'),
    },
  ],
  headCap: {
    label: {
      vi: 'Mức xếp loại của người đứng đầu tổ chức không cao hơn mức xếp loại của tổ chức đó',
      en: 'The head of an organisation is not rated above the organisation',
    },
    ...at('Điều 20 khoản 6'),
  },
  quota: {
    percent: { value: '20', ...at('Điều 20 khoản 5 điểm a') },
    exception: {
      value: '25',
      grantedBy: { vi: 'Cấp có thẩm quyền', en: 'The competent authority' },
      ...at('Điều 20 khoản 5 điểm b'),
    },
    base: { value: 'good-only', ...at('Điều 20 khoản 5 điểm a') },
    rounding: { value: 'floor', ...at('Điều 20 khoản 5 điểm a (“không vượt quá”)') },
    families: { value: ['agency', 'comparable-group'], ...at('Điều 20 khoản 5 điểm a') },
    countsHeads: { value: true, ...at('Điều 20 khoản 5', 'assumption') },
    priority: { value: ['total', 'result'], ...at('Điều 20 khoản 5', 'assumption') },
  },
  petition: {
    filingWorkingDays: { value: null, ...at('Điều 22') },
    resolvingWorkingDays: { value: 7, ...at('Điều 22') },
  },
  rounding: [],
  uses: [
    {
      code: 'quarter-obstacles',
      period: 'quarter',
      label: {
        vi: 'Xử lý hoặc báo cáo cấp có thẩm quyền xử lý vướng mắc, bất cập trong tổ chức, hoạt động',
        en: 'Dealing with obstacles in the organisation and work of the body',
      },
      ...at('Điều 23 khoản 1 điểm a'),
    },
    {
      code: 'quarter-remedies',
      period: 'quarter',
      label: {
        vi: 'Phát hiện, khắc phục kịp thời tồn tại, hạn chế trong quá trình thực hiện nhiệm vụ',
        en: 'Finding and mending shortcomings in time',
      },
      ...at('Điều 23 khoản 1 điểm b'),
    },
    {
      code: 'quarter-improvement',
      period: 'quarter',
      label: { vi: 'Đề xuất biện pháp nâng cao chất lượng thực thi công vụ', en: 'Measures to improve public service' },
      ...at('Điều 23 khoản 1 điểm c'),
    },
    {
      code: 'quarter-income',
      period: 'quarter',
      label: {
        vi: 'Căn cứ xác định tiền thu nhập tăng thêm, tiền thưởng từ quỹ tiền thưởng hằng năm của cơ quan, tổ chức, đơn vị (nếu có)',
        en: 'Basis for additional income and bonuses, if any',
      },
      ...at('Điều 23 khoản 1 điểm d'),
    },
    {
      code: 'half-year-duties',
      period: 'half-year',
      label: {
        vi: 'Đánh giá mức độ chấp hành, thực hiện nhiệm vụ, công vụ; việc khắc phục những vấn đề phát sinh trong tháng, quý',
        en: 'Judging how duties are carried out and how problems of the months and quarters were mended',
      },
      ...at('Điều 23 khoản 2 điểm a'),
    },
    {
      code: 'half-year-assignment',
      period: 'half-year',
      label: {
        vi: 'Rà soát việc phân công, giao việc và việc tổ chức thực hiện nhiệm vụ trong đơn vị',
        en: 'Reviewing how work is assigned and organised in the unit',
      },
      ...at('Điều 23 khoản 2 điểm b'),
    },
    {
      code: 'half-year-position',
      period: 'half-year',
      label: {
        vi: 'Xem xét bố trí, thay đổi vị trí việc làm phù hợp với năng lực',
        en: 'Considering a change to a position that fits the abilities',
      },
      ...at('Điều 23 khoản 2 điểm c'),
    },
    {
      code: 'half-year-income',
      period: 'half-year',
      label: {
        vi: 'Căn cứ xác định tiền thu nhập tăng thêm, tiền thưởng từ quỹ tiền thưởng hằng năm của cơ quan, tổ chức, đơn vị (nếu có)',
        en: 'Basis for additional income and bonuses, if any',
      },
      ...at('Điều 23 khoản 2 điểm d'),
    },
    {
      code: 'party-classification',
      period: 'year',
      label: { vi: 'Đánh giá, xếp loại chất lượng đảng viên', en: 'Classification of Party members' },
      ...at('Điều 23 khoản 3 điểm a'),
    },
    {
      code: 'remedies',
      period: 'year',
      label: {
        vi: 'Đề ra nhiệm vụ, giải pháp phát huy ưu điểm, khắc phục hạn chế, khuyết điểm để nâng cao năng lực lãnh đạo, chỉ đạo của tập thể lãnh đạo, quản lý',
        en: 'Tasks and measures to build on strengths and mend shortcomings',
      },
      ...at('Điều 23 khoản 3 điểm b'),
    },
    {
      code: 'personnel-work',
      period: 'year',
      label: {
        vi: 'Bố trí, sử dụng, đào tạo, bồi dưỡng, quy hoạch, bổ nhiệm, miễn nhiệm, điều động, luân chuyển, biệt phái, thi đua, khen thưởng, kỷ luật, thực hiện các chính sách khác',
        en: 'Placement, training, planning, appointment, transfer, rotation, secondment, emulation, discipline and other policies',
      },
      ...at('Điều 23 khoản 3 điểm c'),
    },
    {
      code: 'higher-position',
      period: 'year',
      label: { vi: 'Xem xét bố trí vào vị trí việc làm cao hơn', en: 'Consideration for a higher position' },
      ...at('Điều 23 khoản 3 điểm d'),
    },
    {
      code: 'lower-position',
      period: 'year',
      label: {
        vi: 'Xem xét bố trí vào vị trí việc làm thấp hơn hoặc cho thôi việc khi không hoàn thành nhiệm vụ hoặc không đáp ứng yêu cầu nhiệm vụ',
        en: 'Consideration for a lower position or dismissal when unsatisfactory or not meeting the requirements',
      },
      ...at('Điều 23 khoản 3 điểm đ'),
    },
    {
      code: 'income',
      period: 'year',
      label: {
        vi: 'Căn cứ xác định tiền thu nhập tăng thêm, tiền thưởng từ quỹ tiền thưởng hằng năm của cơ quan, tổ chức, đơn vị (nếu có)',
        en: 'Basis for additional income and bonuses, if any',
      },
      ...at('Điều 23 khoản 3 điểm e'),
    },
  ],
}

/** The way results are computed, as the decree has it. */
export const baseMechanism: ConvertedProductsRule = {
  kind: 'converted-products',
  points: { value: '70', ...at('Điều 12 khoản 3 và Điều 17 khoản 1') },
  quantity: {
    symbol: 'a',
    label: { vi: 'Số lượng kết quả thực hiện nhiệm vụ', en: 'Quantity of results' },
    ...at('Điều 14 khoản 2 điểm a'),
  },
  quality: {
    symbol: 'b',
    label: { vi: 'Chất lượng kết quả thực hiện nhiệm vụ', en: 'Quality of results' },
    ...at('Điều 14 khoản 2 điểm b'),
  },
  timeliness: {
    symbol: 'c',
    label: { vi: 'Tiến độ kết quả thực hiện nhiệm vụ', en: 'Timeliness of results' },
    ...at('Điều 14 khoản 2 điểm c'),
  },
  leadership: [
    {
      code: 'unitResult',
      symbol: 'd',
      label: {
        vi: 'Kết quả hoạt động của cơ quan, tổ chức, đơn vị hoặc lĩnh vực được giao lãnh đạo, quản lý, phụ trách',
        en: 'Results of the body, or of the field the leader is in charge of',
      },
      ...at('Điều 15 khoản 3 điểm a'),
    },
    {
      code: 'organising',
      symbol: 'đ',
      label: {
        vi: 'Khả năng tổ chức triển khai thực hiện nhiệm vụ',
        en: 'Ability to organise the carrying out of tasks',
      },
      ...at('Điều 15 khoản 3 điểm b'),
    },
    {
      code: 'cohesion',
      symbol: 'e',
      label: {
        vi: 'Năng lực tập hợp, đoàn kết công chức thuộc phạm vi quản lý',
        en: 'Ability to bring together and unite the civil servants under management',
      },
      ...at('Điều 15 khoản 3 điểm c'),
    },
  ],
  leadershipValues: { value: ['50', '100'], ...at('Điều 15 khoản 3') },
  deductionPercent: { value: '25', ...at('Điều 14 khoản 2 điểm b, điểm c') },
  deductionPer: { value: 'unit', ...at('Điều 14 khoản 2 điểm b, điểm c', 'assumption') },
  capEachComponent: { value: false, ...at('Điều 12 khoản 3', 'assumption') },
  result: {
    label: { vi: 'Điểm tiêu chí kết quả thực hiện nhiệm vụ', en: 'Points for the results of assigned duties' },
    ...at('Điều 16 và Điều 17 khoản 1'),
  },
}
