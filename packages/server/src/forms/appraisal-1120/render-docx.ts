import { readFileSync } from 'node:fs'
import { TemplateHandler, type TemplateData } from 'easy-template-x'
import type { AppraisalFormData } from './form-data.ts'
import { appraisalFormView, type AppraisalFormView, type TickBox } from './form-view.ts'

/** The template an office may edit in Word; its fields are described in docs/admin-guide.vi.md. */
const TEMPLATE = new URL('./appraisal-1120.docx', import.meta.url)
const BLANK = '\n'.concat('.'.repeat(110))
const handler = new TemplateHandler()

const boxes = (levels: readonly TickBox[]): TemplateData[] =>
  levels.map(({ label, ticked }) => ({ ô: ticked ? '☒' : '☐', 'tên mức': label }))

function rowData(row: AppraisalFormView['criteria'][number]): TemplateData {
  const cells = {
    'số thứ tự': row.number,
    'tên tiêu chí': row.label,
    'điểm tối đa': row.maximum,
    'điểm tự chấm': row.selfScore,
    'điểm cấp có thẩm quyền': row.score,
  }
  return { 'là nhóm': row.isGroup ? [cells] : [], 'là tiêu chí': row.isGroup ? [] : [cells] }
}

function dataOf(view: AppraisalFormView): TemplateData {
  const answer = (text: string | null): string => text ?? BLANK.trim()
  return {
    'tên cơ quan chủ quản': view.header.superior ?? '',
    'tên cơ quan': view.header.agency,
    'đường kẻ dưới tên cơ quan': '',
    'tên phiếu': view.title,
    'kỳ đánh giá': view.period,
    'họ và tên': view.fullName,
    'chức vụ': view.post,
    'đơn vị': view.unit,
    'đối tượng': view.personKind,
    'tiêu chí': view.criteria.map(rowData),
    'tổng điểm tối đa': view.totals.maximum,
    'tổng điểm tự chấm': view.totals.selfScore,
    'tổng điểm cấp có thẩm quyền': view.totals.score,
    'ưu điểm': answer(view.strengths),
    'hạn chế, khuyết điểm': answer(view.weaknesses),
    'mức tự xếp loại': boxes(view.selfLevel),
    'nhận xét của người đứng đầu': answer(view.headComment),
    'mức đề xuất': boxes(view.proposedLevel),
    'địa danh, ngày tự đánh giá': view.selfDate,
    'địa danh, ngày nhận xét': view.headDate,
    'họ tên người đứng đầu': view.headName ?? '',
    'mức quyết định': boxes(view.decidedLevel),
    'quyết định': view.decisionLine,
    'nguồn gốc phiếu': view.provenance,
  }
}

/** One person's form as a Word file made from the template; data only ever become text in it, never markup. */
export async function renderAppraisalDocx(data: AppraisalFormData): Promise<Buffer> {
  return handler.process(readFileSync(TEMPLATE), dataOf(appraisalFormView(data)))
}
