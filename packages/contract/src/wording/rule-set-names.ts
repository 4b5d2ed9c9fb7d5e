import { FACTS, isFactName } from '@thuoc-do/domain'

/** Names of what a problem carries as a code, in both languages; a code without a name is shown as it is. */
type Names = Readonly<Record<string, { readonly vi: string; readonly en: string }>>

const AUDIENCES: Names = {
  all: { vi: 'mọi đối tượng', en: 'everybody' },
  people: { vi: 'cá nhân', en: 'people' },
  leaders: { vi: 'người giữ chức vụ lãnh đạo, quản lý', en: 'leaders' },
  'non-leaders': { vi: 'người không giữ chức vụ lãnh đạo, quản lý', en: 'people without a post of leadership' },
  collectives: { vi: 'tập thể', en: 'collectives' },
}

const OTHERS: Names = {
  general: { vi: 'tiêu chí chung', en: 'the general criteria' },
  result: { vi: 'kết quả thực hiện nhiệm vụ', en: 'the results of assigned duties' },
  outstanding: { vi: 'hoàn thành xuất sắc nhiệm vụ', en: 'outstanding' },
  good: { vi: 'hoàn thành tốt nhiệm vụ', en: 'good' },
  satisfactory: { vi: 'hoàn thành nhiệm vụ', en: 'satisfactory' },
  unsatisfactory: { vi: 'không hoàn thành nhiệm vụ', en: 'unsatisfactory' },
  boolean: { vi: 'đúng hoặc sai', en: 'true or false' },
  percent: { vi: 'một tỷ lệ %', en: 'a percentage' },
  count: { vi: 'một số đếm', en: 'a count' },
  level: { vi: 'một mức xếp loại', en: 'a level' },
  grade: { vi: 'một mức chấm tiêu chí', en: 'a grade of criteria' },
  month: { vi: 'tháng', en: 'month' },
  quarter: { vi: 'quý', en: 'quarter' },
  'half-year': { vi: 'sáu tháng', en: 'half-year' },
  year: { vi: 'năm', en: 'year' },
  part: { vi: 'điểm từng phần', en: 'each part' },
  total: { vi: 'tổng điểm', en: 'the total' },
  'roll-up': { vi: 'điểm tổng hợp theo thời gian', en: 'the mean over time' },
  cadre: { vi: 'cán bộ', en: 'cadres' },
  'civil-servant': { vi: 'công chức', en: 'civil servants' },
  'public-employee': { vi: 'viên chức', en: 'public employees' },
  'contract-worker': { vi: 'người lao động hợp đồng', en: 'contract workers' },
  'party-member': { vi: 'đảng viên', en: 'Party members' },
  collective: { vi: 'tập thể lãnh đạo, quản lý', en: 'collectives of leaders' },
  agency: { vi: 'cơ quan, tổ chức, đơn vị', en: 'bodies' },
  writing: { vi: 'đang soạn', en: 'being written' },
  'handed-in': { vi: 'đã trình', en: 'handed in' },
  published: { vi: 'đã ban hành', en: 'published' },
  discarded: { vi: 'đã hủy', en: 'discarded' },
}

/** The name of a code in a language. */
export function named(code: string, language: 'vi' | 'en'): string {
  const names: Names = { ...OTHERS, ...AUDIENCES }
  return Object.hasOwn(names, code) ? (names[code]?.[language] ?? code) : code
}

/** “ đối với …” where a sum is wrong for some forms only; nothing where it is wrong for all alike. */
export function forWhom(audience: string, language: 'vi' | 'en'): string {
  if (audience === 'all') return ''
  const names = audience.split(' ').map((code) => named(code, language))
  return language === 'vi' ? ` đối với ${names.join(' và ')}` : ` for ${names.join(' and ')}`
}

/** What a fact is called in the glossary. */
export function factName(fact: string, language: 'vi' | 'en'): string {
  return isFactName(fact) ? FACTS[fact].label[language] : fact
}
