import { fillWordTemplate, headerFields, tickFields, type WordFields } from '../paper/index.ts'
import type { AppraisalFormData } from './form-data.ts'
import { type AppraisalFormView, appraisalFormView } from './form-view.ts'

/** What an empty answer leaves for the pen: three dotted lines as wide as the page. */
const DOTTED_LINES = Array.from({ length: 3 }, () => '.'.repeat(140)).join('\n')

/** Fills the Word template of the form for one person. */
export function renderAppraisalDocx(data: AppraisalFormData): Promise<Uint8Array> {
  const template = data.totals === null ? 'filled-form/filled-form.docx' : 'appraisal-1120/appraisal-1120.docx'
  return fillWordTemplate(template, wordFields(appraisalFormView(data)))
}

/** The placeholders of the template, documented for the office in docs/admin-guide.vi.md ("Mẫu Word"). */
function wordFields(view: AppraisalFormView): WordFields {
  return {
    ...headerFields(view.header),
    'tên phiếu': view.title,
    'kỳ đánh giá': view.period,
    'họ và tên': view.fullName,
    'chức vụ': view.post,
    'đơn vị': view.unit,
    'đối tượng': view.personKind,
    'tiêu chí': view.criteria.map((row) => ({
      'là nhóm': row.isGroup,
      'là tiêu chí': !row.isGroup,
      'số thứ tự': row.number,
      'tên tiêu chí': row.label,
      'điểm tối đa': row.maximum,
      'điểm tự chấm': row.selfScore,
      'điểm cấp có thẩm quyền': row.score,
    })),
    ...(view.totals && {
      'tổng điểm tối đa': view.totals.maximum,
      'tổng điểm tự chấm': view.totals.selfScore,
      'tổng điểm cấp có thẩm quyền': view.totals.score,
    }),
    'ưu điểm': view.strengths ?? DOTTED_LINES,
    'hạn chế, khuyết điểm': view.weaknesses ?? DOTTED_LINES,
    'mức tự xếp loại': tickFields(view.selfLevel),
    'nhận xét của người đứng đầu': view.headComment ?? DOTTED_LINES,
    'mức đề xuất': tickFields(view.proposedLevel),
    'địa danh, ngày tự đánh giá': view.selfDate,
    'địa danh, ngày nhận xét': view.headDate,
    'họ tên người đứng đầu': view.headName ?? '',
    'mức quyết định': tickFields(view.decidedLevel),
    'quyết định': view.decisionLine,
    'nguồn gốc phiếu': view.provenance,
  }
}
