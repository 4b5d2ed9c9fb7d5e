import type { LocalText } from './cited.ts'

/** What a fact is: a truth, a percentage, a whole number, a level, or the grade of criteria. */
type FactKind = 'boolean' | 'percent' | 'count' | 'level' | 'grade'

/**
 * One entry of the glossary. `presumed` is what silence means: adverse events (discipline, corruption) are presumed not
 * to have happened until someone states them, and the result says so; null means that silence stays "not known".
 */
type FactEntry = { readonly kind: FactKind; readonly presumed: false | null; readonly label: LocalText }

const event = (vi: string, en: string) => ({ kind: 'boolean', presumed: false, label: { vi, en } }) as const
const share = (vi: string, en: string) => ({ kind: 'percent', presumed: null, label: { vi, en } }) as const
const count = (vi: string, en: string) => ({ kind: 'count', presumed: null, label: { vi, en } }) as const
const level = (vi: string, en: string) => ({ kind: 'level', presumed: null, label: { vi, en } }) as const
const grade = (vi: string, en: string) => ({ kind: 'grade', presumed: null, label: { vi, en } }) as const

/**
 * Every fact a condition may name. Shares are percentages ("100" is all of them); counts are whole numbers; months
 * count the months actually worked in the period. The grades are drawn from the graded criteria, never stated.
 */
