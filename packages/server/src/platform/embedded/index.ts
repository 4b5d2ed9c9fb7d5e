/** PostgreSQL brought along: real server programs, run on the loopback interface, its data below one folder. */
export { locateHome } from './location.ts'
export { openEmbedded, startEmbedded } from './open.ts'
export { isRefused } from './refusal.ts'
