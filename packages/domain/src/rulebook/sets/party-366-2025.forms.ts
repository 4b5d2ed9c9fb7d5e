import type { Source } from '../document/cited.ts'
import type { FormRule, UseRule } from '../document/procedure.ts'

const WORKED: Source = {
  citation: { instrument: '02-HD/BTCTW', article: 'ngày 22/5/2026; theo hướng dẫn cụ thể hóa 03-HD/TVĐU (10/9/2026)' },
  basis: 'reported',
}

const PRESS: Source = { citation: { instrument: '366-QĐ/TW', article: 'theo báo chí' }, basis: 'reported' }

const FORMS: Source = {
  citation: { instrument: '43-HD/BTCTW', article: 'mẫu kèm theo, theo báo chí' },
  basis: 'reported',
}

/** The forms of the guidance on the year, and the individual forms of the quarter. */
export const forms: readonly FormRule[] = [
  {
    code: 'mau-01',
    stage: 'collective-self-rating',
    label: { vi: 'Mẫu 01: Báo cáo kiểm điểm tập thể', en: 'Form 01: review report of the collective' },
    ...FORMS,
  },
  {
    code: 'mau-2a',
    stage: 'self-rating',
    label: { vi: 'Mẫu 2A: Bản kiểm điểm cá nhân', en: 'Form 2A: individual review' },
    ...FORMS,
  },
  {
    code: 'mau-2b',
    stage: 'self-rating',
    label: { vi: 'Mẫu 2B: Bản kiểm điểm cá nhân', en: 'Form 2B: individual review' },
    ...FORMS,
  },
  {
    code: 'mau-2c',
    stage: 'self-rating',
    label: {
      vi: 'Mẫu 2C: Bản kiểm điểm đảng viên không làm việc trong hệ thống chính trị',
      en: 'Form 2C: review of a Party member who does not work in the political system',
    },
    ...FORMS,
  },
  ...['A', 'B', 'C', 'D'].map((letter): FormRule => ({
    code: `mau-09${letter.toLowerCase()}`,
    stage: 'self-rating',
    label: {
      vi: `Mẫu 09${letter}: Phiếu tự đánh giá, xếp loại cá nhân theo quý`,
      en: `Form 09${letter}: individual self-rating of the quarter`,
    },
    ...WORKED,
  })),
]

/** What a result may be used for. A quarter alone decides nothing; the product points a case out, people decide. */
export const uses: readonly UseRule[] = [
  {
    code: 'improvement',
    period: 'quarter',
    label: {
      vi: 'Kế hoạch khắc phục 30-60-90 ngày đối với mức hoàn thành nhiệm vụ, không hoàn thành nhiệm vụ',
      en: 'A 30-60-90-day plan for satisfactory and unsatisfactory results',
    },
    ...WORKED,
  },
  {
    code: 'consider-replacement',
    period: 'quarter',
    label: {
      vi: 'Từ 02 quý liên tiếp không hoàn thành nhiệm vụ: xem xét thay thế; kết quả một quý không là căn cứ duy nhất',
      en: 'Two unsatisfactory quarters in a row: considering replacement; one quarter alone is no ground',
    },
    ...WORKED,
  },
  {
    code: 'screening',
    period: 'year',
    label: { vi: 'Sàng lọc, thay thế cán bộ, đảng viên', en: 'Screening and replacing cadres and Party members' },
    ...PRESS,
  },
  {
    code: 'discipline',
    period: 'year',
    label: { vi: 'Xem xét kỷ luật, tạm đình chỉ', en: 'Considering discipline or suspension' },
    ...PRESS,
  },
  {
    code: 'leaving-post',
    period: 'year',
    label: {
      vi: 'Xem xét cho thôi giữ chức vụ, từ chức, miễn nhiệm',
      en: 'Considering leaving the post, resignation or removal',
    },
    ...PRESS,
  },
]
