export * from './period.ts'
export * from './work-event.ts'
