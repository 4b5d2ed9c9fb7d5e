/** PostgreSQL brought along: real server programs, run on the loopback interface, its data below one folder. */
export { locateHome } from './location.ts'
export type { Location } from './location.ts'
export { openEmbedded, startEmbedded } from './open.ts'
export type { EmbeddedServer } from './open.ts'
export { isRefused } from './refusal.ts'
export type { Refused } from './refusal.ts'
