import { fillWordTemplate, headerFields, tickFields, typesetPdf, type WordFields } from '../paper/index.ts'
import type { ClassificationFormData } from './form-data.ts'
import { classificationFormView, type ClassificationFormView } from './form-view.ts'

/** A line to write on. */
const DOTS = '.'.repeat(140)

/** Sets Mẫu số 02 of one person as a tagged PDF. */
export function renderClassificationPdf(data: ClassificationFormData): Buffer {
  return typesetPdf('classification-335/classification-335.typ', classificationFormView(data))
}

/** Fills the Word template of Mẫu số 02 for one person. */
export function renderClassificationDocx(data: ClassificationFormData): Promise<Uint8Array> {
  return fillWordTemplate('classification-335/classification-335.docx', wordFields(classificationFormView(data)))
}

/** The placeholders of the template. */
function wordFields(view: ClassificationFormView): WordFields {
  return {
    ...headerFields(view.header),
    'dấu bản nháp': view.draft ?? '',
    năm: view.year,
    'họ và tên': view.fullName,
    'chức vụ': view.post,
    'đơn vị': view.unit,
    tháng: view.months.map(({ month, total, note }) => ({ 'số tháng': month, 'tổng điểm': total, 'ghi chú': note })),
    'tổng điểm trung bình': view.mean.total,
    'ghi chú cả năm': view.mean.note,
    'mức tự xếp loại': tickFields(view.selfLevels),
    'mức xếp loại': tickFields(view.levels),
    'đề xuất phương án xử lý': view.handling ?? `${DOTS}\n${DOTS}`,
    'địa danh, ngày tự xếp loại': view.selfDate,
    'địa danh, ngày xếp loại': view.date,
    'họ tên cấp có thẩm quyền': view.signer ?? '',
    'nguồn gốc phiếu': view.origin,
  }
}
