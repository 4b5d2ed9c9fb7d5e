import { fillWordTemplate, headerFields, tickFields, typesetPdf, type WordFields } from '../paper/index.ts'
import type { BodyFormData } from './form-data.ts'
import { bodyFormView, type BodyFormView } from './form-view.ts'

/** Sets the sheet of one body as a tagged PDF. */
export function renderBodyPdf(data: BodyFormData): Buffer {
  return typesetPdf('body-335/body-335.typ', bodyFormView(data))
}

/** Fills the Word template of the sheet for one body. */
export function renderBodyDocx(data: BodyFormData): Promise<Uint8Array> {
  return fillWordTemplate('body-335/body-335.docx', wordFields(bodyFormView(data)))
}

const DOTS = '.'.repeat(100)

/** The placeholders of the template. */
function wordFields(view: BodyFormView): WordFields {
  return {
    ...headerFields(view.header),
    'dấu bản nháp': view.draft ?? '',
    năm: view.year,
    'tên tổ chức': view.unit,
    'người đứng đầu': view.head,
    'người có thẩm quyền': view.authority,
    'văn bản quy định điểm': view.rules,
    'tiêu chí': view.criteria.map((row) => ({
      'là nhóm': row.isGroup,
      'là tiêu chí': !row.isGroup,
      'số thứ tự': row.number,
      'tên tiêu chí': row.label,
      'điểm tối đa': row.maximum,
      'điểm tự chấm': row.selfScore,
      'điểm công nhận': row.score,
    })),
    'tổng điểm tối đa': view.totals.maximum,
    'tổng điểm tự chấm': view.totals.selfScore,
    'tổng điểm công nhận': view.totals.score,
    'nhiệm vụ trong năm': view.tasks,
    'điều kiện': view.conditions.map(({ level, label, article, standing }) => ({
      'mức của điều kiện': level,
      'tên điều kiện': label,
      'điều khoản': article,
      'kết quả': standing,
    })),
    'hạn chế được chỉ ra': view.findings ?? DOTS,
    'nhận xét của tổ chức': view.comment ?? DOTS,
    'mức đề xuất': tickFields(view.proposed),
    'nhận xét của người có thẩm quyền': view.authorityComment ?? DOTS,
    'mức công nhận': tickFields(view.recognised),
    'văn bản công nhận': view.decision ?? DOTS,
    'địa danh, ngày tự đánh giá': view.selfDate,
    'tên người đứng đầu': view.selfName ?? '',
    'địa danh, ngày công nhận': view.reviewerDate,
    'tên người công nhận': view.reviewerName ?? '',
    'nguồn gốc phiếu': view.origin,
  }
}
