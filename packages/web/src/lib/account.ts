import { nothing, request, type Answer } from './api.ts'

/** How signing in went. `second-factor`: the password was right and a code is asked for next. */
export type SignInOutcome = 'signed-in' | 'second-factor' | 'wrong' | 'too-many' | 'disabled'

const twoFactorReader = {
  parse: (value: unknown): boolean =>
    typeof value === 'object' && value !== null && 'twoFactorRedirect' in value && value.twoFactorRedirect === true,
}

/**
 * Signs in by user name and password; keyboards write one Vietnamese letter in two ways, the server keeps NFC.
 * Throws `ConnectionLost` where the server is not reached.
 */
export async function signIn(username: string, password: string): Promise<SignInOutcome> {
  const answer = await request(twoFactorReader, '/api/auth/sign-in/username', {
    method: 'POST',
    body: { username: username.normalize('NFC').trim().toLowerCase(), password: password.normalize('NFC') },
  })
  if (answer.ok) return answer.value ? 'second-factor' : 'signed-in'
  if (answer.status === 429) return 'too-many'
  return answer.status === 403 ? 'disabled' : 'wrong'
}

/** Ends the session on the server. */
export async function signOut(): Promise<void> {
  await request(nothing, '/api/auth/sign-out', { method: 'POST', body: {} })
}

/** Changes the own password; a refusal says why. */
export function changePassword(current: string, next: string): Promise<Answer<undefined>> {
  return request(nothing, '/api/me/password', {
    method: 'POST',
    body: { current: current.normalize('NFC'), next: next.normalize('NFC') },
  })
}
