export type { AfterChargesChanged } from './charge-ports.ts'
