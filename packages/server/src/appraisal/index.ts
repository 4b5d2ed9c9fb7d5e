export { appraisalStore } from './appraisal-store.ts'
export { showAppraisal, waitingForms } from './show-appraisal.ts'
