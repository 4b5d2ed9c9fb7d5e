export { AppraisalPage } from './appraisal-page.tsx'
export { MyAppraisalsPage } from './my-appraisals-page.tsx'
export { ResultPage } from './result-page.tsx'
