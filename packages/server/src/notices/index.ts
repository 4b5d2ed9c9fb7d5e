export { notifier, officersUpward } from './notice-store.ts'
export type { NewNotice, Notify, Officer } from './ports.ts'
