import type { Source } from '../document/cited.ts'
import { allOf, anyOf, compares, holds, notOf } from '../document/condition.ts'
import type { LevelCap, SettledCase } from '../document/document.ts'

function place(article: string, basis: Source['basis']): Source {
  return { citation: { instrument: '366-QĐ/TW', article }, basis }
}

const DERIVED = place('theo quy định cụ thể hóa của các nơi đang áp dụng', 'reported')

/** A guidance of 10 September 2026, the best worked text that applies the central quarterly guidance. */
const WORKED: Source = {
  citation: { instrument: '02-HD/BTCTW', article: 'ngày 22/5/2026; theo hướng dẫn cụ thể hóa 03-HD/TVĐU (10/9/2026)' },
  basis: 'reported',
}

/** Cases that are unsatisfactory whatever the points; the list of the regulation itself was not to be had. */
export const disqualifiers: readonly SettledCase[] = [
  {
    code: 'degradation',
    label: {
      vi: 'Có biểu hiện suy thoái về tư tưởng chính trị, đạo đức, lối sống, “tự diễn biến”, “tự chuyển hóa”',
      en: 'Signs of degradation in political thinking, ethics or lifestyle',
    },
    audience: 'people',
    when: holds('degradationConcluded'),
    ...DERIVED,
  },
  {
    code: 'disciplined',
    label: {
      vi: 'Bị kỷ luật từ khiển trách trở lên liên quan đến chức trách, nhiệm vụ trong kỳ đánh giá',
      en: 'Disciplined (reprimand or heavier) in the period in connection with the duties',
    },
    audience: 'people',
    when: holds('disciplinedInPeriod'),
    ...DERIVED,
  },
  {
    code: 'most-tasks-not-done',
    label: { vi: 'Trên 50 % nhiệm vụ không hoàn thành', en: 'More than 50 % of the tasks not done' },
    audience: 'people',
    when: compares('tasksDoneShare', 'below', '50'),
    ...DERIVED,
  },
  {
    code: 'head-of-weak-unit',
    label: {
      vi: 'Là người đứng đầu cơ quan, tổ chức, đơn vị hoàn thành dưới 70 % nhiệm vụ (trừ trường hợp bất khả kháng được xác nhận)',
      en: 'Head of a body that did less than 70 % of its tasks (except for confirmed force majeure)',
    },
    audience: 'leaders',
    when: allOf(
      holds('headOfUnit'),
      compares('unitTasksDoneShare', 'below', '70'),
      notOf(holds('forceMajeureConfirmed')),
    ),
    ...WORKED,
  },
  {
    code: 'fields-unsatisfactory',
    label: {
      vi: 'Trên 50 % lĩnh vực phụ trách bị xếp loại không hoàn thành nhiệm vụ',
      en: 'More than 50 % of the fields in charge rated unsatisfactory',
    },
    audience: 'leaders',
    when: compares('fieldsUnsatisfactoryShare', 'above', '50'),
    ...DERIVED,
  },
  {
    code: 'low-confidence',
    label: { vi: 'Có trên 50 % phiếu tín nhiệm thấp', en: 'More than 50 % low-confidence votes' },
    audience: 'leaders',
    when: compares('lowConfidenceShare', 'above', '50'),
    ...DERIVED,
  },
  {
    code: 'unit-corruption',
    label: {
      vi: 'Đơn vị trực tiếp phụ trách xảy ra tham nhũng, lãng phí bị xử lý',
      en: 'Corruption or waste in the unit directly in charge was dealt with',
    },
    audience: 'leaders',
    when: holds('unitCorruptionHandled'),
    ...DERIVED,
  },
  {
    code: 'personnel-wrongdoing',
    label: {
      vi: 'Tập thể có sai phạm trong công tác cán bộ, mất đoàn kết nội bộ, bè phái, chạy chức, chạy quyền',
      en: 'Wrongdoing of the collective in personnel work, disunity, factions, buying of posts',
    },
    audience: 'collectives',
    when: holds('personnelWrongdoingConcluded'),
    ...DERIVED,
  },
  {
    code: 'collective-below-70',
    label: {
      vi: 'Tập thể hoàn thành dưới 70 % nhiệm vụ (trừ trường hợp bất khả kháng được xác nhận)',
      en: 'The collective did less than 70 % of its tasks (except for confirmed force majeure)',
    },
    audience: 'collectives',
    when: allOf(compares('tasksDoneShare', 'below', '70'), notOf(holds('forceMajeureConfirmed'))),
    ...place('mốc 70 % theo quy định cụ thể hóa; ngoại lệ bất khả kháng là giả định', 'assumption'),
  },
]

