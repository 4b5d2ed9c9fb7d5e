import type { Source } from '../../document/cited.ts'
import type { RuleSet } from '../../document/document.ts'

function at(article: string, basis: Source['basis'] = 'text'): Source {
  return { citation: { instrument: '233/2026/NĐ-CP', article }, basis }
}

/** What this set has as Decree 233/2026/NĐ-CP has it. Copied: the two may diverge. */
export const base: Pick<
  RuleSet,
  'disqualifiers' | 'notRated' | 'caps' | 'headCap' | 'rollUp' | 'procedure' | 'rounding' | 'forms' | 'uses'
> = {
  disqualifiers: [
    {
      code: 'degradation-or-breach',
      label: {
        vi: 'Bị cấp có thẩm quyền kết luận có biểu hiện suy thoái, vi phạm những điều đảng viên không được làm hoặc vi phạm trách nhiệm nêu gương',
        en: 'Concluded degradation, conduct forbidden to Party members, or breach of the duty to set an example',
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
      ...at('Điều 12 (có các trường hợp loại trừ; nội dung giả định như 335/2025/NĐ-CP)', 'assumption'),
    },
    {
      code: 'disciplined',
      label: {
        vi: 'Có hành vi vi phạm liên quan đến hoạt động nghề nghiệp bị kỷ luật trong năm đánh giá',
        en: 'Disciplined in the year for a violation in professional work',
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
      ...at('Điều 12 (có các trường hợp loại trừ; nội dung giả định như 335/2025/NĐ-CP)', 'assumption'),
    },
    {
      code: 'unit-corruption',
      label: {
        vi: 'Đơn vị thuộc thẩm quyền quản lý trực tiếp liên quan đến tham ô, tham nhũng, lãng phí và bị xử lý',
        en: 'The unit directly in charge was involved in corruption or waste and was dealt with by law',
      },
      audience: 'leaders',
      when: { kind: 'holds', fact: 'unitCorruptionHandled' },
      ...at('Điều 12 (có các trường hợp loại trừ; nội dung giả định như 335/2025/NĐ-CP)', 'assumption'),
    },
  ],
  notRated: [
    {
      code: 'under-six-months',
      label: {
        vi: 'Có thời gian công tác trong năm chưa đủ 06 tháng (trừ nghỉ ốm, nghỉ thai sản theo quy định)',
        en: 'Worked fewer than six months in the year (except for sick or maternity leave)',
      },
      audience: 'all',
      when: {
        kind: 'all',
        of: [
          { kind: 'compare', fact: 'monthsWorked', is: 'below', value: '6' },
          { kind: 'not', of: { kind: 'holds', fact: 'onSickOrMaternityLeave' } },
        ],
      },
      ...at('chưa đọc được văn bản; giả định như Nghị định 335/2025/NĐ-CP', 'assumption'),
    },
  ],
  caps: [],
  headCap: {
    label: {
      vi: 'Mức xếp loại của người đứng đầu không cao hơn mức xếp loại của đơn vị',
      en: 'The head is not rated above the unit',
    },
    ...at('Điều 12 khoản 7', 'reported'),
  },
  rollUp: {
    steps: [
      {
        from: 'month',
        to: 'quarter',
        method: { kind: 'mean' },
        ...at('chưa đọc được văn bản; giả định như Nghị định 335/2025/NĐ-CP', 'assumption'),
      },
      {
        from: 'quarter',
        to: 'year',
        method: { kind: 'mean' },
        ...at('chưa đọc được văn bản; giả định như Nghị định 335/2025/NĐ-CP', 'assumption'),
      },
    ],
    leavesMean: {
      value: ['sick-leave', 'maternity-leave', 'unpaid-leave'],
      ...at('chưa đọc được văn bản; giả định như Nghị định 335/2025/NĐ-CP', 'assumption'),
    },
  },
  procedure: [
    {
      audience: 'all',
      deadline: null,
      ballot: null,
      mayReturnTo: [],
      code: 'assign',
      label: { vi: 'Giao nhiệm vụ', en: 'Assigning tasks' },
      actor: 'head-of-unit',
      leaves: ['assigned-work'],
      ...at('chưa đọc được trình tự; giả định như Nghị định 335/2025/NĐ-CP', 'assumption'),
    },
    {
      audience: 'all',
      deadline: null,
      ballot: null,
      mayReturnTo: [],
      code: 'self-score',
      label: { vi: 'Viên chức tự đánh giá theo tháng hoặc quý', en: 'The public employee scores himself' },
      actor: 'self',
      leaves: ['self-scores'],
      ...at('chưa đọc được trình tự; giả định như Nghị định 335/2025/NĐ-CP', 'assumption'),
    },
    {
      audience: 'all',
      deadline: null,
      ballot: null,
      mayReturnTo: ['self-score'],
      code: 'confirm',
      label: { vi: 'Cấp có thẩm quyền theo dõi, đánh giá xác nhận', en: 'The monitoring authority confirms' },
      actor: 'head-of-unit',
      leaves: ['confirmed-scores'],
      ...at('Điều 13 khoản 2', 'reported'),
    },
    {
      audience: 'all',
      deadline: null,
      ballot: null,
      mayReturnTo: [],
      code: 'meeting',
      label: { vi: 'Họp nhận xét, đánh giá cuối năm', en: 'Meeting at the end of the year' },
      actor: 'unit-meeting',
      leaves: ['minutes'],
      ...at('chưa đọc được trình tự; giả định như Nghị định 335/2025/NĐ-CP', 'assumption'),
    },
    {
      audience: 'leaders',
      deadline: null,
      ballot: null,
      mayReturnTo: [],
      code: 'party-opinion',
      label: { vi: 'Lấy ý kiến cấp ủy đảng nơi công tác', en: 'Opinion of the Party committee' },
      actor: 'party-committee',
      leaves: ['party-opinion'],
      ...at('chưa đọc được trình tự; giả định như Nghị định 335/2025/NĐ-CP', 'assumption'),
    },
    {
      audience: 'all',
      deadline: null,
      ballot: null,
      mayReturnTo: [],
      code: 'propose',
      label: { vi: 'Tổng hợp, đề xuất mức xếp loại', en: 'Summing up and proposing the level' },
      actor: 'personnel-body',
      leaves: ['proposed-level', 'quota-allocation'],
      ...at('chưa đọc được trình tự; giả định như Nghị định 335/2025/NĐ-CP', 'assumption'),
    },
    {
      audience: 'all',
      deadline: null,
      ballot: null,
      mayReturnTo: [],
      code: 'decide',
      label: { vi: 'Quyết định mức xếp loại chất lượng', en: 'Deciding the level' },
      actor: 'competent-person',
      leaves: ['decision'],
      ...at('Điều 13 khoản 3', 'reported'),
    },
    {
      audience: 'all',
      deadline: null,
      ballot: null,
      mayReturnTo: [],
      citation: { instrument: 'Luật Viên chức 129/2025/QH15', article: 'Điều 26' },
      basis: 'reported',
      code: 'notify',
      label: { vi: 'Thông báo, công khai và lưu hồ sơ', en: 'Notice, publication and filing' },
      actor: 'competent-person',
      leaves: ['notice'],
    },
  ],
  rounding: [],
  forms: [],
  uses: [
    {
      code: 'personnel-work',
      period: 'year',
      label: {
        vi: 'Đào tạo, bồi dưỡng, quy hoạch, bổ nhiệm, bố trí vị trí việc làm, khen thưởng và chính sách đối với viên chức',
        en: 'Training, planning, appointment, position, reward and policies',
      },
      citation: { instrument: 'Luật Viên chức 129/2025/QH15', article: 'Điều 26' },
      basis: 'reported',
    },
    {
      code: 'income',
      period: 'year',
      label: { vi: 'Căn cứ chi thu nhập tăng thêm, tiền thưởng', en: 'Basis for additional income and bonuses' },
      citation: { instrument: 'Luật Viên chức 129/2025/QH15', article: 'Điều 26' },
      basis: 'reported',
    },
    {
      code: 'contract-end',
      period: 'year',
      label: {
        vi: 'Chấm dứt hợp đồng khi không hoàn thành nhiệm vụ vì lý do chuyên môn hoặc không đáp ứng yêu cầu vị trí việc làm',
        en: 'End of the contract when unsatisfactory for professional reasons or not meeting the position',
      },
      citation: { instrument: 'Luật Viên chức 129/2025/QH15', article: 'Điều 22' },
      basis: 'reported',
    },
  ],
}
