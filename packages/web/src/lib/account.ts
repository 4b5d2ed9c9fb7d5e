import { request, nothing } from './api.ts'

/** How signing in went. `second-factor`: the password was right and a code is asked for next. */
export type SignInOutcome = 'signed-in' | 'second-factor' | 'wrong' | 'too-many' | 'disabled'

const twoFactorReader = {
  parse: (value: unknown): boolean =>
    typeof value === 'object' && value !== null && 'twoFactorRedirect' in value && value.twoFactorRedirect === true,
}

/** Signs in by user name and password. Throws `ConnectionLost` where the server is not reached. */
export async function signIn(username: string, password: string): Promise<SignInOutcome> {
  const answer = await request(twoFactorReader, '/api/auth/sign-in/username', {
    method: 'POST',
    body: { username: username.trim().toLowerCase(), password },
  })
  if (answer.ok) return answer.value ? 'second-factor' : 'signed-in'
  if (answer.status === 429) return 'too-many'
  return answer.status === 403 ? 'disabled' : 'wrong'
}

/** Ends the session on the server. */
export async function signOut(): Promise<void> {
  await request(nothing, '/api/auth/sign-out', { method: 'POST', body: {} })
}

/** How a change of password went. */
export type PasswordOutcome = 'changed' | 'wrong-current' | 'not-accepted'

/** Changes the own password and ends the account's other sessions. */
export async function changePassword(currentPassword: string, newPassword: string): Promise<PasswordOutcome> {
  const answer = await request(nothing, '/api/auth/change-password', {
    method: 'POST',
    body: { currentPassword, newPassword, revokeOtherSessions: true },
  })
  if (answer.ok) return 'changed'
  return answer.status === 400 || answer.status === 422 ? 'wrong-current' : 'not-accepted'
}
