import { plain, type Wording } from './sentence.ts'

/** What has to be said about trying a rule set on decided results. */
type SimulationProblemCode =
  | 'round-not-decided'
  | 'draft-has-problems'
  | 'trial-needs-other-inputs'
  | 'agencies-not-decided'
  | 'round-made-of-months'

/** Sentences about trying a rule set on decided results. */
export const simulationWording: Wording<SimulationProblemCode> = {
  'round-not-decided': plain(
    'Trong đợt này chưa có cơ quan nào thuộc phạm vi của anh/chị được quyết định xong; chỉ thử được trên kết quả đã quyết định.',
    'No agency within your reach is decided in this round; a set is tried on decided results only.',
  ),
  'draft-has-problems': {
    vi: (value) => `Bản nháp còn ${value('problems')} điểm mâu thuẫn; hãy sửa xong rồi thử.`,
    en: (value) => `The draft still contradicts itself in ${value('problems')} places; mend them, then try it.`,
  },
  'trial-needs-other-inputs': plain(
    'Bộ tiêu chí này tính điểm từ dữ liệu khác với điểm từng tiêu chí, nên kết quả cũ không đủ để tính lại.',
    'This set computes from other data than scores by criterion, so the old results are not enough to compute it.',
  ),
  'round-made-of-months': plain(
    'Đợt này xếp loại năm từ điểm các tháng, không có điểm từng tiêu chí để thử bộ tiêu chí khác.',
    'This round classifies a year from its months; it has no scores by criterion to try another set on.',
  ),
  'agencies-not-decided': {
    vi: (value) => `${value('agencies')} cơ quan chưa quyết định xong nên không được tính ở đây.`,
    en: (value) => `${value('agencies')} agencies are not decided yet and are left out here.`,
  },
}
