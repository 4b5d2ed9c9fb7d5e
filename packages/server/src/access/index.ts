export { presentMe } from './me.ts'
export {
  createCredential,
  credentialRows,
  endSessions,
  firstPassword,
  hashPassword,
  type Statement,
} from './sign-in.ts'
