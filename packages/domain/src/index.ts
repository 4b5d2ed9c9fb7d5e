export * from './kernel/index.ts'
export * from './rulebook/index.ts'
export * from './organisation/index.ts'
export * from './classification/index.ts'
