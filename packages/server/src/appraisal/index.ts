export { appraisalStore } from './appraisal-store.ts'
export { showAppraisal } from './show-appraisal.ts'