export const FACTS = {
  disciplinedInPeriod: event(
    'Có hành vi vi phạm liên quan đến hoạt động công vụ bị kỷ luật từ khiển trách trở lên trong kỳ đánh giá',
    'Disciplined (reprimand or heavier) in the period for a violation related to public duties',
  ),
  degradationConcluded: event(
    'Bị cấp có thẩm quyền kết luận có biểu hiện suy thoái về tư tưởng chính trị, đạo đức, lối sống, “tự diễn biến”, “tự chuyển hóa”',
    'A competent authority concluded that there were signs of degradation in political thinking, ethics or lifestyle',
  ),
  forbiddenConductConcluded: event(
    'Bị kết luận vi phạm những điều đảng viên không được làm',
    'Found to have done what Party members must not do',
  ),
  exemplaryDutyBreached: event(
    'Vi phạm trách nhiệm nêu gương, ảnh hưởng xấu đến uy tín của bản thân và cơ quan, đơn vị',
    'Breached the duty to set an example, harming the standing of the person and the unit',
  ),
  unitCorruptionHandled: event(
    'Cơ quan, tổ chức, đơn vị thuộc thẩm quyền phụ trách, quản lý trực tiếp liên quan đến tham ô, tham nhũng, lãng phí và bị xử lý theo quy định của pháp luật',
    'The unit directly in charge was involved in embezzlement, corruption or waste and was dealt with by law',
  ),
  onSickOrMaternityLeave: event(
    'Nghỉ ốm hoặc nghỉ thai sản theo quy định của pháp luật về bảo hiểm xã hội',
    'On sick or maternity leave under the law on social insurance',
  ),
  onMaternityLeave: event('Nghỉ chế độ thai sản theo quy định của pháp luật', 'On maternity leave as the law provides'),
  keyTasksLate: event('Có nhiệm vụ trọng tâm, trọng điểm chậm tiến độ trong kỳ', 'A key task of the period was late'),
  headOfUnit: event('Là người đứng đầu cơ quan, tổ chức, đơn vị', 'Head of the agency, organisation or unit'),
  unitLevel: level('Mức xếp loại chất lượng của tổ chức', 'Level of the organisation'),
  monthsWorked: count('Số tháng công tác thực tế trong năm', 'Months actually worked in the year'),
  tasksDoneShare: share('Tỷ lệ nhiệm vụ hoàn thành (%)', 'Share of tasks done (%)'),
  tasksExceededShare: share('Tỷ lệ nhiệm vụ hoàn thành vượt mức (%)', 'Share of tasks exceeded (%)'),
  tasksLateShare: share('Tỷ lệ nhiệm vụ chậm tiến độ (%)', 'Share of tasks that were late (%)'),
  unitTasksDoneShare: share('Tỷ lệ nhiệm vụ của đơn vị đã hoàn thành (%)', "Share of the unit's tasks done (%)"),
  lowConfidenceShare: share('Tỷ lệ phiếu tín nhiệm thấp (%)', 'Share of low-confidence votes (%)'),
  deputyOfUnit: event(
    'Là cấp phó của người đứng đầu cơ quan, tổ chức, đơn vị',
    'Deputy of the head of the agency, organisation or unit',
  ),
  forceMajeureConfirmed: event(
    'Cấp có thẩm quyền xác nhận không hoàn thành nhiệm vụ vì lý do bất khả kháng',
    'A competent authority confirmed force majeure for the tasks not done',
  ),
  objectiveCauseConfirmed: event(
    'Cấp có thẩm quyền xác nhận không hoàn thành nhiệm vụ do nguyên nhân khách quan',
    'A competent authority confirmed an objective cause for the tasks not done',
  ),
  wrongdoingSelfRemedied: event(
    'Cơ quan, tổ chức, đơn vị tự phát hiện và khắc phục sai phạm',
    'The unit found the wrongdoing out itself and remedied it',
  ),
  periodIsYear: event('Kỳ đánh giá là cả năm', 'The period appraised is the whole year'),
  violationCountedElsewhere: event(
    'Hành vi vi phạm đã được dùng làm căn cứ xếp loại ở một năm đánh giá khác',
    'The act was already the ground of a classification of another year',
  ),
  violationAtFormerBody: event(
    'Vi phạm xảy ra ở tổ chức cũ nên tính vào kết quả của tổ chức cũ',
    'The violation happened at, and counts at, the former organisation',
  ),
  underInspection: event(
    'Đang bị thanh tra, kiểm tra, điều tra khi có dấu hiệu vi phạm',
    'Under inspection or investigation for signs of a violation',
  ),
  personnelWrongdoingConcluded: event(
    'Bị cấp có thẩm quyền kết luận có sai phạm trong công tác cán bộ, mất đoàn kết nội bộ, bè phái, chạy chức, chạy quyền',
    'Concluded wrongdoing in personnel work, disunity, factions, or buying of posts',
  ),
  membersDisciplined: event(
    'Có thành viên hoặc đơn vị cấp dưới trực tiếp bị kỷ luật trong kỳ đánh giá',
    'A member or a directly subordinate unit was disciplined in the period',
  ),
  earlierFindingsOpen: event(
    'Còn hạn chế, khuyết điểm đã được chỉ ra mà chưa khắc phục',
    'Shortcomings pointed out earlier are not all remedied',
  ),
  mainTargetsMissed: event('Không hoàn thành các chỉ tiêu, nhiệm vụ chủ yếu', 'The main targets were missed'),
  exemptFromPartyActivity: event('Được miễn công tác và sinh hoạt đảng', 'Exempt from Party work and meetings'),
  suspendedFromPartyActivity: event('Đang bị đình chỉ sinh hoạt đảng', 'Suspended from Party meetings'),
  subordinateUnsatisfactory: event(
    'Có đơn vị cấp dưới trực tiếp bị xếp loại không hoàn thành nhiệm vụ',
    'A directly subordinate unit is rated unsatisfactory',
  ),
  tasksDoneOnTimeShare: share(
    'Tỷ lệ nhiệm vụ hoàn thành đúng hạn, bảo đảm chất lượng (%)',
    'Share of tasks done on time and well (%)',
  ),
  tasksUnmetShare: share(
    'Tỷ lệ tiêu chí, nhiệm vụ chưa bảo đảm chất lượng, tiến độ hoặc hiệu quả thấp (%)',
    'Share of criteria or tasks short of quality, progress or effect (%)',
  ),
  unitTasksDoneOnTimeShare: share(
    'Tỷ lệ nhiệm vụ của đơn vị hoàn thành đúng hạn, bảo đảm chất lượng (%)',
    "Share of the unit's tasks done on time and well (%)",
  ),
  unitTasksExceededShare: share(
    'Tỷ lệ nhiệm vụ của đơn vị hoàn thành vượt mức (%)',
    "Share of the unit's tasks exceeded (%)",
  ),
  subordinatesSatisfactoryShare: share(
    'Tỷ lệ đơn vị thuộc phạm vi phụ trách được xếp loại hoàn thành nhiệm vụ trở lên (%)',
    'Share of units in charge rated satisfactory or better (%)',
  ),
  subordinatesGoodShare: share(
    'Tỷ lệ đơn vị thuộc phạm vi phụ trách được xếp loại hoàn thành tốt nhiệm vụ trở lên (%)',
    'Share of units in charge rated good or better (%)',
  ),
  fieldsUnsatisfactoryShare: share(
    'Tỷ lệ lĩnh vực phụ trách bị xếp loại không hoàn thành nhiệm vụ (%)',
    'Share of the fields in charge rated unsatisfactory (%)',
  ),
  subordinatesDisciplinedShare: share(
    'Tỷ lệ đơn vị cấp dưới trực tiếp bị kỷ luật (%)',
    'Share of directly subordinate units that were disciplined (%)',
  ),
  satisfactionShare: share(
    'Mức độ hài lòng của người dân, doanh nghiệp (%)',
    'Satisfaction of citizens and businesses (%)',
  ),
  monthsAbsent: count(
    'Số tháng nghỉ không tham gia công tác theo quy định của pháp luật',
    'Months away from work as the law allows',
  ),
  monthsInTraining: count(
    'Số tháng đi học, bồi dưỡng tập trung trong kỳ',
    'Months of full-time training in the period',
  ),
  monthsOnLeave: count('Số tháng nghỉ ốm, thai sản trong kỳ', 'Months of sick or maternity leave in the period'),
  monthsSinceFirstAppointment: count('Số tháng kể từ khi được bổ nhiệm lần đầu', 'Months since the first appointment'),
  monthsInParty: count('Số tháng kể từ khi được kết nạp vào Đảng', 'Months since admission to the Party'),
  lateReports: count('Số lần báo cáo chậm trong kỳ', 'Reports handed in late in the period'),
  quartersOutstanding: count('Số quý đạt hoàn thành xuất sắc nhiệm vụ', 'Quarters rated outstanding'),
  quartersGood: count('Số quý đạt hoàn thành tốt nhiệm vụ', 'Quarters rated good'),
  quartersSatisfactory: count('Số quý đạt hoàn thành nhiệm vụ', 'Quarters rated satisfactory'),
  quartersUnsatisfactory: count('Số quý không hoàn thành nhiệm vụ', 'Quarters rated unsatisfactory'),
  levelSetByAuthority: level(
    'Mức do cấp có thẩm quyền quyết định khi văn bản không nêu mức cho trường hợp này',
    'Level the competent authority gives where the instrument names none',
  ),
  lowestGeneralGrade: grade('Mức đạt thấp nhất trong các tiêu chí chung', 'Lowest grade among the general criteria'),
  lowestResultGrade: grade(
    'Mức đạt thấp nhất trong các tiêu chí kết quả thực hiện nhiệm vụ',
    'Lowest grade among the criteria of results',
  ),
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
