import { fillWordTemplate, headerFields, typesetPdf, type WordFields } from '../paper/index.ts'
import type { MonitoringFormData } from './form-data.ts'
import { monitoringFormView, type MonitoringFormView } from './form-view.ts'

/** Sets Mẫu số 01 of one person as a tagged PDF. */
export function renderMonitoringPdf(data: MonitoringFormData): Buffer {
  return typesetPdf('monitoring-335/monitoring-335.typ', monitoringFormView(data))
}

/** Fills the Word template of Mẫu số 01 for one person. */
export function renderMonitoringDocx(data: MonitoringFormData): Promise<Uint8Array> {
  return fillWordTemplate('monitoring-335/monitoring-335.docx', wordFields(monitoringFormView(data)))
}

/** Dots after a label up to the margin, and as many whole lines below as the decree's form has. */
const DOTS_AFTER_LABEL = '.'.repeat(60)
const DOTTED_LINE = `\n${'.'.repeat(140)}`

/** The placeholders of the template. */
function wordFields(view: MonitoringFormView): WordFields {
  return {
    ...headerFields(view.header),
    'dấu bản nháp': view.draft ?? '',
    'kỳ theo dõi': view.period,
    'họ và tên': view.fullName,
    'chức vụ': view.post,
    'đơn vị': view.unit,
    'tiêu chí': view.criteria.map((row) => ({
      'là nhóm': row.isGroup,
      'là tiêu chí': !row.isGroup,
      'số thứ tự': row.number,
      'tên tiêu chí': row.label,
      'điểm tối đa': row.maximum,
      'điểm tự chấm': row.selfScore,
    })),
    'tổng điểm tối đa': view.totals.maximum,
    'tổng điểm tự chấm': view.totals.selfScore,
    'điểm tiêu chí chung': view.general ?? DOTS_AFTER_LABEL,
    'điểm kết quả': view.result ?? DOTS_AFTER_LABEL,
    'tổng điểm': view.total ?? DOTS_AFTER_LABEL,
    'ưu điểm': view.strengths ?? DOTS_AFTER_LABEL + DOTTED_LINE,
    'hạn chế, khuyết điểm': view.weaknesses ?? DOTS_AFTER_LABEL + DOTTED_LINE.repeat(2),
    'ý kiến nhận xét': view.comment ?? DOTTED_LINE.repeat(2).slice(1),
    'địa danh, ngày tự đánh giá': view.selfDate,
    'địa danh, ngày nhận xét': view.reviewerDate,
    'họ tên cấp có thẩm quyền': view.reviewerName ?? '',
    'nguồn gốc phiếu': view.origin,
  }
}
