import type { Source } from '../../document/cited.ts'
import type { RuleSet } from '../../document/document.ts'

function at(article: string, basis: Source['basis'] = 'text'): Source {
  return { citation: { instrument: '335/2025/NĐ-CP', article }, basis }
}

/** What this set has as Decree 335/2025/NĐ-CP has it. Copied: the two may diverge. */
export const base: Pick<
  RuleSet,
  'disqualifiers' | 'notRated' | 'headCap' | 'quota' | 'rollUp' | 'procedure' | 'petition'
> = {
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
  notRated: [
    {
      code: 'under-six-months',
      label: {
        vi: 'Có thời gian công tác trong năm chưa đủ 06 tháng (trừ trường hợp nghỉ ốm, nghỉ thai sản theo quy định)',
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
      ...at('Điều 11 khoản 1, khoản 2'),
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
  rollUp: {
    steps: [
      { from: 'month', to: 'quarter', method: { kind: 'mean' }, ...at('Điều 17 khoản 3') },
      { from: 'month', to: 'half-year', method: { kind: 'mean' }, ...at('Điều 17 khoản 3') },
      { from: 'month', to: 'year', method: { kind: 'mean' }, ...at('Điều 17 khoản 3') },
    ],
    leavesMean: { value: ['sick-leave', 'maternity-leave', 'unpaid-leave'], ...at('Điều 11 khoản 2') },
  },
  procedure: [
    {
      audience: 'all',
      deadline: null,
      ballot: null,
      mayReturnTo: [],
      code: 'assign',
      label: {
        vi: 'Giao nhiệm vụ theo Danh mục sản phẩm/công việc, có kết quả và thời hạn cụ thể',
        en: 'Assigning tasks from the catalogue of products, with a concrete result and a term',
      },
      actor: 'head-of-unit',
      leaves: ['assigned-work'],
      ...at('Điều 18 khoản 1, Điều 13'),
    },
    {
      audience: 'all',
      deadline: null,
      ballot: null,
      mayReturnTo: [],
      code: 'self-score',
      label: { vi: 'Công chức tự đánh giá theo Mẫu số 01', en: 'The civil servant scores himself on Mẫu số 01' },
      actor: 'self',
      leaves: ['self-scores'],
      ...at('Điều 17 khoản 2, Điều 18 khoản 2'),
    },
    {
      audience: 'all',
      deadline: null,
      ballot: null,
      mayReturnTo: ['self-score'],
      code: 'confirm',
      label: {
        vi: 'Cấp có thẩm quyền theo dõi, đánh giá nhận xét, xác nhận',
        en: 'The monitoring authority comments and confirms',
      },
      actor: 'head-of-unit',
      leaves: ['confirmed-scores'],
      ...at('Điều 17 khoản 2'),
    },
    {
      audience: 'all',
      deadline: null,
      ballot: null,
      mayReturnTo: [],
      code: 'notify-period',
      label: {
        vi: 'Thông báo kết quả tháng hoặc quý đến công chức và gửi bộ phận tham mưu về tổ chức, cán bộ',
        en: 'The result of the month or quarter is notified to the civil servant and sent to the personnel body',
      },
      actor: 'head-of-unit',
      leaves: ['notice'],
      ...at('Điều 17 khoản 3'),
    },
    {
      audience: 'all',
      deadline: null,
      ballot: null,
      mayReturnTo: [],
      code: 'self-classify',
      label: { vi: 'Công chức lập Phiếu xếp loại theo Mẫu số 02', en: 'The civil servant fills in Mẫu số 02' },
      actor: 'self',
      leaves: ['proposed-level'],
      ...at('Điều 21 khoản 1 điểm a, khoản 2 điểm a'),
    },
    {
      audience: 'non-leaders',
      deadline: null,
      ballot: null,
      mayReturnTo: [],
      code: 'meeting',
      label: {
        vi: 'Họp nhận xét, đánh giá: toàn thể công chức của cơ quan hoặc của đơn vị cấu thành nơi công tác; ý kiến ghi vào biên bản và thông qua tại cuộc họp',
        en: 'Meeting of all civil servants of the body, or of the constituent unit; opinions are minuted and adopted',
      },
      actor: 'unit-meeting',
      leaves: ['minutes'],
      ...at('Điều 21 khoản 2 điểm b'),
    },
    {
      audience: 'leaders',
      deadline: null,
      ballot: null,
      mayReturnTo: [],
      code: 'leaders-meeting',
      label: {
        vi: 'Họp nhận xét, đánh giá: toàn thể công chức; nơi có đơn vị cấu thành thì gồm tập thể lãnh đạo, đại diện cấp ủy và người đứng đầu các đơn vị cấu thành (quy mô lớn có thể góp ý bằng văn bản)',
        en: 'Meeting of all civil servants; where there are constituent units: the leaders, the Party committee and the heads of those units, in large bodies also in writing',
      },
      actor: 'leadership-collective',
      leaves: ['minutes'],
      ...at('Điều 21 khoản 1 điểm b, khoản 2 điểm b'),
    },
    {
      audience: 'leaders',
      deadline: null,
      ballot: null,
      mayReturnTo: [],
      code: 'party-opinion',
      label: {
        vi: 'Lấy ý kiến cấp ủy đảng nơi công tác (người đứng đầu và cấp phó)',
        en: 'Opinion of the Party committee of the body (on its head and deputies)',
      },
      actor: 'party-committee',
      leaves: ['party-opinion'],
      ...at('Điều 21 khoản 1 điểm c, khoản 2 điểm c'),
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
      ...at('Điều 21 khoản 1 điểm d, Điều 20 khoản 5'),
    },
    {
      audience: 'all',
      deadline: { kind: 'before-day-of-year', day: '12-15' },
      ballot: null,
      mayReturnTo: [],
      code: 'decide',
      label: { vi: 'Quyết định mức xếp loại chất lượng', en: 'Deciding the level' },
      actor: 'competent-person',
      leaves: ['decision'],
      ...at('Điều 21 khoản 1 điểm d, khoản 2 điểm d; Điều 19 khoản 2'),
    },
    {
      audience: 'all',
      deadline: null,
      ballot: null,
      mayReturnTo: [],
      code: 'notify',
      label: { vi: 'Thông báo bằng văn bản và công khai', en: 'Written and public notice' },
      actor: 'competent-person',
      leaves: ['notice'],
      ...at('Điều 21 khoản 1 điểm đ, khoản 2 điểm đ'),
    },
  ],
  petition: {
    filingWorkingDays: { value: null, ...at('Điều 22') },
    resolvingWorkingDays: { value: 7, ...at('Điều 22') },
  },
}
