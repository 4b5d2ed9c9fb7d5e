import { typesetPdf } from '../paper/index.ts'
import type { AppraisalFormData } from './form-data.ts'
import { appraisalFormView } from './form-view.ts'

/** Sets the forms of one or more people, each starting a new page numbered from 1, as one tagged PDF. */
export function renderAppraisalPdf(forms: readonly AppraisalFormData[]): Buffer {
  if (forms.length === 0) throw new RangeError('a document needs at least one form')
  return typesetPdf('appraisal-1120/appraisal-1120.typ', forms.map(appraisalFormView))
}
