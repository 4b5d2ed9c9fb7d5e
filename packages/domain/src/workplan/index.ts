export * from './period.ts'
export * from './work-event.ts'
export * from './catalogue/entry.ts'
