import type { LocalText } from './cited.ts'

type FactKind = 'boolean' | 'percent' | 'count' | 'level'

/**
 * One entry of the glossary. `presumed` is what silence means: adverse events (discipline, corruption) are presumed not
 * to have happened until someone states them, and the result says so; null means that silence stays "not known".
 */
type FactEntry = { readonly kind: FactKind; readonly presumed: false | null; readonly label: LocalText }

/**
 * Every fact a condition may name. Shares are percentages ("100" is all of them); counts are whole numbers; months
 * count the months actually worked in the period.
 */
export const FACTS = {
  disciplinedInPeriod: {
    kind: 'boolean',
    presumed: false,
    label: {
      vi: 'Có hành vi vi phạm liên quan đến hoạt động công vụ bị kỷ luật từ khiển trách trở lên trong kỳ đánh giá',
      en: 'Disciplined (reprimand or heavier) in the period for a violation related to public duties',
    },
  },
  degradationConcluded: {
    kind: 'boolean',
    presumed: false,
    label: {
      vi: 'Bị cấp có thẩm quyền kết luận có biểu hiện suy thoái về tư tưởng chính trị, đạo đức, lối sống, “tự diễn biến”, “tự chuyển hóa”',
      en: 'A competent authority concluded that there were signs of degradation in political thinking, ethics or lifestyle',
    },
  },
  forbiddenConductConcluded: {
    kind: 'boolean',
    presumed: false,
    label: {
      vi: 'Bị kết luận vi phạm những điều đảng viên không được làm',
      en: 'Found to have done what Party members must not do',
    },
  },
  exemplaryDutyBreached: {
    kind: 'boolean',
    presumed: false,
    label: {
      vi: 'Vi phạm trách nhiệm nêu gương, ảnh hưởng xấu đến uy tín của bản thân và cơ quan, đơn vị',
      en: 'Breached the duty to set an example, harming the standing of the person and the unit',
    },
  },
  unitCorruptionHandled: {
    kind: 'boolean',
    presumed: false,
    label: {
      vi: 'Cơ quan, tổ chức, đơn vị thuộc thẩm quyền phụ trách, quản lý trực tiếp liên quan đến tham ô, tham nhũng, lãng phí và bị xử lý theo quy định của pháp luật',
      en: 'The unit directly in charge was involved in embezzlement, corruption or waste and was dealt with by law',
    },
  },
  onSickOrMaternityLeave: {
    kind: 'boolean',
    presumed: false,
    label: {
      vi: 'Nghỉ ốm hoặc nghỉ thai sản theo quy định của pháp luật về bảo hiểm xã hội',
      en: 'On sick or maternity leave under the law on social insurance',
    },
  },
  headOfUnit: {
    kind: 'boolean',
    presumed: false,
    label: { vi: 'Là người đứng đầu cơ quan, tổ chức, đơn vị', en: 'Head of the agency, organisation or unit' },
  },
  unitLevel: {
    kind: 'level',
    presumed: null,
    label: { vi: 'Mức xếp loại chất lượng của tổ chức', en: 'Level of the organisation' },
  },
  monthsWorked: {
    kind: 'count',
    presumed: null,
    label: { vi: 'Số tháng công tác thực tế trong năm', en: 'Months actually worked in the year' },
  },
  tasksDoneShare: {
    kind: 'percent',
    presumed: null,
    label: { vi: 'Tỷ lệ nhiệm vụ hoàn thành (%)', en: 'Share of tasks done (%)' },
  },
  tasksExceededShare: {
    kind: 'percent',
    presumed: null,
    label: { vi: 'Tỷ lệ nhiệm vụ hoàn thành vượt mức (%)', en: 'Share of tasks exceeded (%)' },
  },
  tasksLateShare: {
    kind: 'percent',
    presumed: null,
    label: { vi: 'Tỷ lệ nhiệm vụ chậm tiến độ (%)', en: 'Share of tasks that were late (%)' },
  },
  unitTasksDoneShare: {
    kind: 'percent',
    presumed: null,
    label: { vi: 'Tỷ lệ nhiệm vụ của đơn vị đã hoàn thành (%)', en: "Share of the unit's tasks done (%)" },
  },
  lowConfidenceShare: {
    kind: 'percent',
    presumed: null,
    label: { vi: 'Tỷ lệ phiếu tín nhiệm thấp (%)', en: 'Share of low-confidence votes (%)' },
  },
} as const satisfies Record<string, FactEntry>

/** The name of a fact in the glossary. */
export type FactName = keyof typeof FACTS

/** Whether a text names a fact of the glossary. */
export function isFactName(name: string): name is FactName {
  return Object.hasOwn(FACTS, name)
}

/** The glossary entry of a fact, typed widely. */
export function factEntry(name: FactName): FactEntry {
  return FACTS[name]
}
