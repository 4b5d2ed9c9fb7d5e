export { ComparePage } from './compare-page.tsx'
export { SimulatePage } from './simulate-page.tsx'
