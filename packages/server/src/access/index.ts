export { createFirstAdministrator } from './first-administrator-store.ts'
export { credentialRows, hashPassword } from './sign-in.ts'