const inQuarter = notOf(holds('periodIsYear'))

/** Cases of the quarter that are not rated; where they concern months they say nothing about a whole year. */
export const notRated: readonly SettledCase[] = [
  {
    code: 'in-training',
    label: {
      vi: 'Đi học, bồi dưỡng tập trung từ 02 tháng trở lên trong quý',
      en: 'In full-time training for two months of the quarter or more',
    },
    audience: 'people',
    when: allOf(inQuarter, compares('monthsInTraining', 'at-least', '2')),
    ...WORKED,
  },
  {
    code: 'first-appointed',
    label: { vi: 'Được bổ nhiệm lần đầu chưa đủ 01 tháng', en: 'First appointed less than a month ago' },
    audience: 'people',
    when: allOf(inQuarter, compares('monthsSinceFirstAppointment', 'below', '1')),
    ...WORKED,
  },
  {
    code: 'on-leave',
    label: {
      vi: 'Nghỉ ốm, thai sản từ 02 tháng trở lên trong quý',
      en: 'On sick or maternity leave for two months of the quarter or more',
    },
    audience: 'people',
    when: allOf(inQuarter, compares('monthsOnLeave', 'at-least', '2')),
    ...WORKED,
  },
  {
    code: 'under-inspection',
    label: {
      vi: 'Đang bị kiểm tra, thanh tra, điều tra khi có dấu hiệu vi phạm',
      en: 'Under inspection or investigation for signs of a violation',
    },
    audience: 'people',
    when: holds('underInspection'),
    ...WORKED,
  },
  {
    code: 'exempt-or-suspended',
    label: {
      vi: 'Đảng viên được miễn công tác và sinh hoạt đảng, hoặc đang bị đình chỉ sinh hoạt đảng',
      en: 'Party member exempt from, or suspended from, Party activity',
    },
    audience: 'people',
    when: anyOf(holds('exemptFromPartyActivity'), holds('suspendedFromPartyActivity')),
    ...place('giả định là giữ như 21-HD/BTCTW năm 2019', 'assumption'),
  },
]

/** Who cannot be outstanding, whatever the points. */
export const caps: readonly LevelCap[] = [
  {
    code: 'deputy-of-weak-unit',
    label: {
      vi: 'Là cấp phó, thành viên tập thể lãnh đạo của cơ quan, tổ chức, đơn vị hoàn thành dưới 70 % nhiệm vụ: không xếp loại hoàn thành xuất sắc nhiệm vụ (trừ trường hợp bất khả kháng được xác nhận)',
      en: 'Deputy head or member of the leadership of a body that did less than 70 % of its tasks: not outstanding (except for confirmed force majeure)',
    },
    audience: 'leaders',
    when: allOf(
      holds('deputyOfUnit'),
      compares('unitTasksDoneShare', 'below', '70'),
      notOf(holds('forceMajeureConfirmed')),
    ),
    atMost: 'good',
    ...WORKED,
  },
  {
    code: 'quarter-unsatisfactory',
    label: {
      vi: 'Có 01 quý trở lên không hoàn thành nhiệm vụ: cả năm không xếp loại hoàn thành xuất sắc nhiệm vụ',
      en: 'One quarter or more was unsatisfactory: the year is not outstanding',
    },
    audience: 'people',
    when: compares('quartersUnsatisfactory', 'at-least', '1'),
    atMost: 'good',
    ...WORKED,
  },
]
